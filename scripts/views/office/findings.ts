import { CHECKS } from '../../checks/list.ts';
import type { Finding, Severity } from '../../findings/finding.ts';
import { groupedBy } from '../../grouped.ts';
import { compare } from './order.ts';
import { SEVERITIES } from './words.ts';

/** The record that a finding's file holds, where it has a page. */
export interface Subject {
  readonly kind: 'dispatch' | 'report';
  readonly id: string;
}

interface FileFindings {
  readonly file: string;
  readonly subject: Subject | null;
  /** In order of their place. */
  readonly findings: readonly Finding[];
}

/** What `ledger check` says, as a page shows it. */
export interface FindingGroups {
  readonly total: number;
  /** Errors, warnings, notices: all three, empty ones too, so that the page can say 没有错误. */
  readonly severities: readonly {
    readonly severity: Severity;
    readonly label: string;
    readonly count: number;
    /** In order of the files' paths. */
    readonly files: readonly FileFindings[];
  }[];
  /** How often each check spoke, the most first. */
  readonly rules: readonly { readonly rule: string; readonly about: string; readonly count: number }[];
}

const ABOUT: ReadonlyMap<string, string> = new Map(CHECKS.map(({ id, about }) => [id, about.zh]));

const ORDER = ['error', 'warning', 'notice'] as const satisfies readonly Severity[];

/**
 * @param findings in order of file and place, as `checks/run.ts` gives them
 * @param subjectOf what a file holds
 */
export function groupFindings(
  findings: readonly Finding[],
  subjectOf: (file: string) => Subject | null = () => null,
): FindingGroups {
  const bySeverity = groupedBy(findings, ({ severity }) => severity);
  return {
    total: findings.length,
    severities: ORDER.map((severity) => {
      const own = bySeverity.get(severity) ?? [];
      const files = [...groupedBy(own, ({ file }) => file)];
      return {
        severity,
        label: SEVERITIES[severity],
        count: own.length,
        files: files.map(([file, list]) => ({ file, subject: subjectOf(file), findings: list })),
      };
    }),
    rules: [...groupedBy(findings, ({ rule }) => rule)]
      .map(([rule, list]) => ({ rule, about: ABOUT.get(rule) ?? '', count: list.length }))
      .sort((a, b) => b.count - a.count || compare(a.rule, b.rule)),
  };
}
