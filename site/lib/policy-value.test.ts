import { describe, expect, it } from 'vitest';
import { type PolicyKey, PolicySchema } from '../../scripts/records/schema/policy.ts';
import type { PublicPolicyValue } from '../../scripts/views/public-policy.ts';
import { policyValue } from './policy-value.ts';

const read = (key: PolicyKey, value: PublicPolicyValue['value']) =>
  policyValue({ key, value, title: '', clause: '', reason: '' });

describe('a policy value as a person reads it', () => {
  it('one word means to each value what it is about', () => {
    expect([read('fallbackBase', 'pool'), read('fallbackBase', 'all')]).toEqual(['按总数考核的人', '全体']);
    expect([read('warningScope', 'term'), read('warningScope', 'all')]).toEqual(['本聘期', '全部聘期']);
  });

  it('every choice has a word', () => {
    const values = Object.entries(PolicySchema.properties) as unknown as [
      PolicyKey,
      { properties?: { value?: { enum?: string[] } } },
    ][];
    const choices = values.flatMap(([key, { properties }]) =>
      (properties?.value?.enum ?? []).map((choice) => [key, choice] as const),
    );
    expect(choices).toHaveLength(4);
    for (const [key, choice] of choices) expect(read(key, choice as 'all'), `${key}: ${choice}`).toMatch(/^\p{Script=Han}+$/u);
  });

  it('shares, numbers, yes and no, and amounts', () => {
    expect([read('excellentShare', 0.2), read('generalDays', 3), read('excusedMonths', false)]).toEqual(['20%', '3', '不允许']);
    expect(read('subsidy', { excellent: 5000, good: 3000, qualified: 2000 })).toBe('优秀 5000、良好 3000、合格 2000');
  });
});
