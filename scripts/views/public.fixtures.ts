import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Judgement, judge } from '../judgement.ts';
import { loadLedger } from '../ledger/load.ts';
import { programRoot } from '../records/program.ts';

/** The day the fixture county is judged on. */
export const AS_OF = '2022-03-31';

/**
 * One canary for each private field of a county: if any of them is found in what the public gets, that field leaks.
 * Those that must have a form (a code, an id, a day) have it.
 */
export const CANARIES = {
  officerCode: 'CANARYSPY7',
  reportId: 'R2022-7777',
  reportReceived: '2021-08-17',
  reportVisited: '2021-08-16',
  reportTitle: 'canary-report-title',
  reportBody: 'canary-report-body',
  reportExplanation: 'canary-report-explanation',
  screeningReason: 'canary-screening-reason',
  adoptionBasis: 'canary-adoption-basis',
  conflict: 'canary-conflict',
  dutyTitle: 'canary-duty-title',
  warningCause: 'canary-warning-cause',
  warningDay: '2021-07-07',
  breachClue: 'canary-breach-clue',
  dismissalDecision: 'canary-dismissal',
  termMinutes: 'canary-term-minutes',
  logText: 'canary-log-text',
  logReason: 'canary-log-reason',
  logBy: 'canary-log-by',
  logSource: 'canary-log-source',
  dispatchBody: 'canary-dispatch-body',
  issue: 'canary-issue',
  importedFrom: 'canary-imported-from',
  natureReason: 'canary-nature-reason',
  explanation: 'canary-explanation',
  publicationBy: 'canary-publication-by',
  publicationReason: 'canary-publication-reason',
  withheldTitle: 'canary-withheld-title',
  withheldRequest: 'canary-withheld-request',
  withheldSummary: 'canary-withheld-summary',
  withheldReply: 'canary-withheld-reply',
  pendingTitle: 'canary-pending-title',
  undecidedTitle: 'canary-undecided-title',
  laterTitle: 'canary-later-title',
  undatedTitle: 'canary-undated-title',
  secretTitle: 'canary-secret-title',
  secretSummary: 'canary-secret-summary',
  unsentTitle: 'canary-unsent-title',
  unitAccount: 'canary-unit-account',
  unitRepository: 'canary-unit-repository',
  replyRepository: 'canary-reply-repository',
  meetingTitle: 'canary-meeting-title',
  meetingDecision: 'canary-meeting-decision',
  meetingProposedBy: 'canary-meeting-proposed-by',
  meetingMinutes: 'canary-meeting-minutes',
  meetingBody: 'canary-meeting-body',
  meetingPublicationBy: 'canary-meeting-publication-by',
  meetingPublicationReason: 'canary-meeting-publication-reason',
  withheldMeetingTitle: 'canary-withheld-meeting-title',
  withheldMeetingDecision: 'canary-withheld-meeting-decision',
  laterMeetingTitle: 'canary-later-meeting-title',
  secretMeetingTitle: 'canary-secret-meeting-title',
  secretMeetingDecision: 'canary-secret-meeting-decision',
  futureMeetingTitle: 'canary-future-meeting-title',
  quarterlyTitle: 'canary-quarterly-title',
  quarterlyNumber: 'canary-quarterly-number',
  quarterlyBody: 'canary-quarterly-body',
  assessmentMinutes: 'canary-assessment-minutes',
  assessmentBody: 'canary-assessment-body',
  gradeReason: 'canary-grade-reason',
} as const;

const C = CANARIES;

/** Texts of people who mean no good, in the fields that are shown. */
export const HOSTILE = {
  title: '<script>alert(1)</script>{{ 7*7 }}',
  request: 'javascript:alert(2) {% raw %}',
  summary: '甲\u202e乙\u2066丙',
  reply: '"><img src=x onerror=alert(3)>&amp;',
  meeting: '<img src=x>协调会</b>{{ 7*7 }}',
  decision: '[议定](javascript:alert(5))\u202e <script>alert(6)</script>',
} as const;

