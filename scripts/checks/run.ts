import type { Fact, Finding, Language } from '../findings/finding.ts';
import { type Sources, sourcesOf } from '../findings/locate.ts';
import type { Judgement } from '../judgement.ts';
import { type Check, runCheck } from './check.ts';
import { CHECKS } from './list.ts';

const BY_ID: ReadonlyMap<string, Check> = new Map(CHECKS.map((check) => [check.id, check]));

/** Every fact of every check about a judged county, in no particular order. */
export function* facts(judgement: Judgement, checks: readonly Check[] = CHECKS): Generator<Fact> {
  for (const check of checks) yield* runCheck(check, judgement);
}

/** All findings about a judged county in words, in order of file, line, column and rule. */
export function findings(
  judgement: Judgement,
  language: Language = 'zh',
  sources: Sources = sourcesOf(judgement.ledger.root),
): Finding[] {
  return [...facts(judgement)].map((fact) => inWords(fact, language, sources)).sort(byPlace);
}

/** One fact in one language, with its line and column. */
export function inWords({ rule, code, place, args }: Fact, language: Language, sources: Sources): Finding {
  const check = BY_ID.get(rule);
  const wording = check?.wording[code];
  if (!check || !wording) throw new Error(`no wording for ${rule}/${code}`);
  const { line, column } = sources.positionOf(place);
  const { message, hint } = wording[language](args);
  return {
    rule,
    clause: wording.clause ?? check.clause,
    severity: wording.severity,
    file: place.file,
    line,
    column,
    message,
    hint,
  };
}

function byPlace(a: Finding, b: Finding): number {
  return (
    compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule) || compare(a.message, b.message)
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
