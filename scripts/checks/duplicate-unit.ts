import type { Path } from '../findings/finding.ts';
import { quotedEn, quotedZh } from '../words/quote.ts';
import { defineCheck } from './check.ts';

/** A unit's id, name and aliases lead to it and to no other: imports and mailed replies go by the name. */
export const duplicateUnit = defineCheck({
  id: 'duplicate-unit',
  clause: 'format',
  about: {
    zh: '每个责任单位的编号、名称和别称只能指一个单位。导入表格、登记回复时按名称认单位，重名就会转错。',
    en: "A unit's id, name and aliases must lead to one unit only: tables and replies are matched by name.",
  },
  wording: {
    'same-id': {
      severity: 'error',
      zh: ({ word, first }: { word: string; first: number }) => ({
        message: `编号 ${word} 与名录里的第 ${first} 个单位重复`,
        hint: '同一个单位请合并成一条；不是同一个单位，请换一个编号',
      }),
      en: ({ word, first }) => ({
        message: `the id ${word} is already that of unit number ${first} in the list`,
        hint: 'make one entry of one unit, or give another unit another id',
      }),
    },
    'same-name': {
      severity: 'error',
      zh: ({ word, other }: { word: string; other: string }) => ({
        message: `${quotedZh(word)}已经是单位 ${other} 的名称或别称`,
        hint: '一个名称只能指一个单位：请删去其中一处；合并、改名的单位用 formerNames（曾用名）和 successor（承接单位）写明',
      }),
      en: ({ word, other }) => ({
        message: `${quotedEn(word)} is already a name or an alias of the unit ${other}`,
        hint: 'a name leads to one unit: delete one of them, and record a merger or a new name with formerNames and successor',
      }),
    },
  },
  *run({ ledger }, found) {
    const ids = new Map<string, number>();
    const names = new Map<string, number>();
    for (const [i, { id, name, aliases = [] }] of ledger.unitList.entries()) {
      const place = (...path: Path) => ({ file: 'data/units.yaml', path: [i, ...path] });
      const first = ids.get(id);
      if (first !== undefined) {
        yield found('same-id', place('id'), { word: id, first });
        continue;
      }
      ids.set(id, i + 1);

      const own: [string, Path][] = [[name, ['name']], ...aliases.map((alias, j): [string, Path] => [alias, ['aliases', j]])];
      for (const [word, path] of own) {
        const holder = names.get(word);
        if (holder === undefined) names.set(word, i);
        // The unit's own name among its aliases misleads nobody.
        else if (holder !== i) yield found('same-name', place(...path), { word, other: ledger.unitList[holder]?.id ?? '' });
      }
    }
  },
});
