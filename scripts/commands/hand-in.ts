import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HandIn, handIn } from '../forms/hand-in.ts';
import { reasonOf } from '../records/walk.ts';
import { createFile } from '../records/whole-file.ts';
import { type CommonOptions, openCounty } from './open.ts';
import { printJson, printLines } from './print.ts';
import { UsageError } from './usage.ts';

export interface HandInOptions extends CommonOptions {
  readonly event: string;
}

/**
 * `ledger hand-in --event FILE`: takes a filled-in 收件登记 form into the records. The form comes as the event that GitHub
 * hands to a workflow, so that no word of it ever stands in a command. Exit code 1 when it can't be taken.
 */
export async function handInCommand(options: HandInOptions): Promise<void> {
  const { body, source } = readEvent(options.event);
  const judgement = await openCounty(options);
  const result = handIn(judgement, body, source);
  if (result.outcome === 'new') createFile(join(judgement.ledger.root, result.file), result.text);
  if (result.outcome === 'refused') process.exitCode = 1;
  if (options.json) printJson(result.outcome === 'new' ? { outcome: result.outcome, id: result.id, file: result.file } : result);
  else printLines(told(result));
}

function readEvent(path: string): { body: string; source: string } {
  let event: { issue?: { body?: unknown; html_url?: unknown } } | null;
  try {
    event = JSON.parse(readFileSync(path, 'utf8')) as typeof event;
  } catch (error) {
    throw new UsageError(
      `读不到事件文件“${path}”（${reasonOf(error)}）。\ncannot read the event "${path}" (${reasonOf(error)}).`,
    );
  }
  const { body, html_url: source } = event?.issue ?? {};
  if (typeof source === 'string' && source !== '') return { body: typeof body === 'string' ? body : '', source };
  throw new UsageError(`“${path}”里没有议题：应是 GitHub 交给工作流的事件。\n"${path}" holds no issue's event.`);
}

function told(result: HandIn): string[] {
  switch (result.outcome) {
    case 'new':
      return [`已登记为 ${result.id}。请在筛选后填写筛选结果。`];
    case 'known':
      return [`这张表已经登记过：${result.id}。要更正的，请直接改记录。`];
    case 'refused':
      return [
        '没有登记，请编辑上面的表单改正，改好会自动再试：',
        ...result.faults.map(({ field, message }) => `- ${field === null ? '' : `${field}：`}${message}`),
      ];
  }
}
