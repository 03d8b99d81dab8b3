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
  | 'visit-time';

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
  ['mobile', /(?<!\d)(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/],
  ['email', /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/],
  [
    'plate',
    /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·・ ]?[A-HJ-NP-Z0-9]{5,6}(?![A-Za-z0-9])/,
  ],
  ['report-id', /(?<![A-Za-z0-9])R\d{4}-\d{4,}(?!\d)/],
  // A day with its hour tells who was at the counter (5.1). Hours of opening name no day; an hour by which something is
  // to be done, or at which a meeting is held, is none of a visit.
  [
    'visit-time',
    /(?:\d{1,2}[日号]|\d{4}-\d{1,2}-\d{1,2})[^\d\n,。;]{0,6}\d{1,2}(?::\d{2}|[时点](?:\d{1,2}分|半|许|左右|(?!\d{1,2}分|半)))(?!\d|\s*(?:(?:以|之)?前|起|开始|召开|开会|[至到~—-]+\s*\d))/,
  ],
];

const CODE = /(?<![A-Za-z0-9])[A-HJ-NP-Z2-9]{4,12}(?![A-Za-z0-9])/g;

/** What a text gives away; at most one of each kind. Full-width letters and digits are read as their plain ones. */
export function secretsIn(text: string, isOfficerCode: (word: string) => boolean): { kind: SecretKind; found: string }[] {
  // Nearly every text is Chinese without letters or digits, and is done after one look.
  if (!/[0-9A-Z@\uff10-\uff5a]/.test(text)) return [];
  let plain = text.normalize('NFKC').replaceAll(/[\u200b-\u200f\u2060\ufeff]/g, '');
  const secrets: { kind: SecretKind; found: string }[] = [];
  for (const [kind, form] of FORMS) {
    const found = form.exec(plain)?.[0];
    if (!found) continue;
    secrets.push({ kind, found });
    // What is one thing is not looked at as another: an identity card of Hainan begins like a bank card.
    plain = plain.replaceAll(new RegExp(form, 'g'), ' ');
  }
  for (const [word] of plain.toUpperCase().matchAll(CODE)) {
    if (isOfficerCode(word)) {
      secrets.push({ kind: 'officer-code', found: word });
      break;
    }
  }
  return secrets;
}
