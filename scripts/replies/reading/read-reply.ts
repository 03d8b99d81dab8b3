import { visible } from '../../words/visible.ts';
import type { Reply, Role } from '../plan/decide.ts';
import { commandIn } from './command.ts';
import { withoutTail } from './mail-tail.ts';

/**
 * What a comment or a letter says: its command, if its first line is one, and what the writer wrote.
 *
 * A command counts on the very first line only, whatever a mail program has put below or above: an answer's quoted tail
 * never becomes one. What is cut here is not lost; the channel keeps every text as it came.
 *
 * @param role whose commands count: a unit's words mean nothing from the office, and the other way round
 */
export function readReply(text: string, role: Role): Reply {
  const lines = withoutHiddenComments(visible(text)).split('\n');
  const first = lines.findIndex((line) => line.trim() !== '');
  if (first === -1) return { command: null, text: '' };
  const command = commandIn(lines[first] as string, role);
  const body = withoutTail(command ? lines.slice(first + 1) : lines)
    .join('\n')
    .trim();
  if (!command) return { command: null, text: body };
  const { name, takesReason, rest } = command;
  if (takesReason) return { command: { name, ...(rest ? { reason: rest } : {}) }, text: body };
  return { command: { name }, text: [rest, body].filter((part) => part !== '').join('\n') };
}

/** `<!-- … -->` is not shown to who writes or reads a comment; one that never closes is shown. */
const withoutHiddenComments = (text: string): string => {
  let shown = '';
  for (let at = 0; ; ) {
    const opens = text.indexOf('<!--', at);
    const closes = opens === -1 ? -1 : text.indexOf('-->', opens + 4);
    if (closes === -1) return shown + text.slice(at);
    shown += text.slice(at, opens);
    at = closes + 3;
  }
};
