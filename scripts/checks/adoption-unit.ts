import { DATA_FILES } from '../records/places.ts';
import { closest } from '../words/closest.ts';
import { didYouMeanEn, didYouMeanZh, quotedEn, quotedZh } from '../words/quote.ts';
import { defineCheck } from './check.ts';
import { isUnread } from './faults.ts';

/** Who may decide besides the units: the office and the task force, as people write them. */
const OFFICE = ['office', 'task-force', '办公室', '专班办公室', '专班'];

/** 7.2: an adoption is a unit's or the office's, and the grade rests on it, so it should be clear whose it was. */
export const adoptionUnit = defineCheck({
  id: 'adoption-unit',
  clause: '7.2',
  about: {
    zh: '采纳是谁决定的（adoption.by），应是名录里的责任单位，或办公室、专班。采纳数决定考核等级，要查得到来源。',
    en: 'The one who decided on an adoption (adoption.by) should be a listed unit, the office or the task force: the grade rests on it.',
  },
  wording: {
    unknown: {
      severity: 'warning',
      zh: ({ by, suggestions }: { by: string; suggestions: readonly string[] }) => ({
        message: `采纳单位${quotedZh(by)}不在责任单位名录里，也不是办公室或专班`,
        hint: `${didYouMeanZh(suggestions)}请写 data/units.yaml 里的编号；由办公室决定的写 office`,
      }),
      en: ({ by, suggestions }) => ({
        message: `${quotedEn(by)} is neither a listed unit nor the office or the task force`,
        hint: `${didYouMeanEn(suggestions)}write an id from data/units.yaml, or office when the office decided`,
      }),
    },
  },
  *run({ ledger }, found) {
    // The list itself is broken: no unit is known.
    if (isUnread(ledger, DATA_FILES.units)) return;
    const { office, unitList, reports } = ledger;
    const unitNames = unitList.map(({ id, name, aliases = [], formerNames = [] }) => ({
      id,
      names: [id, name, ...aliases, ...formerNames.map((former) => former.name)],
    }));
    const names = [...OFFICE, office.office, office.taskForce ?? '', ...unitNames.flatMap((unit) => unit.names)];
    const known = new Set(names.filter((name) => name !== ''));
    const idOf = (word: string) => unitNames.find(({ names }) => names.includes(word))?.id ?? word;
    for (const { data, file } of reports.values()) {
      const by = data.adoption?.by?.trim();
      if (by === undefined || known.has(by)) continue;
      const suggestions = [...new Set(closest(by, known).map(idOf))];
      yield found('unknown', { file, path: ['adoption', 'by'] }, { by, suggestions });
    }
  },
});
