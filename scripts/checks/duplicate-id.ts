import { defineCheck } from './check.ts';
import { faultsOfCodes, placeOf } from './faults.ts';

/** An id names one record for good: references, notices to units and the published pages rest on it. */
export const duplicateId = defineCheck({
  id: 'duplicate-id',
  clause: 'format',
  about: {
    zh: '一个编号只能用于一件记录。转办、并案、公开都凭编号，编号重了就分不清是哪一件。',
    en: 'An id belongs to one record: dispatches, duplicates and public pages all go by it.',
  },
  wording: {
    'id-taken': {
      severity: 'error',
      zh: ({ id, other }: { id: string; other: string }) => ({
        message: `编号 ${id} 已经用在 ${other}，这个文件没有计入`,
        hint: '多余的副本请删去；是另一件记录，请换一个没有用过的编号，文件名也一起改',
      }),
      en: ({ id, other }) => ({
        message: `the id ${id} is already that of ${other}; this file was not counted`,
        hint: 'delete it if it is a copy; if it is another record give it a new number, in the file name too',
      }),
    },
  },
  *run({ ledger }, found) {
    for (const fault of faultsOfCodes(ledger, 'id-taken')) yield found(fault.code, placeOf(fault), fault.args);
  },
});