/** Files by path; a county of three units with a dispatch for every state, publication and private field. */
const FILES: Readonly<Record<string, string>> = {
  'data/office.yaml': `county: 样例县
office: 样例县优化营商环境工作专班办公室
timeZone: Asia/Shanghai
phone: 000-00000000
email: tiyan@yangli.example
address: 样例县政务服务中心
replyRepository: ${C.replyRepository}
fictional: true
since: 2022-01-01
asOf: ${AS_OF}
`,
  'data/calendar.yaml': `closures:
  - { date: 2022-03-22, reason: 台风停工 }
`,
  'data/units.yaml': `- id: market-regulation
  name: 市场监督管理局
  kind: department
  aliases: [市监局, 市场监管局]
  formerNames: [{ name: 工商行政管理局, until: 2019-02-28 }]
  accounts: [${C.unitAccount}]
  repository: ${C.unitRepository}
- id: housing
  name: 住房和城乡建设局
  kind: department
- id: power-supply
  name: 供电公司
  kind: utility
- id: planning
  name: 规划局
  kind: department
  successor: housing
`,
  'data/officers.yaml': `- code: ${C.officerCode}
  category: enterprise
  terms:
    - { approved: 2021-12-20, minutes: ${C.termMinutes}, appointed: 2022-01-01, filed: 2022-01-05, ends: 2022-12-31 }
  conflicts: [${C.conflict}]
  duties: [{ id: T1, title: ${C.dutyTitle}, due: 2022-09-30 }]
  warnings: [{ number: 1, on: ${C.warningDay}, cause: ${C.warningCause}, served: ${C.warningDay} }]
  breaches: [{ clue: ${C.breachClue} }]
  dismissal: { on: 2022-03-30, basis: '7.4', decision: ${C.dismissalDecision} }
`,
  [`reports/experience/2022/${C.reportId}.md`]: `---
id: ${C.reportId}
officer: ${C.officerCode}
received: ${C.reportReceived}
visited: ${C.reportVisited}
kind: report
theme: other
explanation: ${C.reportExplanation}
title: ${C.reportTitle}
screening: { result: valid, on: 2022-03-01, reason: ${C.screeningReason} }
adoption: { result: adopted, on: 2022-03-20, basis: ${C.adoptionBasis} }
---
${C.reportBody}
`,
  ...meeting('M2022-01', `title: ${C.meetingTitle}\ndecision: ${C.meetingDecision}`),
  ...meeting(
    'M2022-02',
    `title: ${yaml(HOSTILE.meeting)}
decision: ${yaml(HOSTILE.decision)}
proposedBy: [${C.meetingProposedBy}]
minutes: ${C.meetingMinutes}
dispatches: [D2022-0002, D2022-0001, D2022-0008]
publication: { result: public, on: 2022-03-30, by: ${C.meetingPublicationBy}, reason: ${C.meetingPublicationReason} }`,
  ),
  ...meeting(
    'M2022-03',
    `title: ${C.withheldMeetingTitle}
decision: ${C.withheldMeetingDecision}
dispatches: [D2022-0003]
publication: { result: withheld, on: 2022-03-30, reason: ${C.meetingPublicationReason} }`,
    '2022-03-11',
    'task-force',
  ),
  ...meeting(
    'M2022-04',
    `title: ${C.laterMeetingTitle}
dispatches: [D2022-0003]
publication: { result: public, on: 2022-04-01 }`,
  ),
  ...meeting(
    'M2022-05',
    `title: ${C.secretMeetingTitle} ${C.officerCode}
decision: ${C.secretMeetingDecision}
dispatches: [D2022-0007]
publication: { result: public, on: 2022-03-30 }`,
  ),
  ...meeting(
    'M2022-06',
    `title: ${C.futureMeetingTitle}
dispatches: [D2022-0001]
publication: { result: public, on: 2022-03-30 }`,
    '2022-04-02',
  ),
  'reports/quarterly/2021-Q4.md': `---
id: 2021-Q4
asOf: 2022-01-04
submitted: 2022-01-12
number: ${C.quarterlyNumber}
title: ${C.quarterlyTitle}
---
${C.quarterlyBody}
`,
  'reports/assessments/2022.md': `---
id: '2022'
decided: 2022-03-30
minutes: ${C.assessmentMinutes}
grades: [{ officer: ${C.officerCode}, grade: qualified, reason: ${C.gradeReason} }]
---
${C.assessmentBody}
`,
  ...dispatch('D2022-0001', {
    extra: `number: 样营商转〔2022〕1号
reports: [${C.reportId}]
role: lead
natureReason: ${C.natureReason}
explanation: ${C.explanation}
theme: starting-business
stage: approval
problems: [inefficiency]
importedFrom: ${C.importedFrom}
issue: ${C.issue}
request: ${yaml(HOSTILE.request)}`,
    title: HOSTILE.title,
    log: [
      'at: 2022-03-16T10:00:00+08:00, event: dispatched',
      `at: 2022-03-16T15:12:00+08:00, event: signed, by: ${C.logBy}`,
      `at: 2022-03-17T09:00:00+08:00, event: replied, text: ${C.logText}, source: ${C.logSource}`,
      `at: 2022-03-17T16:00:00+08:00, event: returned, reason: ${C.logReason}`,
      'at: 2022-03-18T11:03:00+08:00, event: replied',
      'at: 2022-03-21T09:00:00+08:00, event: accepted',
      'at: 2022-03-21T10:00:00+08:00, event: signed', // can't have happened: left out
    ],
    publication: `{ result: public, on: 2022-03-25, by: ${C.publicationBy}, reason: ${C.publicationReason}, summary: ${yaml(HOSTILE.summary)}, replySummary: ${yaml(HOSTILE.reply)} }`,
  }),
  ...dispatch('D2022-0002', {
    title: C.withheldTitle,
    extra: `request: ${C.withheldRequest}`,
    publication: `{ result: withheld, on: 2022-03-25, reason: ${C.publicationReason}, summary: ${C.withheldSummary}, replySummary: ${C.withheldReply} }`,
  }),
  ...dispatch('D2022-0003', { title: C.pendingTitle, publication: '{ result: pending }' }),
  ...dispatch('D2022-0004', { title: C.undecidedTitle }),
  ...dispatch('D2022-0005', { title: C.laterTitle, publication: '{ result: public, on: 2022-04-01 }' }),
  ...dispatch('D2022-0006', { title: C.undatedTitle, publication: '{ result: public }' }),
  ...dispatch('D2022-0007', {
    title: C.secretTitle,
    publication: `{ result: public, on: 2022-03-25, summary: ${C.secretSummary} ${C.officerCode} }`,
  }),
  ...dispatch('D2022-0008', {
    title: C.unsentTitle,
    log: ['at: 2022-04-06T10:00:00+08:00, event: dispatched'],
    publication: '{ result: public, on: 2022-03-25 }',
  }),
  ...dispatch('D2022-0009', {
    unit: 'housing',
    title: '长期逾期的一件',
    log: ['at: 2022-01-05T10:00:00+08:00, event: dispatched'],
    publication: '{ result: public, on: 2022-03-25 }',
  }),
  ...dispatch('D2022-0010', {
    unit: 'housing',
    title: '今天刚转出的一件',
    nature: 'special',
    extra: 'reopens: D2022-0001',
    log: [`at: ${AS_OF}T10:00:00+08:00, event: dispatched`],
    publication: '{ result: public, on: 2022-03-31, summary: 第一段 }',
  }),
  ...dispatch('D2022-0011', {
    unit: 'power-supply',
    title: '退单的一件',
    log: [
      'at: 2022-03-16T10:00:00+08:00, event: dispatched',
      `at: 2022-03-17T10:00:00+08:00, event: declined, reason: ${C.logReason}`,
      'at: 2022-03-17T15:00:00+08:00, event: decline-accepted',
    ],
  }),
  ...dispatch('D2021-0001', { unit: 'tax', title: '上一年的一件', log: ['at: 2021-12-30T10:00:00+08:00, event: dispatched'] }),
};

