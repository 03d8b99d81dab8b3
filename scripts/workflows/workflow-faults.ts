import { parseDocument } from 'yaml';

/** What is wrong with a workflow file, each with the place it is about. */
export interface WorkflowFault {
  readonly where: string;
  readonly what: string;
}

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Workflow {
  readonly permissions?: unknown;
  readonly concurrency?: { readonly 'cancel-in-progress'?: unknown };
  readonly jobs: Readonly<
    Record<string, { readonly permissions?: unknown; readonly 'timeout-minutes'?: unknown; readonly steps: readonly Step[] }>
  >;
  readonly on: unknown;
}

/**
 * What no general linter asks of a workflow, and we do: nothing is permitted unless a job says so, every action is pinned
 * to a commit with its version beside it, every job ends by itself, a checkout leaves no credentials behind, and no
 * expression stands in a script, where whoever writes an issue's title could write a command.
 *
 * @param text the file's
 */
export function workflowFaults(text: string): WorkflowFault[] {
  const document = parseDocument(text, { schema: 'core', version: '1.2' });
  if (document.errors.length > 0) return document.errors.map(({ message }) => ({ where: 'file', what: message }));
  const { permissions, on, concurrency, jobs } = document.toJS() as Workflow;
  const faults: WorkflowFault[] = [];
  const isEmpty = typeof permissions === 'object' && permissions !== null && Object.keys(permissions).length === 0;
  if (!isEmpty) faults.push({ where: 'permissions', what: 'must be {} at the top' });
  if (JSON.stringify(on).includes('pull_request_target'))
    faults.push({ where: 'on', what: 'pull_request_target runs strangers’ code with our rights' });
  if (concurrency === undefined) faults.push({ where: 'concurrency', what: 'missing' });

  for (const [name, job] of Object.entries(jobs)) {
    if (job.permissions === undefined) faults.push({ where: name, what: 'permissions missing' });
    if (typeof job['timeout-minutes'] !== 'number') faults.push({ where: name, what: 'timeout-minutes missing' });
    for (const [i, step] of job.steps.entries()) {
      const where = `${name}, step ${i + 1}`;
      if (step.run?.includes('${{')) faults.push({ where, what: 'an expression in a script; hand it over by env' });
      if (step.uses === undefined) continue;
      if (!/^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/.test(step.uses))
        faults.push({ where, what: `${step.uses} is not pinned to a commit` });
      else if (!new RegExp(`${step.uses} # v\\d+\\.\\d+\\.\\d+$`, 'm').test(text))
        faults.push({ where, what: `${step.uses} has no version beside it` });
      if (step.uses.startsWith('actions/checkout@') && step.with?.['persist-credentials'] !== false) {
        faults.push({ where, what: 'persist-credentials must be false' });
      }
    }
  }
  return faults;
}
