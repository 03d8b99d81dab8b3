import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { AS_OF as DEMO_AS_OF } from '../../demo/county.ts';
import { generate } from '../../demo/generate.ts';
import { type Judgement, judge } from '../../judgement.ts';
import { loadLedger } from '../../ledger/load.ts';
import { DATA_FILES, recordPath } from '../../records/places.ts';
import { programRoot } from '../../records/program.ts';
import type { Assessment } from '../../records/schema/assessment.ts';
import type { Day } from '../../records/schema/common.ts';
import type { Dispatch, LogEntry } from '../../records/schema/dispatch.ts';
import type { Meeting } from '../../records/schema/meeting.ts';
import type { Officer } from '../../records/schema/officers.ts';
import type { Report } from '../../records/schema/report.ts';
import type { Unit } from '../../records/schema/units.ts';
import { renderRecord, renderYaml } from '../../records/write.ts';

/** A county written by hand for one test: what it says nothing about is as plain as can be. */
export interface HandMade {
  readonly units?: readonly Unit[];
  readonly officers?: readonly Officer[];
  readonly reports?: readonly Report[];
  readonly dispatches?: readonly Dispatch[];
  readonly meetings?: readonly Meeting[];
  readonly assessments?: readonly Assessment[];
}

const UNITS: readonly Unit[] = [
  { id: 'tax', name: '税务局' },
  { id: 'housing', name: '住房和城乡建设局' },
  { id: 'power', name: '供电公司' },
];

/** A report of the officer K7M3XP, screened valid on the day it came unless said otherwise. */
export const report = (id: string, received: Day, more: Partial<Report> = {}): Report => ({
  id,
  officer: 'K7M3XP',
  received,
  kind: 'report',
  theme: 'paying-taxes',
  units: ['tax'],
  title: `第 ${id} 条`,
  screening: { result: 'valid', on: received },
  ...more,
});

/** A report that nobody has screened. */
export function unscreened(id: string, received: Day, more: Partial<Report> = {}): Report {
  const { screening: _, ...rest } = report(id, received, more);
  return rest;
}

/** A dispatch to 税务局 from lines such as `2022-03-01 signed`. */
export const dispatch = (id: string, lines: readonly string[], more: Partial<Dispatch> = {}): Dispatch => ({
  id,
  unit: 'tax',
  nature: 'general',
  theme: 'paying-taxes',
  problems: ['inefficiency'],
  title: `第 ${id} 件`,
  log: lines.map((line): LogEntry => {
    const [date, event] = line.split(' ') as [Day, LogEntry['event']];
    return { at: `${date}T10:00:00+08:00`, event };
  }),
  ...more,
});

/** The records on disk, read and judged as any county is. */
export async function judgeHandMade(county: HandMade, asOf: Day): Promise<Judgement> {
  const root = mkdtempSync(join(tmpdir(), 'ledger-office-'));
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  try {
    for (const file of ['data/policy/2021-trial.yaml', DATA_FILES.themes]) {
      cpSync(join(programRoot, file), join(root, file), { recursive: true });
    }
    write(DATA_FILES.office, renderYaml({ county: '样例县', office: '样例县专班办公室', timeZone: 'Asia/Shanghai' }));
    write(DATA_FILES.units, renderYaml(county.units ?? UNITS));
    write(DATA_FILES.officers, renderYaml(county.officers ?? []));
    for (const one of county.reports ?? []) write(recordPath('report', one.id), renderRecord(one));
    for (const one of county.dispatches ?? []) write(recordPath('dispatch', one.id), renderRecord(one));
    for (const one of county.meetings ?? []) write(recordPath('meeting', one.id), renderRecord(one));
    for (const one of county.assessments ?? []) write(recordPath('assessment', String(one.id)), renderRecord(one));
    const ledger = await loadLedger(root);
    // A test that stands on a misread record would prove nothing.
    if (ledger.faults.length > 0) throw new Error(JSON.stringify(ledger.faults));
    return judge(ledger, asOf);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

let demo: Promise<Judgement> | undefined;
let demoRoot: string | undefined;

// The demo's files stay until the test file is done: findings look their lines up in them.
afterAll(() => {
  if (demoRoot) rmSync(demoRoot, { recursive: true, force: true });
});

/** The demo county, generated once for each test file: the repository's own records may be a real county's. */
export function judgeDemo(): Promise<Judgement> {
  demo ??= generateDemo();
  return demo;
}

async function generateDemo(): Promise<Judgement> {
  demoRoot = mkdtempSync(join(tmpdir(), 'ledger-office-demo-'));
  await generate(demoRoot);
  return judge(await loadLedger(demoRoot), DEMO_AS_OF);
}