function meeting(id: string, fields: string, held = '2022-03-20', kind = 'coordination'): Record<string, string> {
  const text = `---\nid: ${id}\nheld: ${held}\nkind: ${kind}\n${fields}\n---\n${C.meetingBody}\n`;
  return { [`reports/meetings/2022/${id}.md`]: text };
}

interface Sample {
  readonly title: string;
  readonly unit?: string;
  readonly nature?: 'general' | 'special';
  readonly extra?: string;
  readonly log?: readonly string[];
  readonly publication?: string;
}

function dispatch(id: string, { title, unit, nature, extra, log, publication }: Sample): Record<string, string> {
  const entries = log ?? [
    'at: 2022-03-16T10:00:00+08:00, event: dispatched',
    'at: 2022-03-16T11:00:00+08:00, event: signed',
    'at: 2022-03-24T11:00:00+08:00, event: replied',
    'at: 2022-03-25T11:00:00+08:00, event: accepted',
  ];
  const text = [
    '---',
    `id: ${id}`,
    `unit: ${unit ?? 'market-regulation'}`,
    `nature: ${nature ?? 'general'}`,
    `title: ${yaml(title)}`,
    ...(extra ? [extra] : []),
    'log:',
    ...entries.map((entry) => `  - { ${entry} }`),
    ...(publication ? [`publication: ${publication}`] : []),
    '---',
    C.dispatchBody,
    '',
  ].join('\n');
  return { [`reports/dispatches/${id.slice(1, 5)}/${id}.md`]: text };
}

/** A YAML double-quoted string is a JSON string. */
function yaml(text: string): string {
  return JSON.stringify(text);
}

/** Writes the fixture county to a temporary folder, with the program's policy and themes. The caller removes it. */
export function writeFixtureCounty(more: Readonly<Record<string, string>> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'ledger-public-'));
  for (const file of ['data/policy/2021-trial.yaml', 'data/themes.yaml']) {
    cpSync(join(programRoot, file), join(root, file), { recursive: true });
  }
  for (const [file, text] of Object.entries({ ...FILES, ...more })) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return root;
}

/** The fixture county, judged. */
export const judgeFixtureCounty = async (root: string): Promise<Judgement> => judge(await loadLedger(root), AS_OF);
