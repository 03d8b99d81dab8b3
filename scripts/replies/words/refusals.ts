import type { Refusal } from '../../records/schema/channel.ts';

/** Why a comment changed nothing, as its writer reads it: one plain sentence, and what to do instead. */
export const REFUSALS: Readonly<Record<Refusal, string>> = {
  'after-close': '这件已经办结，内容已留存，没有记入办理；要重新办理的请与办公室联系',
  'after-decline': '退单已经同意，这件不再由本单位办理，内容已留存',
  'signed-twice': '已经签收过，以第一次为准',
  'declined-twice': '上一次退单还没有答复，请等办公室答复',
  'no-reason': '没有写理由，请在命令后面写明理由再发一次',
  'nothing-to-review': '现在没有等待审核的回复或退单',
  'reply-and-decline': '回复和退单都在等待，分不清针对哪一个，请办公室在台账里登记',
  'already-special': '这件已经是特殊问题',
  'late-change': '变更性质要在办结截止日以前，现在变更不起作用',
  'adoption-form': '部分采纳、不采纳要写明是否计数和理由，请办公室在台账里登记',
  'no-single-report': '采纳对应不到唯一一件尚未决定的有效报告，请办公室在台账里登记',
  'unclear-decision':
    '命令后面带有“不”“未”“没”“暂”“拒”“否”“退”，分不清是不是同意，没有执行：同意的，命令单独写一行，别的话另起一行；不同意的写 `/退回 理由`；采纳与否请办公室在体验报告里登记',
  'out-of-order': '与台账里已有的办理记录前后说不通，请办公室核对台账',
  unwritable: '台账里这件的文件现在写不进去，请办公室先用 ledger check 查明并改正',
};

/** What became of what a unit wrote while its reply waited for review. */
export const SUPPLEMENTED = '已作为补充留存，不改变回复时间';

/**
 * What the issue says of every `/采纳`, whatever became of it: why one could not be carried out tells the unit how many
 * reports there are (5.1).
 */
export const ADOPTION_LEFT = '由办公室在体验报告里处理，与本件的办理无关';

/** A command as it is typed. */
export const COMMANDS: Readonly<Record<string, string>> = {
  sign: '/签收',
  decline: '/退单',
  settle: '/办结',
  approve: '/通过',
  return: '/退回',
  adopt: '/采纳',
  special: '/特殊',
};
