import type { RefusedLetter } from '../letters/register.ts';

/**
 * Why a letter was not put on record, for the clerk of the office who registers it: what is so, and what to do. A
 * comment's writer is told otherwise (`refusals.ts`).
 */
export const LETTER_REFUSALS: Readonly<Record<RefusedLetter, { readonly zh: string; readonly en: string }>> = {
  'unknown-dispatch': { zh: '台账里没有这一件。请核对转办单编号', en: 'there is no such dispatch' },
  'unreadable-dispatch': {
    zh: '这一件的文件读不出来。请先运行 ledger check，按提示改正',
    en: 'it can’t be read; run "ledger check" first',
  },
  'before-dispatch': {
    zh: '收到的时间早于这一件转办的时间。请核对 --at；转办时间写错的，先改正 log 的第一条',
    en: '--at is before the dispatch was sent',
  },
  'later-than-today': { zh: '收到的时间晚于今天。请核对 --at', en: '--at is later than today' },
  adoption: { zh: '采纳记在体验报告上：请在所依据的体验报告里填写 adoption', en: 'an adoption stands in the report itself' },
  'no-command': {
    zh: '没有命令：办公室的意见第一行要写 /通过、/退回 理由 或 /特殊 理由',
    en: 'the first line must be a command of the office’s',
  },
  'after-close': {
    zh: '这件已经办结，办结以后的来文不再登记。单位补送的材料请存档；要重新办理的，另发一件转办单，写明 reopens，并在这一件的 log 里记 reopened',
    en: 'it is closed; to take it up again send a new dispatch that reopens it',
  },
  'after-decline': {
    zh: '这件的退单已经同意，不再由该单位办理。请核对转办单编号；改派的，登记到新的转办单上',
    en: 'its decline was accepted; is it another dispatch?',
  },
  'signed-twice': { zh: '已经签收过，以第一次为准，不用再登记', en: 'it was signed for already' },
  'declined-twice': {
    zh: '上一次退单还没有答复。请先用 --by office 登记答复（/通过，或 /退回 理由）',
    en: 'the decline before it is still unanswered',
  },
  'no-reason': { zh: '没有写理由。请在文件第一行的命令后面写明理由，再登记一次', en: 'the command needs a reason' },
  'nothing-to-review': {
    zh: '到这个时间为止，没有等待审核的回复或退单。请核对转办单编号和 --at',
    en: 'nothing waited for a review at that time',
  },
  'reply-and-decline': {
    zh: '回复和退单都在等待，分不清针对哪一个。请直接写进转办单的 log（accepted、returned、decline-accepted 或 decline-refused）',
    en: 'a reply and a decline both wait; write the decision into the log',
  },
  'already-special': { zh: '这件已经是特殊问题，不用再登记', en: 'it is special already' },
  'late-change': { zh: '变更性质要在办结截止日以前，现在变更不起作用', en: 'the nature can’t be changed after the due day' },
  'adoption-form': {
    zh: '部分采纳、不采纳要写明是否计数和理由：请在所依据的体验报告里填写 adoption',
    en: 'write the adoption into the report itself',
  },
  'no-single-report': {
    zh: '采纳对应不到唯一一件尚未决定的有效报告：请在所依据的体验报告里填写 adoption',
    en: 'write the adoption into the report itself',
  },
  'unclear-decision': {
    zh: '命令那一行带有“不”“未”“没”“暂”“拒”“否”“退”，分不清是不是同意。同意的，命令单独写一行，别的话另起一行；不同意的写 /退回 理由',
    en: 'the line of the command holds a no, so it is unclear whether it is a yes; write the command on a line of its own',
  },
  'out-of-order': {
    zh: '与 log 里已有的办理记录前后说不通。请核对 --at，并运行 ledger check 查看这一件',
    en: 'it makes no sense beside the log; check --at',
  },
  unwritable: {
    zh: '这件的文件现在写不进去。请先运行 ledger check，按提示改正',
    en: 'its file can’t be written; run "ledger check" first',
  },
};
