import type { Path } from '../findings/finding.ts';
import { DATA_FILES } from '../records/places.ts';
import type { ListItem } from '../records/schema/themes.ts';
import { closest } from '../words/closest.ts';
import { didYouMeanEn, didYouMeanZh, quotedEn, quotedZh } from '../words/quote.ts';
import { defineCheck } from './check.ts';
import { isUnread } from './faults.ts';

interface Unknown {
  readonly list: List;
  readonly word: string;
  readonly suggestions: readonly string[];
  readonly items: readonly ListItem[];
}

type List = 'themes' | 'stages' | 'problems';

const LISTS: Readonly<Record<List, { zh: string; en: string }>> = {
  themes: { zh: '主题', en: 'theme' },
  stages: { zh: '环节', en: 'stage' },
  problems: { zh: '问题类型', en: 'problem type' },
};

/** 3.2: themes, stages and problem types are closed lists, so that figures by theme add up. */
export const unknownListItem = defineCheck({
  id: 'unknown-list-item',
  clause: '3.2',
  about: {
    zh: '主题、环节和问题类型只能从 data/themes.yaml 的清单里选；都不合适的选 other，并写 explanation 说明。',
    en: 'Theme, stage and problem types come from the lists in data/themes.yaml; where none fits, choose other and write an explanation.',
  },
  wording: {
    unknown: {
      severity: 'error',
      zh: ({ list, word, suggestions, items }: Unknown) => ({
        message: `${LISTS[list].zh}清单里没有${quotedZh(word)}`,
        hint: `${didYouMeanZh(suggestions)}可选的有 ${items.map(({ id, zh }) => `${id}（${zh}）`).join('、')}；都不合适的选 other，并写 explanation`,
      }),
      en: ({ list, word, suggestions, items }: Unknown) => ({
        message: `there is no ${LISTS[list].en} ${quotedEn(word)} in the list`,
        hint: `${didYouMeanEn(suggestions)}choose one of ${items.map(({ id }) => id).join(', ')}; where none fits, other with an explanation`,
      }),
    },
  },
  *run({ ledger }, found) {
    const ids = (items: readonly ListItem[]) => new Set(items.map(({ id }) => id));
    const lists = {
      themes: ids(ledger.themes.themes),
      stages: ids(ledger.themes.stages),
      problems: ids(ledger.themes.problems),
    };
    // Without the file nothing is known, and that is said once.
    if (isUnread(ledger, DATA_FILES.themes)) return;
    const isUnknown = (list: List, word: string | undefined): word is string => word !== undefined && !lists[list].has(word);
    const unknown = (list: List, word: string, file: string, path: Path) =>
      found('unknown', { file, path }, { list, word, suggestions: closest(word, lists[list]), items: ledger.themes[list] });
    for (const records of [ledger.reports, ledger.dispatches]) {
      for (const { data, file } of records.values()) {
        const { theme, stage, problems = [] } = data;
        if (isUnknown('themes', theme)) yield unknown('themes', theme, file, ['theme']);
        if (isUnknown('stages', stage)) yield unknown('stages', stage, file, ['stage']);
        for (const [i, word] of problems.entries()) {
          if (isUnknown('problems', word)) yield unknown('problems', word, file, ['problems', i]);
        }
      }
    }
  },
});
