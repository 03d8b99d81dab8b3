/**
 * What a mail program adds below an answer: the mail it answers, a signature, a notice. Chinese programs mark it in
 * their own ways, and none marks it surely, so the cut errs on the side of keeping: what is kept too much is only
 * seen, and no command is ever read from it (`read-reply.ts`).
 *
 * Anybody's 65,000 characters come through here: what repeats without a bound may not stand beside something that matches
 * the same (`long-lines.test.ts`).
 */

/** `-----原始邮件-----`, `---- 回复的原邮件 ----`, `Forwarded message`: everything below is somebody else's. */
const DIVIDER =
  /^\s*[-_—=*]{2,}(?:\s|&nbsp;)*(?:原始邮件|邮件原件|原邮件|回复的原邮件|转发(?:的)?邮件(?:信息)?|Original Message|Forwarded message|Original)(?:\s|&nbsp;)*[-_—=*]{2,}\s*$/iu;

/** `在 2022年3月18日，某某 写道：`, `On … wrote:`; some programs break it over two or three lines. */
const WROTE =
  /^\s*(?:[>＞]\s*)*(?:(?:在|于|At|On)\s?.{0,200}(?:写道|wrote)\s*[:：]|.{0,120}[>＞)）]\s*(?:于|在)\s?\S{0,40}\d{4}.{0,40}写道\s*[:：]|.{0,120}[<＜(（]?[^\s<>@]{1,80}@[^\s<>@]{1,80}[>＞)）]?\s*(?:写道|wrote)\s*[:：])\s*$/iu;
const WROTE_OPENS = /^\s*(?:在|于|At|On)\s?\S*\d{2,4}/iu;

/** `发件人：` and its like; a head has at least two of them in a few lines. */
const HEAD_FIELD =
  /^[\s|*]*(?:发件人|寄件人|发送时间|发件时间|发送日期|日期|时间|收件人|抄送人?|主题|From|Sent|Date|To|Cc|Subject)[\s|*]*[:：|]/iu;
const HEAD_OPENS = /^[\s|*]*(?:发件人|寄件人|From)[\s|*]*[:：|]/iu;

/** `-- ` alone, a telephone's line, GitHub's and others' notices. */
const SIGNATURE =
  /^\s*(?:--\s*|发自我的.{0,40}|从我的.{0,20}(?:发送|发出)|来自.{0,20}(?:手机|平板|邮箱|客户端).{0,10}|.{0,20}(?:手机|移动)(?:版)?(?:邮箱|客户端)发送.{0,10}|Sent from .{0,60}|Get Outlook for .{0,40}|获取.{0,10}Outlook.{0,20}|Reply to this email directly.{0,300}|You are receiving this because .{0,300}|您收到此邮件是因为.{0,200})$/iu;

const QUOTED = /^\s*[>＞]/;

/** How many lines a program may break its `写道：` over, or take for a head. */
const HEAD_LINES = 6;

/**
 * The lines of an answer without the mail it answers. Of a mail quoted with `>`, what is written below it stays; behind
 * every other mark all is cut.
 */
export function withoutTail(lines: readonly string[]): string[] {
  const kept: string[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as string;
    if (QUOTED.test(line)) continue;
    const quote = openedQuote(lines, i);
    if (quote !== null) {
      const next = lines.slice(quote).find((below) => below.trim() !== '');
      // Quoted line by line, it ends by itself; otherwise nothing tells where it ends.
      if (next === undefined || !QUOTED.test(next)) return kept;
      i = quote - 1;
      continue;
    }
    if (DIVIDER.test(line) || SIGNATURE.test(line) || opensHead(lines, i)) return kept;
    kept.push(line);
  }
  return kept;
}

/** Where the quoted mail begins if a line opens one with `写道：`. */
function openedQuote(lines: readonly string[], i: number): number | null {
  const line = lines[i] as string;
  if (WROTE.test(line)) return i + 1;
  if (!WROTE_OPENS.test(line)) return null;
  for (const count of [2, 3]) {
    if (
      WROTE.test(
        lines
          .slice(i, i + count)
          .map((part) => part.trim())
          .join(' '),
      )
    )
      return i + count;
  }
  return null;
}

function opensHead(lines: readonly string[], i: number): boolean {
  const line = lines[i] as string;
  // Outlook draws a line above its head.
  if (/^\s*_{10,}\s*$/.test(line)) return lines.slice(i + 1, i + 4).some((below) => HEAD_OPENS.test(below));
  if (!HEAD_OPENS.test(line)) return false;
  return lines.slice(i + 1, i + HEAD_LINES).filter((below) => HEAD_FIELD.test(below)).length >= 1;
}
