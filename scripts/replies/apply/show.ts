import type { Forge } from '../forge/forge.ts';
import type { Made } from '../observe.ts';
import type { CreateOperation, ShowOperation } from '../plan/operation.ts';
import type { View } from '../view.ts';
import { sameLabel } from '../words/labels.ts';

/**
 * Carries one operation out on the forge and, once it is done, in the view, so that the next plan sees it.
 *
 * @throws ForgeFailure as the forge does; the view is as it was then
 */
export async function carryOut(
  operation: CreateOperation | ShowOperation,
  forge: Forge,
  { self, repositories }: View,
  made: Made,
): Promise<void> {
  const { repository } = operation;
  const view = repositories.get(repository);
  if (!view) return;
  switch (operation.operation) {
    case 'open-issue': {
      const issue = await forge.createIssue(repository, operation.draft);
      made.issues.set(repository, [...(made.issues.get(repository) ?? []), issue]);
      view.add(issue);
      return;
    }
    case 'post-comment': {
      const comment = await forge.createComment(repository, operation.issue as number, operation.draft.body);
      made.comments.set(repository, [...(made.comments.get(repository) ?? []), comment]);
      view.addComment(comment);
      return;
    }
    case 'edit-issue': {
      await forge.editIssue(repository, operation.issue, operation.change);
      const { reason: _, ...change } = operation.change;
      view.change(operation.issue, change);
      return;
    }
    case 'add-labels': {
      const { issue, names } = operation;
      await forge.addLabels(repository, issue, names);
      view.change(issue, { labels: [...(view.issues.get(issue)?.labels ?? []), ...names] });
      return;
    }
    case 'remove-label': {
      const { issue, name } = operation;
      await forge.removeLabel(repository, issue, name);
      view.change(issue, { labels: (view.issues.get(issue)?.labels ?? []).filter((has) => !sameLabel(has, name)) });
      return;
    }
    case 'edit-comment': {
      const { issue, comment, body } = operation;
      await forge.editComment(repository, issue, comment, body);
      const known = view.comment(issue, comment);
      // The server's time of the change isn't told, and ours may not stand in for it.
      const unknown = { id: comment, issue, url: '', author: self, created: '', updated: '', seen: null };
      view.addComment({ ...(known ?? unknown), body });
      return;
    }
    case 'mark-seen':
      await forge.markSeen(repository, operation.issue, operation.comment);
      view.seen.add(operation.comment);
      return;
    case 'create-label':
      await forge.createLabel(repository, operation.label);
      view.labels?.set(operation.label.name.toLowerCase(), operation.label);
      return;
    case 'edit-label': {
      const { name, label } = operation;
      await forge.editLabel(repository, name, label);
      view.labels?.delete(name.toLowerCase());
      view.labels?.set(label.name.toLowerCase(), label);
      const renamed = (has: string) => (sameLabel(has, name) ? label.name : has);
      for (const issue of view.issues.values()) view.change(issue.number, { labels: issue.labels.map(renamed) });
      return;
    }
    default:
      operation satisfies never;
  }
}
