import type { Day } from '../records/schema/common.ts';
import { visible } from './visible.ts';
import { visitDayIn } from './visit-day.ts';

/**
 * What must never stand in a text meant for a unit or the public: the outbound scan of dispatches and publications
 * (5.1). It looks for forms, so it errs on the side of stopping.
 */
export type SecretKind =
  | 'officer-code'
  | 'report-id'
  | 'mobile'
  | 'identity-card'
  | 'plate'
  | 'email'
  | 'bank-card'
  | 'visit-time'
  | 'visit-day';

export interface Secret {
  readonly kind: SecretKind;
  /** The field the text stands in; `body` and the line, counted from 0, for the text below the front matter. */
  readonly path: readonly (string | number)[];
  /** As it was written, for the office's own eyes. */
  readonly found: string;
}

const FORMS: readonly (readonly [SecretKind, RegExp])[] = [
  ['identity-card', /(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)/],
  ['bank-card', /(?<!\d)(?:62|4\d|5[1-5])\d{14,17}(?!\d)/],
  ['mobile', /(?<!\d)(?:\+?86[- ]?)?1[3-9]\d[-. ]?\d{4}[-. ]?\d{4}(?!\d)/],
  ['email', /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/],
  [
    'plate',
    /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·・ ]?[A-HJ-NP-Z0-9]{5,6}(?![A-Za-z0-9])/,
  ],
  ['report-id', /(?<![A-Za-z0-9])[Rr] ?\d{4} ?[- ] ?\d{4,}(?!\d)/],
  // A day with its hour tells who was at the counter (5.1). Hours of opening name no day; an hour by which something is
  // to be done, or at which a meeting is held, is none of a visit.
  [
    'visit-time',
    /(?:\d{1,2}[日号]|\d{4}([-/.])\d{1,2}\1\d{1,2}|\d{1,2}\.\d{1,2}(?=[上下]午))[^\d\n,。;]{0,6}(?:\d{1,2}(?::\d{2}|[时点](?:\d{1,2}分|半|许|左右|(?!\d{1,2}分|半)))|(?<=[上下中]午|[早晚]上)(?!一点(?!半|钟|整|左右|许))[一二三四五六七八九十]{1,3}[时点]半?)(?!\d|\s*(?:(?:以|之)?前|起|开始|召开|开会|[至到~-]+\s*\d))/,
  ],
];

/** Letters and digits, between which a code may have been broken up. */
const WORD = /[A-Z0-9]+/g;
const BREAK = /^[-·. 、/]{1,3}$/;
/** Told at one look: a code has a letter, or is a run of digits other than 0 and 1. */
const MAY_HOLD_CODE = /[A-Za-z]|[2-9]{4}/;
/** A code is that long at most, so it has no more pieces. */
const MOST_PIECES = 12;

/** An officer's code in a text, also in small letters and in pieces: `k7m-3xp`, `K7M 3XP`. */
function officerCodeIn(text: string, isOfficerCode: (word: string) => boolean): string | null {
  if (!MAY_HOLD_CODE.test(text)) return null;
  const words = [...text.toUpperCase().matchAll(WORD)];
  for (const [i, first] of words.entries()) {
    let [code, end] = ['', first.index];
    for (const { 0: piece, index } of words.slice(i, i + MOST_PIECES)) {
      if (code !== '' && !BREAK.test(text.slice(end, index))) break;
      code += piece;
      end = index + piece.length;
      if (isOfficerCode(code)) return text.slice(first.index, end).toUpperCase();
    }
  }
  return null;
}

/** Every sign that stands for a hyphen in one keyboard or another. */
const HYPHENS = /[\u2010-\u2015\u2212_]/g;

/**
 * What a text gives away; at most one of each kind. Full-width letters and digits are read as their plain ones.
 *
 * @param visits the days of the visits that the text must not name
 */
export function secretsIn(
  text: string,
  isOfficerCode: (word: string) => boolean,
  visits: readonly Day[] = NO_DAYS,
): { kind: SecretKind; found: string }[] {
  // Nearly every text is Chinese without letters or digits, and is done after one look.
  if (!/[0-9A-Za-z@\uff10-\uff5a]/.test(text) && (visits.length === 0 || !text.includes('月'))) return [];
  let plain = visible(text.normalize('NFKC')).replaceAll(HYPHENS, '-');
  const secrets: { kind: SecretKind; found: string }[] = [];
  for (const [kind, form] of FORMS) {
    const found = form.exec(plain)?.[0];
    if (!found) continue;
    secrets.push({ kind, found });
    // What is one thing is not looked at as another: an identity card of Hainan begins like a bank card.
    plain = plain.replaceAll(new RegExp(form, 'g'), ' ');
  }
  const visit = visitDayIn(plain, visits);
  if (visit !== null) secrets.push({ kind: 'visit-day', found: visit });
  const code = officerCodeIn(plain, isOfficerCode);
  if (code !== null) secrets.push({ kind: 'officer-code', found: code });
  return secrets;
}

const NO_DAYS: readonly Day[] = [];
