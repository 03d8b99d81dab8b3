import type { Path } from '../findings/finding.ts';
import { closest } from '../words/closest.ts';
import { didYouMeanEn, didYouMeanZh } from '../words/quote.ts';
import { defineCheck } from './check.ts';

interface Unknown {
  readonly id: string;
  readonly suggestions: readonly string[];
}

const NO_DISPATCH = {
  severity: 'error',
  zh: ({ id, suggestions }: Unknown) => ({
    message: `没有 ${id} 这件转办单`,
    hint: `${didYouMeanZh(suggestions)}请核对编号；转办单还没有建的，请先建`,
  }),
  en: ({ id, suggestions }: Unknown) => ({
    message: `there is no dispatch ${id}`,
    hint: `${didYouMeanEn(suggestions)}look the id up; write the dispatch first if that is still to do`,
  }),
} as const;

/** A record that names another must name one that exists. One that exists and can't be read is no second mistake. */
export const unknownRecord = defineCheck({
  id: 'unknown-record',
  clause: '6.1',
  about: {
    zh: '记录里写到的别的记录（报告 R、转办单 D、会议 M）必须存在，否则查不到依据，链接也打不开。',
    en: 'A report (R), dispatch (D) or meeting (M) that a record names must exist; otherwise nothing can be traced.',
  },
  wording: {
    report: {
      severity: 'error',
      zh: ({ id, suggestions }: Unknown) => ({
        message: `没有 ${id} 这条体验报告`,
        hint: `${didYouMeanZh(suggestions)}请核对编号；还没有收件登记的，请先登记`,
      }),
      en: ({ id, suggestions }) => ({
        message: `there is no report ${id}`,
        hint: `${didYouMeanEn(suggestions)}look the id up; register the report first if that is still to do`,
      }),
    },
    dispatch: { clause: '6.2', ...NO_DISPATCH },
    lead: NO_DISPATCH,
    'of-meeting': { clause: '6.3', ...NO_DISPATCH },
    meeting: {
      clause: '6.3',
      severity: 'error',
      zh: ({ id, suggestions }: Unknown) => ({
        message: `没有 ${id} 这次会议的记录`,
        hint: `${didYouMeanZh(suggestions)}请核对编号；会议还没有登记的，请先登记`,
      }),
      en: ({ id, suggestions }) => ({
        message: `there is no record of the meeting ${id}`,
        hint: `${didYouMeanEn(suggestions)}look the id up; register the meeting first if that is still to do`,
      }),
    },
  },
  *run({ ledger }, found) {
    const { reports, dispatches, meetings, unreadable } = ledger;
    const known = { report: reports, dispatch: dispatches, meeting: meetings };
    const isUnknown = (kind: keyof typeof known, id: string | undefined): id is string =>
      id !== undefined && !known[kind].has(id) && !unreadable.has(id);
    const unknown = (code: keyof typeof KINDS, id: string, self: string, file: string, path: Path) => {
      const suggestions = nearestIds(id, known[KINDS[code]].keys()).filter((other) => other !== self);
      return found(code, { file, path }, { id, suggestions });
    };

    for (const { data, file } of reports.values()) {
      const original = data.screening?.duplicateOf;
      if (isUnknown('report', original)) yield unknown('report', original, data.id, file, ['screening', 'duplicateOf']);
    }
    for (const { data, file } of dispatches.values()) {
      for (const [i, id] of (data.reports ?? []).entries()) {
        if (isUnknown('report', id)) yield unknown('report', id, data.id, file, ['reports', i]);
      }
      for (const field of ['lead', 'reopens', 'redirects'] as const) {
        const id = data[field] || undefined;
        if (isUnknown('dispatch', id)) yield unknown(field === 'lead' ? 'lead' : 'dispatch', id, data.id, file, [field]);
      }
      for (const [i, entry] of data.log.entries()) {
        const [as, meeting] = [entry.as || undefined, entry.meeting || undefined];
        if (isUnknown('dispatch', as)) yield unknown('dispatch', as, data.id, file, ['log', i, 'as']);
        if (isUnknown('meeting', meeting)) yield unknown('meeting', meeting, data.id, file, ['log', i, 'meeting']);
      }
    }
    for (const { data, file } of meetings.values()) {
      for (const [i, id] of (data.dispatches ?? []).entries()) {
        if (isUnknown('dispatch', id)) yield unknown('of-meeting', id, data.id, file, ['dispatches', i]);
      }
    }
  },
});

/** What is looked for when a reference is unknown. */
const KINDS = { report: 'report', dispatch: 'dispatch', lead: 'dispatch', 'of-meeting': 'dispatch', meeting: 'meeting' } as const;

/** The ids one slip away. All ids look alike, so two wrong digits are another id and no misspelling. */
const nearestIds = (id: string, known: Iterable<string>): string[] => {
  const candidates = [...known].filter((other) => Math.abs(other.length - id.length) <= 1 && sharesMost(other, id));
  return closest(id, candidates, 2);
};

function sharesMost(a: string, b: string): boolean {
  if (a.length !== b.length) return a.startsWith(b) || b.startsWith(a) || a.slice(-4) === b.slice(-4);
  const wrong = [...a].flatMap((letter, i) => (letter === b[i] ? [] : [i]));
  const [first, second] = wrong;
  const isSwap =
    wrong.length === 2 && first !== undefined && second === first + 1 && a[first] === b[second] && a[second] === b[first];
  return wrong.length === 1 || isSwap;
}
