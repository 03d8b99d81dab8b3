import type { ForgeIssue, ForgeLabel } from '../forge/forge.ts';
import type { RepositoryView } from '../view.ts';
import { isOurs, sameLabel } from '../words/labels.ts';
import type { Operation } from './operation.ts';
import type { Gathered } from './world.ts';

/**
 * Whether a repository's labels are known well enough to use some of them; what is missing is made, and one of ours that
 * was renamed (its description says who it is) is named back, on every issue at once.
 *
 * @returns false when the labels must be listed first
 */
export function* ensureLabels(
  repository: string,
  view: RepositoryView,
  wanted: readonly ForgeLabel[],
  gathered: Gathered,
): Generator<Operation, boolean> {
  if (view.labels === null) {
    gathered.labelsOf.add(repository);
    return false;
  }
  for (const label of wanted) {
    const key = `${repository}:${label.name}`;
    if (view.labels.has(label.name.toLowerCase()) || gathered.labels.has(key)) continue;
    gathered.labels.add(key);
    const renamed = [...view.labels.values()].find(({ description }) => description === label.description);
    yield renamed
      ? { operation: 'edit-label', repository, name: renamed.name, label }
      : { operation: 'create-label', repository, label };
  }
  return true;
}

/** Puts an issue's labels right: ours as they should be, everybody else's as they are. */
export function* showLabels(
  id: string,
  repository: string,
  view: RepositoryView,
  issue: ForgeIssue,
  wanted: readonly ForgeLabel[],
  gathered: Gathered,
): Generator<Operation> {
  const missing = wanted.filter(({ name }) => !issue.labels.some((has) => sameLabel(has, name)));
  const surplus = issue.labels.filter((has) => isOurs(has) && !wanted.some(({ name }) => sameLabel(has, name)));
  if (missing.length > 0 && (yield* ensureLabels(repository, view, missing, gathered))) {
    const names = missing.map(({ name }) => name);
    // One that is about to be named back may be on the issue by then.
    if (!names.some((name) => gathered.labels.has(`${repository}:${name}`)))
      yield { operation: 'add-labels', id, repository, issue: issue.number, names };
  }
  for (const name of surplus) yield { operation: 'remove-label', id, repository, issue: issue.number, name };
}
