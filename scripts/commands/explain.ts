import { explain as explainRule, suggestRules } from '../checks/explain.ts';
import type { CommonOptions } from './open.ts';
import { printJson, printLines } from './print.ts';
import { UsageError } from './usage.ts';

/** `ledger explain RULE`: what a rule or a clause means, with its cases as examples. It needs no county. */
export async function explain(rule: string, options: CommonOptions): Promise<void> {
  const text = explainRule(rule, options.lang);
  if (text === null) {
    const near = suggestRules(rule);
    throw new UsageError(
      `没有“${rule}”这条规则。${near.length > 0 ? `是不是 ${near.join(' 或 ')}？` : '规则名写在每条检查结果后面的括号里，全部规则见 docs/checks.md。'}\n` +
        `there is no rule "${rule}"${near.length > 0 ? `; did you mean ${near.join(' or ')}?` : '; see docs/checks.md'}`,
    );
  }
  if (options.json) printJson({ rule, text });
  else printLines([text]);
}
