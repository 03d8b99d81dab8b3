import type { Path } from '../findings/finding.ts';
import { DATA_FILES } from '../records/places.ts';
import { closest } from '../words/closest.ts';
import { defineCheck } from './check.ts';
import { isUnread } from './faults.ts';

/** 6.1: matters go to units by field, so every unit a record names must be one the county knows. */
export const unknownUnit = defineCheck({
  id: 'unknown-unit',
  clause: '6.1',
  about: {
    zh: '记录里写的责任单位必须在 data/units.yaml 里。写错一个字母，转办单就没有人收。',
    en: 'Every unit a record names must be listed in data/units.yaml; a misspelt id is a dispatch nobody receives.',
  },
  wording: {
    unknown: {
      severity: 'error',
      zh: ({ unit, suggestions }: { unit: string; suggestions: readonly string[] }) => ({
        message: `没有“${unit}”这个责任单位`,
        hint:
          suggestions.length > 0
            ? `是不是 ${suggestions.join(' 或 ')}？否则请先在 data/units.yaml 登记`
            : '请核对 data/units.yaml 里的编号；新单位请先登记',
      }),
      en: ({ unit, suggestions }) => ({
        message: `there is no unit "${unit}"`,
        hint:
          suggestions.length > 0
            ? `did you mean ${suggestions.join(' or ')}? otherwise list it in data/units.yaml first`
            : 'see the ids in data/units.yaml; list a new unit there first',
      }),
    },
    none: {
      severity: 'error',
      zh: ({ dispatches }: { dispatches: number }) => ({
        message: `责任单位名录里一个单位也没有，可是有 ${dispatches} 件转办单`,
        hint: '请把责任单位登记进 data/units.yaml；不小心清空了的，从以前的版本找回来',
      }),
      en: ({ dispatches }) => ({
        message: `the list has no unit at all, and there are dispatches: ${dispatches}`,
        hint: 'list the units in data/units.yaml, or bring it back from an earlier version if it was emptied by mistake',
      }),
    },
  },
  *run({ ledger }, found) {
    // The list itself is broken: no unit is known, and every record would be one more mistake.
    if (isUnread(ledger, DATA_FILES.units)) return;
    if (ledger.unitList.length === 0 && ledger.dispatches.size > 0) {
      return yield found('none', { file: DATA_FILES.units }, { dispatches: ledger.dispatches.size });
    }
    const known = [...ledger.units.values()].flatMap(({ id, name, aliases = [] }) => [id, name, ...aliases]);
    const idOf = (word: string) =>
      ledger.unitList.find(({ id, name, aliases = [] }) => [id, name, ...aliases].includes(word))?.id ?? word;
    const isUnknown = (unit: string) => !ledger.units.has(unit);
    const unknown = (unit: string, file: string, path: Path) =>
      found('unknown', { file, path }, { unit, suggestions: [...new Set(closest(unit, known).map(idOf))] });
    for (const { data, file } of ledger.dispatches.values()) {
      if (isUnknown(data.unit)) yield unknown(data.unit, file, ['unit']);
    }
    for (const { data, file } of ledger.reports.values()) {
      for (const [i, unit] of (data.units ?? []).entries()) {
        if (isUnknown(unit)) yield unknown(unit, file, ['units', i]);
      }
    }
    for (const [i, { conflicts = [] }] of ledger.officerList.entries()) {
      for (const [j, unit] of conflicts.entries()) {
        if (isUnknown(unit)) yield unknown(unit, DATA_FILES.officers, [i, 'conflicts', j]);
      }
    }
    for (const [i, { successor }] of ledger.unitList.entries()) {
      if (successor && isUnknown(successor)) yield unknown(successor, DATA_FILES.units, [i, 'successor']);
    }
  },
});
