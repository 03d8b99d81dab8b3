import { visible } from '../../words/visible.ts';
import type { Reply, Role } from '../plan/decide.ts';
import { type CommandLine, commandIn } from './command.ts';
import { withoutTail } from './mail-tail.ts';

/**
 * What a comment or a letter says: its command, if its first line is one, and what the writer wrote.
 *
 * A command counts on the very first line only, whatever a mail program has put below or above: an answer's quoted tail
 * never becomes one. Only a unit that signs may go on with `/办结`, behind it or on the next line, which is then both. What
 * is cut here is not lost; the channel keeps every text as it came.
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
  if (name === 'sign') {
    const [next = '', ...below] = body.split('\n');
    const [behind, beneath] = [commandIn(rest, role), commandIn(next, role)];
    const command = { name: 'settle', signs: true } as const;
    if (behind?.name === 'settle') return { command, text: joined(behind.rest, body) };
    if (beneath?.name === 'settle') return { command, text: joined(rest, beneath.rest, below.join('\n').trim()) };
  }
  const unclear = DECIDES.has(name) && NEGATION.test(rest.replaceAll(NO_NEGATION, '')) ? { unclear: true as const } : {};
  if (takesReason) return { command: { name, ...(rest ? { reason: rest } : {}), ...unclear }, text: body };
  return { command: { name, ...unclear }, text: joined(rest, body) };
}

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n');

/** The commands that say yes, and what turns a yes into a no on the same line; a title says what it likes. */
const DECIDES: ReadonlySet<CommandLine['name']> = new Set<CommandLine['name']>(['approve', 'adopt']);
const NEGATION = /[不未没暂拒否退]/;
/** A title, and words that hold such a sign and take nothing back. */
const NO_NEGATION = /《[^《》]*》|未来|不断|不错|不再|不必|不用|无需退回|没有问题|没问题|未发现问题/g;

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
