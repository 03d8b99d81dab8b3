import type { Fact, Place, Wording } from '../findings/finding.ts';
import type { Judgement } from '../judgement.ts';

// biome-ignore lint/suspicious/noExplicitAny: a wording's arguments are known where the check is written, not here
type Wordings = Record<string, Wording<any>>;

/** Reports one fact; the arguments are those its wording takes. */
type Found<W extends Wordings> = <Code extends keyof W & string>(
  code: Code,
  place: Place,
  args: Parameters<W[Code]['zh']>[0],
) => Fact;

/**
 * One thing that can be wrong. Five members are the whole contract; adding a check is one file, one line in
 * `list.ts` and one folder of fixtures.
 */
export interface Check<W extends Wordings = Wordings> {
  /** Its name in findings and for `ledger explain`; the file and the fixtures' folder are named for it. */
  readonly id: string;
  /** The clause it rests on; `format` for the data format itself. */
  readonly clause: string;
  /** What it means, for a clerk. */
  readonly about: { readonly zh: string; readonly en: string };
  /** Each fact's severity and words. */
  readonly wording: W;
  /** Looks at everything once and says what it found, in any order. */
  readonly run: (judgement: Judgement, found: Found<W>) => Iterable<Fact>;
}

/** Defines a check so that each fact's arguments are typed by its wording. */
export function defineCheck<const W extends Wordings>(check: Check<W>): Check {
  return check as unknown as Check;
}

/** Runs one check. */
export function runCheck(check: Check, judgement: Judgement): Iterable<Fact> {
  return check.run(judgement, (code, place, args) => ({ rule: check.id, code, place, args }));
}
