import { REPLY_CHOICES, REPLY_LABEL } from '../forms/reply-form.ts';
import type { Account } from './forge/forge.ts';
import { REPLIES, type Stage } from './scenario.fixtures.ts';

export interface FilledIn {
  readonly dispatch?: string;
  readonly what?: keyof typeof REPLY_CHOICES;
  readonly text?: string;
}

/** A reply form's text as GitHub makes it of what was filled in. */
export function formText({ dispatch = '', what = '回复办理结果（办结）', text = '' }: FilledIn): string {
  return Object.entries({ 转办单编号: dispatch, 这次是: what, 内容: text })
    .map(([label, value]) => `### ${label}\n\n${value || '_No response_'}`)
    .join('\n\n');
}

/** Somebody hands a form in. @returns its number */
export const handIn = ({ forge }: Pick<Stage, 'forge'>, who: Account, filled: FilledIn | string): number =>
  forge.open(REPLIES, who, {
    title: '单位回复',
    body: typeof filled === 'string' ? filled : formText(filled),
    labels: [REPLY_LABEL],
  }).number;

export const CHOICES = Object.keys(REPLY_CHOICES) as (keyof typeof REPLY_CHOICES)[];
