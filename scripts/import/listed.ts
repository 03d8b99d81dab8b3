import type { Themes } from '../records/schema/themes.ts';
import { closest } from '../words/closest.ts';
import { didYouMeanEn, didYouMeanZh, quotedEn, quotedZh } from '../words/quote.ts';
import { type Complaint, ImportError } from './error.ts';
import type { Mapping } from './mapping.ts';

/** The ids a county lists in `themes.yaml`, as far as a table can name them. */
export type ListedIds = Readonly<Record<'themes' | 'stages', readonly string[]>>;

const FIELDS = { theme: 'themes', stage: 'stages' } as const satisfies Partial<Record<keyof Mapping, keyof Themes>>;

/**
 * Sees that every theme and stage of a mapping is one of the county's (3.2): no record is written that names another.
 *
 * @throws ImportError `mapping`, with every strange one
 */
export function requireListed(map: Mapping, listed: ListedIds): void {
  const complaints = Object.entries(FIELDS).flatMap(([field, list]) =>
    Object.entries(idsIn(map, field as keyof typeof FIELDS))
      .filter(([, id]) => !listed[list].includes(id))
      .map(([place, id]) => complaint(place, id, list, listed[list])),
  );
  if (complaints.length > 0) throw new ImportError('mapping', complaints);
}

/** By the place in the mapping. */
function idsIn(map: Mapping, field: keyof typeof FIELDS): Record<string, string> {
  const value = map[field];
  if (value === undefined) return {};
  if (typeof value === 'string') return { [field]: value };
  const byWord = Object.entries(value.values).map(([word, id]) => [`${field}.values.${word}`, id]);
  return { ...Object.fromEntries(byWord), ...(value.default === undefined ? {} : { [`${field}.default`]: value.default }) };
}

function complaint(place: string, id: string, list: string, known: readonly string[]): Complaint {
  const near = closest(id, known);
  const [zh, en] = [near.length > 0 ? didYouMeanZh(near) : `可用的有 ${known.join('、')}。`, didYouMeanEn(near)];
  return {
    zh: `映射文件的 ${place} 写的是${quotedZh(id)}，data/themes.yaml 的 ${list} 里没有这个编号。${zh}请改正。`,
    en: `the mapping's ${place} is ${quotedEn(id)}, which is none of ${list} in data/themes.yaml. ${en}Correct it.`,
  };
}
