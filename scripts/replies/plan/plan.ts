import { isHarmless } from '../../records/fault.ts';
import { CHANNEL_FOLDER, channelPath, DATA_FILES, POLICY_FOLDER, STATE_COUNCIL_FOLDER } from '../../records/places.ts';
import { planDispatch } from './dispatch.ts';
import { answerForms } from './form-answers.ts';
import { sortForms } from './forms.ts';
import { planOffice } from './office.ts';
import { isFact, type Operation } from './operation.ts';
import type { Gathered, Note, World } from './world.ts';

/** What is to be done, in the order to do it. */
export interface Plan {
  readonly operations: readonly Operation[];
  readonly notes: readonly Note[];
  /** Repositories whose labels must be listed before the plan is complete. */
  readonly labelsOf: ReadonlySet<string>;
}

/**
 * Compares what should be (the ledger) with what is (the forge) and says what is to be done about the difference, one
 * idempotent operation at a time. Pure: it reads no clock, no disk and no network. Facts for git come first, then what
 * presses most, so that a run whose budget ends early has done what matters.
 */
export function plan(world: World): Plan {
  const { ledger, dispatches } = world.judgement;
  const broken = new Set(ledger.faults.filter((fault) => !isHarmless(fault)).map(({ file }) => file));
  const lists = [...broken].filter((file) => isList(file));
  // Accounts, words and time limits would be wrong for everything: nothing is done until they can be read.
  if (lists.length > 0) {
    return { operations: [], notes: lists.map((key) => ({ note: 'unreadable', key })), labelsOf: new Set() };
  }
  const gathered: Gathered = { forms: sortForms(world, broken), notes: [], labelsOf: new Set(), labels: new Set() };
  const operations: Operation[] = [];
  for (const judged of dispatches) {
    if (broken.has(channelPath(judged.id))) gathered.notes.push({ note: 'unreadable', key: judged.id });
    else operations.push(...planDispatch(world, judged, gathered));
  }
  for (const file of broken) if (FORMS_FILE.test(file)) gathered.notes.push({ note: 'unreadable', key: file });
  operations.push(...answerForms(world, gathered));
  if (broken.has(channelPath('office'))) gathered.notes.push({ note: 'unreadable', key: 'office' });
  else operations.push(...planOffice(world, gathered));
  const { notes, labelsOf } = gathered;
  return {
    operations: operations
      .map((one, i) => ({ one, i }))
      .sort((a, b) => rankOf(a.one) - rankOf(b.one) || a.i - b.i)
      .map(({ one }) => one),
    notes,
    labelsOf,
  };
}

const isList = (file: string): boolean =>
  (Object.values(DATA_FILES) as string[]).includes(file) ||
  file.startsWith(POLICY_FOLDER) ||
  file.startsWith(STATE_COUNCIL_FOLDER);

/** What was answered to a year's forms. */
const FORMS_FILE = new RegExp(`^${CHANNEL_FOLDER}/.*/forms-[^/]*$`);

/** Labels come before the issues that carry them; 督办 before what is new; words before marks. */
function rankOf(operation: Operation): number {
  if (isFact(operation)) return 0;
  switch (operation.operation) {
    case 'create-label':
    case 'edit-label':
      return 1;
    case 'open-issue':
      return operation.post === 'issue' ? 3 : 2;
    case 'edit-issue':
      return 4;
    case 'edit-comment':
    case 'post-comment':
      return 5;
    case 'add-labels':
    case 'remove-label':
      return 6;
    case 'mark-seen':
      return 7;
    default:
      return operation satisfies never;
  }
}
