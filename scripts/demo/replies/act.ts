import { REPLY_CHOICES, REPLY_LABEL, replyForm } from '../../forms/reply-form.ts';
import { judge } from '../../judgement.ts';
import type { LogEvent } from '../../records/schema/dispatch.ts';
import type { FakeIssue } from '../../replies/forge/fake/world.ts';
import { readLetter } from '../../replies/letters/read-letter.ts';
import { registerLetter } from '../../replies/letters/register.ts';
import type { Role } from '../../replies/plan/decide.ts';
import { markedAs } from '../../replies/words/marker.ts';
import { nameOfUnit } from '../units.ts';
import { accountOf, BOT, LETTERS_ONLY, REPLIES, type Speaker } from './county.ts';
import { dispatchFile, dispatchPath, type Sent } from './dispatches.ts';
import type { Stage } from './stage.ts';

/** Something a person does, at a time on the county's clocks (`2022-09-19T09:05`). */
export interface Step {
  readonly at: string;
  readonly id: string;
  readonly act: (stage: Stage) => void | Promise<void>;
  /** What must stand in the log because of it, and by whom; null when nothing may. */
  readonly event: LogEvent | null;
  readonly by: Speaker;
  /** Every word that was said with it; null for what isn't said. */
  readonly said: string | null;
  /** What is told of it, where neither the log nor a comment tells it. */
  readonly told: string | null;
}

const QUIET = { event: null, said: null, told: null } as const;

/** A moment of the county's clocks as a record has it. */
export const momentOf = (at: string): string => `${at}:00+08:00`;

/** The office sends a matter out by merging a file. */
export const send = (at: string, sent: Sent): Step => ({
  at,
  id: sent.id,
  act: ({ office }) => office.merge(new Map([[dispatchPath(sent.id), dispatchFile(sent, momentOf(at))]])),
  ...QUIET,
  event: 'dispatched',
  by: 'office',
});

/** Somebody writes below a dispatch's issue. @param event what it says, null when it must change nothing */
export const say = (
  at: string,
  id: string,
  speaker: Speaker,
  text: string,
  event: LogEvent | null,
  told: string | null = null,
): Step => ({
  at,
  id,
  act: ({ github }) => {
    github.as(accountOf(speaker).login).comment(REPLIES, issueOf(github, id).number, text);
  },
  ...QUIET,
  event,
  by: speaker,
  said: text,
  told,
});

/** A unit fills in the reply form, which makes an issue of its own. @param number the dispatch's, as it was typed */
export const fillIn = (at: string, id: string, speaker: Speaker, number: string, text: string, event: LogEvent | null): Step => ({
  at,
  id,
  act: ({ github, forms }) => {
    const person = github.as(accountOf(speaker).login);
    const form = person.openIssue(REPLIES, replyForm.title, formText(number, text));
    person.label(REPLIES, form, REPLY_LABEL);
    forms.set(form, id);
  },
  ...QUIET,
  event,
  by: speaker,
  said: text,
  told: `${nameOfUnit(speaker)}填了一张回复表单，编号写的是 ${number}`,
});

/** A unit mends the number on its last form. */
export const mend = (at: string, id: string, speaker: Speaker, number: string, text: string, event: LogEvent): Step => ({
  at,
  id,
  act: ({ github, forms }) => {
    const [form] = [...forms].findLast(([, about]) => about === id) ?? [];
    if (form !== undefined) github.as(accountOf(speaker).login).rewrite(REPLIES, form, { body: formText(number, text) });
  },
  ...QUIET,
  event,
  by: speaker,
  said: text,
  told: `${nameOfUnit(speaker)}把表单的编号改成 ${number}`,
});

/** A filled-in form as GitHub makes an issue's text of it: 办结, and what was written. */
function formText(number: string, text: string): string {
  const [settle] = Object.keys(REPLY_CHOICES);
  const filled = new Map([
    ['dispatch', number],
    ['what', settle],
    ['text', text],
  ]);
  return replyForm.fields.map(({ id, label }) => `### ${label}\n\n${filled.get(id)}`).join('\n\n');
}

/** Somebody rewrites the last comment they wrote. */
export const rewrite = (at: string, id: string, speaker: Speaker, change: (text: string) => string, told: string): Step => ({
  at,
  id,
  act: ({ github }) => {
    const { id: account, login } = accountOf(speaker);
    const { number } = issueOf(github, id);
    const own = [...github.repository(REPLIES).comments.values()].flatMap(({ now }) =>
      now?.issue === number && now.author === account ? [now] : [],
    );
    const last = own.at(-1);
    if (last) github.as(login).editComment(REPLIES, last.id, change(last.body));
  },
  ...QUIET,
  by: speaker,
  told,
});

/** Somebody closes an issue by hand, which decides nothing. */
export const closeByHand = (at: string, id: string, speaker: Speaker, told: string): Step => ({
  at,
  id,
  act: ({ github }) => github.as(accountOf(speaker).login).rewrite(REPLIES, issueOf(github, id).number, { state: 'closed' }),
  ...QUIET,
  by: speaker,
  told,
});

/** A letter comes in on paper; the office keeps it as a file and registers it with `ledger reply`. */
export const letter = (at: string, id: string, role: Role, name: string, text: string, event: LogEvent): Step => ({
  at,
  id,
  act: async ({ office }) => {
    const ledger = await office.ledger();
    const file = `letters/${name}`;
    office.merge(new Map([[file, `${text}\n`]]));
    const read = await readLetter(`${office.root}/${file}`);
    const received = { text: read.text, role, at: momentOf(at), source: name };
    const { outcome } = registerLetter(judge(ledger, at.slice(0, 10)), id, received);
    if (outcome !== 'written') throw new Error(`${name}: ${outcome}`);
    office.merge(new Map());
  },
  ...QUIET,
  event,
  by: role === 'office' ? 'office' : LETTERS_ONLY,
  said: text,
  told: `办公室登记来信《${name}》`,
});

/** The next run dies right after the forge has made an issue, before it can tell anybody. */
export const cutOff = (at: string, id: string): Step => ({
  at,
  id,
  act: ({ github }) => {
    const fault = { when: 'after', what: 'crash' } as const;
    github.faults.on(({ method, path }) => method === 'POST' && path.endsWith('/issues'), fault);
  },
  ...QUIET,
  by: 'office',
});

/** The issue in which a unit answers. @throws Error when there is none yet */
function issueOf(github: Stage['github'], id: string): FakeIssue {
  const found = ownIssues(github).find(({ body }) => {
    const mark = markedAs(body ?? '');
    return mark?.id === id && mark.key === 'issue';
  });
  if (!found) throw new Error(`${id} has no issue`);
  return found;
}

/** Every issue the channel has opened in the units' repository, as it is now. */
export const ownIssues = (github: Stage['github']): FakeIssue[] =>
  [...github.repository(REPLIES).issues.values()].flatMap(({ now }) =>
    now && now.author === BOT.id && !now.deleted ? [now] : [],
  );
