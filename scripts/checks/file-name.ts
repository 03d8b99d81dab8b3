import { groupedBy } from '../grouped.ts';
import { type RecordKind, recordPath } from '../records/places.ts';
import { quotedEn, quotedZh } from '../words/quote.ts';
import { defineCheck } from './check.ts';
import { faultsOfCodes, placeOf } from './faults.ts';
import { type Misplaced, misplacedRecords } from './misplaced.ts';

const KINDS: Readonly<Record<RecordKind, { zh: string; en: string }>> = {
  report: { zh: '体验报告', en: 'a report' },
  dispatch: { zh: '转办单', en: 'a dispatch' },
  meeting: { zh: '会议记录', en: 'a meeting' },
  quarterly: { zh: '季度报告', en: 'a quarterly report' },
  assessment: { zh: '年度考核', en: "a year's assessment" },
};

const folderOf = ({ kind, id }: Misplaced): string => recordPath(kind, id).replace(/[^/]+$/, '');

/** One record is one file and its name is its id, so that two people taking one number is a conflict that git sees. */
export const fileName = defineCheck({
  id: 'file-name',
  clause: 'format',
  about: {
    zh: '一件记录一个文件，文件名就是编号，放在规定的文件夹里。这样两个人用了同一个编号，保存时就会发现，不会互相覆盖。',
    en: 'One record is one file, named for its id, in its own folder, so that two people who take one number notice when they save.',
  },
  wording: {
    'wrong-name': {
      severity: 'error',
      zh: ({ name, id, taken }: { name: string; id: string; taken: string | null }) => ({
        message: `文件名是${quotedZh(name)}，里面的编号却是 ${id}，这件记录没有计入`,
        hint: taken
          ? `${id} 已经是 ${taken} 的编号：这个文件是多余的副本就删去，是另一件就换一个没有用过的编号`
          : `请把文件改名为 ${id}.md；或者编号写错了，就把编号改对`,
      }),
      en: ({ name, id, taken }) => ({
        message: `the file is called ${quotedEn(name)} and its id is ${id}; the record was not counted`,
        hint: taken
          ? `${id} is the id of ${taken}: delete this file if it is a copy, or give it a new number if it is another matter`
          : `rename the file to ${id}.md, or correct the id`,
      }),
    },
    'wrong-folder': {
      severity: 'warning',
      zh: ({ expected }: { expected: string }) => ({
        message: `文件放错了文件夹，应放在 ${expected}`,
        hint: '记录照常计入，但别人按年份找不到它；请移到上面的文件夹',
      }),
      en: ({ expected }) => ({
        message: `the file is in the wrong folder; it belongs to ${expected}`,
        hint: 'the record counts, but nobody will find it by its year; move it there',
      }),
    },
    'wrong-year': {
      severity: 'warning',
      zh: ({ count, expected }: { count: number; expected: string }) => ({
        message: `这个文件夹里有 ${count} 份记录放错了地方，应放在 ${expected}`,
        hint: '记录照常计入，但别人按年份找不到它们；请把它们移到上面的文件夹',
      }),
      en: ({ count, expected }) => ({
        message: `${count} records in this folder are in the wrong place; they belong to ${expected}`,
        hint: 'they count, but nobody will find them by their year; move them there',
      }),
    },
    'misnamed-folder': {
      severity: 'warning',
      zh: ({ name, expected }: { name: string; expected: string }) => ({
        message: `文件夹的名字是${quotedZh(name)}，应为 ${expected}`,
        hint: '里面的记录照常计入；请把文件夹改名；那个文件夹已经有了的，把里面的记录移过去，多余的副本删去',
      }),
      en: ({ name, expected }) => ({
        message: `the folder is called ${quotedEn(name)} and should be ${expected}`,
        hint: 'its records count; rename the folder; if that folder exists, move the records there and delete copies',
      }),
    },
    'unread-records': {
      severity: 'error',
      zh: ({ count, name, expected }: { count: number; name: string; expected: string }) => ({
        message: `这里有 ${count} 份记录没有读取（如 ${name}）：这个地方不放记录`,
        hint: `请移到该放的文件夹里，如 ${expected}；草稿和旧件请放到 reports 以外的地方`,
      }),
      en: ({ count, name, expected }) => ({
        message: `records here were not read: ${count} (such as ${name}); no records belong in this place`,
        hint: `move them where they belong, such as ${expected}; keep drafts and old copies outside reports`,
      }),
    },
    'wrong-kind': {
      severity: 'error',
      zh: (args: Misplaced & { taken: string | null }) => ({
        message: `这是${KINDS[args.kind].zh}，应放在 ${folderOf(args)}；放在${KINDS[args.within].zh}的文件夹里没有计入`,
        hint: args.taken
          ? `${args.id} 已经有了（${args.taken}）：这个文件是多余的副本就删去，是另一件就换一个没有用过的编号再移过去`
          : `请把文件移成 ${recordPath(args.kind, args.id)}，再检查一遍；文件里的字段移过去以后才核对`,
      }),
      en: (args) => ({
        message: `this is ${KINDS[args.kind as RecordKind].en} and belongs to ${folderOf(args)}; among records of another kind it was not counted`,
        hint: args.taken
          ? `${args.id} is there already (${args.taken}): delete this file if it is a copy, or give it a new number and move it if it is another matter`
          : `make it ${recordPath(args.kind as RecordKind, args.id)} and check again; its fields are looked at only then`,
      }),
    },
  },
  *run({ ledger }, found) {
    const { reports, dispatches, meetings, quarterlies, assessments } = ledger;
    const holderOf = (id: string) =>
      [reports, dispatches, meetings, quarterlies, assessments].map((records) => records.get(id)).find(Boolean)?.file ?? null;
    for (const [file, misplaced] of misplacedRecords(ledger)) {
      yield found('wrong-kind', { file }, { ...misplaced, taken: holderOf(misplaced.id) });
    }
    for (const fault of faultsOfCodes(ledger, 'wrong-name')) {
      yield found(fault.code, placeOf(fault), { ...fault.args, taken: holderOf(fault.args.id) });
    }
    for (const fault of faultsOfCodes(ledger, 'misnamed-folder')) yield found(fault.code, placeOf(fault), fault.args);
    for (const fault of faultsOfCodes(ledger, 'unread-records')) yield found(fault.code, placeOf(fault), fault.args);
    for (const [folder, faults] of groupedBy(faultsOfCodes(ledger, 'wrong-folder'), ({ file }) => folderOfFile(file))) {
      const expected = [...new Set(faults.map(({ args }) => folderOfFile(args.expected)))];
      if (faults.length > MOST_ONE_BY_ONE && expected.length === 1) {
        yield found('wrong-year', { file: folder }, { count: faults.length, expected: `${expected[0]}/` });
      } else for (const fault of faults) yield found(fault.code, placeOf(fault), fault.args);
    }
  },
});

/** Of more than these it is the folder that has the wrong name. */
const MOST_ONE_BY_ONE = 3;

const folderOfFile = (file: string): string => file.slice(0, file.lastIndexOf('/'));
