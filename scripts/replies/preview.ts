import type { Judgement } from '../judgement.ts';
import type { Moment } from '../records/schema/common.ts';
import type { Problem } from './apply/attempts.ts';
import { type Forge, ForgeFailure } from './forge/forge.ts';
import { observe } from './observe.ts';
import type { ReadReply } from './plan/decide.ts';
import type { Operation } from './plan/operation.ts';
import { plan } from './plan/plan.ts';
import type { Note, World } from './plan/world.ts';

/** What a run would do now, without doing it. */
export interface Preview {
  readonly operations: readonly Operation[];
  readonly notes: readonly Note[];
  readonly problems: readonly Problem[];
}

/**
 * The plan alone (`ledger sync` without `--apply`): nothing is written, in git or on the forge. Without a forge it says
 * what the records alone call for; what was received there since, and what somebody changed, it can't know.
 */
export async function preview(
  judgement: Judgement,
  bodyOf: (id: string) => string,
  forge: Forge | null,
  now: Moment,
  readReply: ReadReply,
): Promise<Preview> {
  const made = { issues: new Map(), comments: new Map() };
  const observed = forge ? await observe(forge, judgement, made) : null;
  const problems: Problem[] = (observed?.unread ?? []).map(({ repository, failure: { kind, message } }) => ({
    key: repository,
    kind,
    message,
  }));
  const run = { nonce: '', spent: new Set<string>(), refused: new Map<string, string>() };
  const world: World = {
    judgement,
    bodyOf,
    view: observed?.view ?? null,
    now,
    timeZone: judgement.ledger.office.timeZone,
    run,
    readReply,
  };
  let planned = plan(world);
  for (const name of forge ? planned.labelsOf : []) {
    const repository = observed?.view.repositories.get(name);
    if (!repository || !forge) continue;
    try {
      repository.labels = new Map((await forge.labels(name)).map((label) => [label.name.toLowerCase(), label]));
    } catch (error) {
      if (!(error instanceof ForgeFailure)) throw error;
      problems.push({ key: name, kind: error.kind, message: error.message });
    }
  }
  if (planned.labelsOf.size > 0) planned = plan(world);
  return { operations: planned.operations, notes: planned.notes, problems };
}
