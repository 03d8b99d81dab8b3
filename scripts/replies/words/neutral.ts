const JOINER = '\u200b';

/**
 * A text of ours or others made harmless to show in an issue: it names nobody (`@login`), refers to nothing (`#12`,
 * `fixes #1`, `GH-1`, the address of an issue or a commit), opens no hidden comment, is no command of a workflow's log
 * (`::set-output`) and none of the channel's own (a line that begins with `/`). It reads as before.
 */
export function neutral(text: string): string {
  // Nearly every line is Chinese with nothing to act on.
  if (!/[\r@#/\uff0f<:]|GH-|[0-9a-f]{7}/i.test(text)) return text;
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/@(?=[\p{L}\p{N}_-])/gu, `@${JOINER}`)
    .replaceAll(/#(?=\d)/g, `#${JOINER}`)
    .replaceAll(/\b(GH-)(?=\d)/gi, `$1${JOINER}`)
    .replaceAll(/\/(issues|pull|pulls|discussions|commit|commits)\/(?=[0-9a-f])/gi, `/$1/${JOINER}`)
    .replaceAll(/\b[0-9a-f]{7,40}\b/g, (word) =>
      /\d/.test(word) && /[a-f]/.test(word) ? word[0] + JOINER + word.slice(1) : word,
    )
    .replaceAll('<!--', `<${JOINER}!--`)
    .replaceAll(/^([ \t]*)(?=::|[/\uff0f])/gm, `$1${JOINER}`);
}

/** The same on one line, for a title or within a sentence. */
export const neutralLine = (text: string): string => neutral(text.replaceAll(/\s+/g, ' ').trim());
