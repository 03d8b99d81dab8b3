import { regulationNumber } from '../../../scripts/rules/clauses.ts';
import type { PublicCounty } from '../../../scripts/views/public.ts';
import type { PublicDispatch } from '../../../scripts/views/public-dispatch.ts';
import type { PublicUnit } from '../../../scripts/views/public-unit.ts';
import type { Look } from '../../components/standing.tsx';
import { address } from '../../lib/address.ts';
import { latestFirst } from '../../lib/lists.ts';
import { policyValue } from '../../lib/policy-value.ts';
import { standing, UNIT_KINDS } from '../../lib/words.ts';

/** One thing that can be found: where it stands and what of it is looked through. All of it stands on its page. */
export interface SearchDocument {
  readonly address: string;
  readonly kind: 'dispatch' | 'unit' | 'rule' | 'page';
  readonly title: string;
  /** What else a reader recognises it by, after its title. */
  readonly note: string;
  /** Where a dispatch stands: its look and its word. */
  readonly standing: { readonly look: Look; readonly word: string } | null;
  readonly fields: readonly string[];
}

/**
 * Everything of the county that can be found, but for the pages that hold no records, in the order in which results are
 * shown: the latest dispatch first. Made of the public view alone (5.1).
 */
export function searchDocuments(view: PublicCounty): SearchDocument[] {
  return [...latestFirst(view).map(dispatchDocument), ...view.units.map(unitDocument), ...ruleDocuments(view)];
}

function dispatchDocument(dispatch: PublicDispatch): SearchDocument {
  const { id, number, unit, theme, problems, content } = dispatch;
  return {
    address: address.dispatch(id),
    kind: 'dispatch',
    title: content?.title ?? `${theme ? `${theme.label}：` : ''}内容未公开`,
    note: `${unit.name}　${id}`,
    standing: { look: dispatch.verdict ?? 'open', word: standing(dispatch) },
    fields: written([
      ...[content?.summary, content?.request, content?.replySummary],
      ...[id, number, unit.name, theme?.label, ...problems.map(({ label }) => label)],
    ]),
  };
}

function unitDocument({ id, name, kind, aliases, formerNames, successor }: PublicUnit): SearchDocument {
  return {
    address: address.unit(id),
    kind: 'unit',
    title: name,
    note: kind === null ? '' : UNIT_KINDS[kind],
    standing: null,
    fields: written([
      aliases.length > 0 && `简称：${aliases.join('、')}`,
      ...formerNames.map((former) => `原名${former.name}`),
      successor && `职责已由${successor.name}承接`,
    ]),
  };
}

function ruleDocuments({ clauses, policy }: PublicCounty): SearchDocument[] {
  return clauses.map(({ id, reading }) => ({
    address: address.clause(id),
    kind: 'rule',
    title: regulationNumber(id),
    note: '制度怎样理解',
    standing: null,
    fields: written([
      reading,
      ...policy.values
        .filter(({ clause }) => clause === id)
        .map((value) => `${value.title}：${policyValue(value)}。${value.reason}`),
    ]),
  }));
}

const written = (fields: readonly (string | false | null | undefined)[]): string[] =>
  fields.filter((field) => !!field) as string[];
