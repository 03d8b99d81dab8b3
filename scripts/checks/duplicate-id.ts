import { groupedBy } from '../grouped.ts';
import type { Dispatch } from '../records/schema/dispatch.ts';
import { plainNumber } from '../words/document-number.ts';
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
    'number-taken': {
      severity: 'warning',
      zh: ({ number, other }: { number: string; other: string }) => ({
        message: `文号 ${number} 已经用在 ${other}`,
        hint: '照着另一件写的，请改成这一件自己的文号；同一份文件发给几个单位的，写明主办和协办（role、lead）',
      }),
      en: ({ number, other }) => ({
        message: `the document number ${number} is already that of ${other}`,
        hint: 'if this was copied from the other, give it its own number; if one document went to several units, say who leads (role, lead)',
      }),
    },
  },
  *run({ ledger }, found) {
    for (const fault of faultsOfCodes(ledger, 'id-taken')) yield found(fault.code, placeOf(fault), fault.args);
    const byNumber = groupedBy(ledger.dispatches.values(), ({ data }) => (data.number ? plainNumber(data.number) : undefined));
    for (const holders of byNumber.values()) {
      for (const [i, { data, file }] of holders.entries()) {
        const before = holders.slice(0, i);
        const [first] = before;
        if (!first || before.some((other) => isOneMatter(other.data, data))) continue;
        yield found('number-taken', { file, path: ['number'] }, { number: data.number ?? '', other: first.data.id });
      }
    }
  },
});

/** One document can go to several units (6.1), and be sent again under its number. */
const isOneMatter = (one: Dispatch, other: Dispatch): boolean =>
  [one.lead, one.redirects, one.reopens].includes(other.id) ||
  [other.lead, other.redirects, other.reopens].includes(one.id) ||
  (one.lead !== undefined && one.lead === other.lead) ||
  (one.reports ?? []).some((id) => other.reports?.includes(id)) ||
  (one.importedFrom !== undefined && other.importedFrom !== undefined);
