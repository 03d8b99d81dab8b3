import type { PublicPolicyValue } from '../../scripts/views/public-policy.ts';
import { CATEGORIES, GRADES } from '../../scripts/words/labels.ts';
import { percent } from './format.ts';

/** A policy value as a person reads it: `30`, `20%`, `公职人员6、企业主体9、社会人士15`. */
export function policyValue({ key, value }: PublicPolicyValue): string {
  if (typeof value === 'boolean') return value ? '允许' : '不允许';
  if (typeof value === 'number') return key.endsWith('Share') ? percent(value) : String(value);
  if (typeof value === 'string') return CHOICES[key]?.[value] ?? value;
  const words: Readonly<Record<string, string>> = { ...CATEGORIES, ...GRADES };
  return Object.entries(value)
    .map(([name, amount]) => `${words[name] ?? name} ${amount}`)
    .join('、');
}

/** The words of one value's choices: `all` means all officers here and all terms there. */
const CHOICES: { readonly [Key in PublicPolicyValue['key']]?: Readonly<Record<string, string>> } = {
  fallbackBase: { pool: '按总数考核的人', all: '全体' },
  warningScope: { term: '本聘期', all: '全部聘期' },
};
