import { distance } from 'fastest-levenshtein';
import type { Unit } from '../records/schema/units.ts';
import { namesOf, normaliseName } from './names.ts';

/** `商州区` of `商州区市场监管局`, a lone `县` of `县发改局`; nothing of `市场监督管理局` or `城乡建设局`. */
const PLACE = /^(?:.{2,3}?[市县区镇乡](?=.{2}))+|^[市县区](?![场政域区])/;
const KIND = /(?:管理委员会|委员会|办公室|管委会|委|办|局|处|中心|大队|支队|公司|所|站)$/;

/** What older names and everyday abbreviations are called today, where no characters are left to know them by. */
const TODAY: readonly (readonly [RegExp, string])[] = [
  [/环保|环境保护/, '生态环境'],
  [/国税|地税/, '税务'],
  [/工商|质监|食药监|食品药品监督/, '市场监督管理'],
  [/国土(?:资源)?/, '自然资源'],
  [/卫计|计生|卫生(?:和计划生育)?(?!健康)/, '卫生健康'],
  [/交警/, '交通警察'],
  [/物价/, '发展和改革'],
  [/扶贫(?:开发)?/, '乡村振兴'],
];

/** Names that every place has one of: without the same place they say nothing. */
const EVERYWHERE = new Set(['', '政府']);

interface Parts {
  readonly whole: string;
  readonly place: string;
  /** Without the place and the kind of office: `发改` of `县发改局`. */
  readonly stem: string;
}

function partsOf(name: string): Parts {
  // Short of its people, so that no 民政局 is found in every 人民政府.
  const whole = normaliseName(name).replaceAll('人民政府', '政府');
  const place = PLACE.exec(whole)?.[0] ?? '';
  const stem = whole.slice(place.length).replace(KIND, '');
  return { whole, place: place.length > 1 ? place : '', stem };
}

const inTodaysWords = (name: string): string => TODAY.reduce((words, [old, today]) => words.replace(old, today), name);

/**
 * Units an unknown name may have meant, likeliest first.
 *
 * An abbreviation takes characters of the full name in their order (市监局 of 市场监督管理局, 发改委 of 发展和改革委员会), so it
 * is a subsequence, with or without the place and the kind of office. A slip of the pen is a small edit distance. The
 * same office of another place is another unit.
 *
 * @param most how many at most
 */
export function suggestUnits(name: string, units: readonly Unit[], most = 3): Unit[] {
  const asked = partsOf(name);
  const today = partsOf(inTodaysWords(normaliseName(name)));
  return units
    .map((unit) => {
      const home = partsOf(unit.name).place;
      const known = namesOf(unit).map((each) => {
        const parts = partsOf(each);
        return parts.place === '' ? { ...parts, place: home } : parts;
      });
      return { unit, score: Math.max(...known.map((parts) => Math.max(likeness(asked, parts), likeness(today, parts) - 0.1))) };
    })
    .filter(({ score }) => score > 0.5)
    .sort((a, b) => b.score - a.score || (a.unit.id < b.unit.id ? -1 : 1))
    .slice(0, most)
    .map(({ unit }) => unit);
}

/** From 0, nothing in common, to 1, the same. */
function likeness(a: Parts, b: Parts): number {
  const whole =
    a.whole === b.whole
      ? 1
      : Math.max(abbreviation(a.whole, b.whole), abbreviation(a.whole.replace(KIND, ''), b.whole.replace(KIND, '')) - 0.02);
  const samePlace = a.place === b.place;
  if (!samePlace && a.place !== '' && b.place !== '') return whole;
  if (EVERYWHERE.has(a.stem) || EVERYWHERE.has(b.stem))
    return samePlace && a.place !== '' ? Math.max(whole, abbreviation(a.stem, b.stem)) : whole;
  const stems = a.stem === b.stem ? 0.95 : Math.max(abbreviation(a.stem, b.stem) - 0.05, slip(a.stem, b.stem) - 0.05);
  return Math.max(whole, stems - (samePlace ? 0 : 0.02));
}

/** Whether the shorter one's characters stand in the longer one in their order; more of it, and in one piece, is likelier. */
function abbreviation(a: string, b: string): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 2 || !isSubsequence(short, long)) return 0;
  return 0.65 + (long.includes(short) ? 0.1 : 0) + 0.2 * (short.length / long.length);
}

function slip(a: string, b: string): number {
  const similarity = 1 - distance(a, b) / Math.max(a.length, b.length);
  return similarity >= 0.6 ? similarity : 0;
}

function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short[at]) at++;
  return at === short.length;
}
