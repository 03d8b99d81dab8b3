import PostalMime, { type Email } from 'postal-mime';
import { withoutEnd, withoutStart } from '../../words/ends.ts';
import { type Letter, UnreadableLetter } from './letter.ts';

/**
 * Reads a mail that was saved as a file (`.eml`): its text, or what its HTML says when it has none. Who sent it and when
 * is in its head, which anybody can write; what counts is when the office received it and from whom.
 *
 * @throws UnreadableLetter when it is no mail
 */
export async function readMail(bytes: Buffer): Promise<Letter> {
  const mail = await PostalMime.parse(bytes);
  if (!mail.headers.some(({ key }) => HEAD.has(key))) {
    throw new UnreadableLetter(
      '这个文件不是邮件：没有信头。请在邮箱里把邮件另存为 .eml，或把正文存为 .txt。\nnot a mail: it has no head.',
    );
  }
  const names = mail.attachments.map(({ filename }, i) => filename ?? `附件${i + 1}`);
  return { text: textOf(mail), leftOut: names.length > 0 ? [`邮件有 ${names.length} 个附件：${names.join('、')}`] : [] };
}

/** What no mail is without. */
const HEAD: ReadonlySet<string> = new Set(['from', 'to', 'date', 'subject', 'message-id', 'content-type']);

const textOf = ({ text, html }: Email): string => (text?.trim() ? text : html ? wordsOf(html) : '');

/** What a page of HTML says, for a mail that has nothing else: words and line ends, no layout. It is only ever shown as text. */
function wordsOf(html: string): string {
  return withoutUnshown(html)
    .replaceAll(/[ \t\r\n]+/g, ' ')
    .replaceAll(/<blockquote\b[^<>]*>/gi, '\n-----原始邮件-----\n')
    .replaceAll(/<(?:br|hr)\b[^<>]*>|<\/(?:p|div|tr|li|h[1-6]|table|blockquote)\s*>/gi, '\n')
    .replaceAll(/<\/t[dh]\s*>/gi, '\t')
    .replaceAll(/<[^<>]*>/g, '')
    .replaceAll(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{1,10}));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
      const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined;
      if (code !== undefined) return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      return NAMED[name ?? ''] ?? whole;
    })
    .split('\n')
    .map((line) => withoutEnd(withoutStart(line, BLANK), BLANK))
    .join('\n')
    .trim();
}

const BLANK = /[ \u00a0]/;

/** Without comments and without what a browser doesn't show; what never closes is looked for once. */
function withoutUnshown(html: string): string {
  const opens = /<(?:!--|(style|script|head|title)\b)/gi;
  const unclosed = new Set<string>();
  let shown = '';
  let at = 0;
  for (let opening = opens.exec(html); opening; opening = opens.exec(html)) {
    const what = opening[1]?.toLowerCase() ?? '--';
    if (unclosed.has(what)) continue;
    const closes = what === '--' ? /-->/g : new RegExp(`</${what}\\s*>`, 'gi');
    closes.lastIndex = opens.lastIndex;
    if (closes.exec(html) === null) {
      unclosed.add(what);
      continue;
    }
    shown += html.slice(at, opening.index);
    at = closes.lastIndex;
    opens.lastIndex = at;
  }
  return shown + html.slice(at);
}

const NAMED: Readonly<Record<string, string>> = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
