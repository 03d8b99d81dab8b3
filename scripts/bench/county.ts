import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { lastDay, lastDayOfQuarter, monthsBetween, nextMonth, quartersBetween, weekday } from '../calendar/days.ts';
import { type WorkingDays, workingDays } from '../calendar/working-days.ts';
import { officerCodes } from '../demo/codes.ts';
import { type Random, random } from '../demo/random.ts';
import { recordPath, STATE_COUNCIL_FOLDER } from '../records/places.ts';
import { programRoot } from '../records/program.ts';
import type { Day, Month } from '../records/schema/common.ts';
import { renderYaml } from '../records/write.ts';
import { FAULTS, REPLIES, REQUESTS, RETURNED, SENTENCES, THINGS, UNITS, WHERE } from './words.ts';

/** The day on which the benchmark's county is judged: its records end before. */
export const AS_OF = '2022-12-31';

const MONTHS = monthsBetween('2014-01', '2022-12');
const YEARS = [...new Set(MONTHS.map((month) => month.slice(0, 4)))];
const THEMES = ['starting-business', 'construction-permits', 'utilities', 'property-registration', 'paying-taxes'] as const;
const STAGES = ['service', 'approval', 'enforcement'] as const;
const PROBLEMS = ['false-process', 'inefficiency', 'poor-attitude', 'policy-not-honoured', 'not-transparent'] as const;

interface Written {
  readonly id: string;
  readonly received: Day;
  readonly unit: string;
  readonly theme: string;
  readonly stage: string;
  readonly problem: string;
  readonly matter: string;
}

/**
 * Writes a county of so many records, the same each time: reports of thirty officers, who all report every month from
 * 2014 to 2022, and a dispatch for nearly each, closed in time. `check` finds no error in it. Front matters are put
 * together as text, because a hundred thousand of them are to be written in seconds.
 *
 * @param root an empty folder
 * @param count how many record files; at least 8,000, so that every officer reports every month
 */
export function writeCounty(root: string, count: number): void {
  const calendar = nationalCalendar();
  const officers = officerCodes(30);
  writeLists(root, officers);
  const quarterlies = writeQuarterlies(root, calendar);
  const chance = random(`bench ${count}`);

  const reportCount = Math.ceil((count - quarterlies) * 0.502);
  const reports = reportsInOrder(reportCount).map((month, i) => {
    const received = chance.pick(workingDaysOf(month, calendar));
    return writeReport(root, officers[i % officers.length] as string, received, idIn(i, month), chance, calendar);
  });
  for (const report of reports.slice(0, count - quarterlies - reportCount)) writeDispatch(root, report, chance, calendar);
}

/** A month for each report, the same number in every month. */
const reportsInOrder = (count: number): Month[] =>
  Array.from({ length: count }, (_, i) => MONTHS[Math.floor((i * MONTHS.length) / count)] as Month);

/** Numbers run on over all years: what counts is that each is there once. */
const idIn = (i: number, month: Month): string => `${month.slice(0, 4)}-${String(i + 1).padStart(4, '0')}`;

function writeReport(
  root: string,
  officer: string,
  received: Day,
  number: string,
  chance: Random,
  calendar: WorkingDays,
): Written {
  const [unit] = chance.pick(UNITS);
  const matter = `${chance.pick(WHERE)}办理${chance.pick(THINGS)}时${chance.pick(FAULTS)}，${chance.pick(FAULTS)}`;
  const report: Written = {
    id: `R${number}`,
    received,
    unit,
    theme: chance.pick(THEMES),
    stage: chance.pick(STAGES),
    problem: chance.pick(PROBLEMS),
    matter,
  };
  const adopted = calendar.add(received, 8);
  write(
    root,
    recordPath('report', report.id),
    `---
id: ${report.id}
officer: ${officer}
received: ${received}
channel: ${chance.pick(['email', 'paper', 'form'])}
kind: report
tone: negative
mode: ${chance.pick(['on-errand', 'undercover'])}
visited: ${received}
theme: ${report.theme}
stage: ${report.stage}
problems: [${report.problem}]
units: [${unit}]
title: ${matter}
screening: { result: valid, on: ${received} }
${adopted <= AS_OF && chance.chance(0.6) ? `adoption: { result: adopted, on: ${adopted}, by: ${unit}, basis: 办理回复〔${received.slice(0, 4)}〕${chance.int(1, 99)}号 }\n` : ''}---
${prose(chance, 20)}`,
  );
  return report;
}

function writeDispatch(root: string, report: Written, chance: Random, calendar: WorkingDays): void {
  const sent = calendar.add(report.received, 1);
  const id = `D${sent.slice(0, 4)}${report.id.slice(5)}`;
  const [first, second, third] = [1, 2, 3].map((count) => calendar.add(sent, count));
  const { unit } = report;
  const again = chance.chance(0.4);
  const log = [
    `{ at: ${sent}T10:${minute(chance)}:00+08:00, event: dispatched, by: office }`,
    `{ at: ${sent}T15:${minute(chance)}:00+08:00, event: signed, by: ${unit} }`,
    `{ at: ${first}T11:${minute(chance)}:00+08:00, event: replied, by: ${unit}, text: ${chance.pick(REPLIES)}, source: 电子公文 }`,
    ...(again
      ? [
          `{ at: ${first}T16:${minute(chance)}:00+08:00, event: returned, by: office, reason: ${chance.pick(RETURNED)} }`,
          `{ at: ${second}T10:${minute(chance)}:00+08:00, event: replied, by: ${unit}, text: "${chance.pick(REPLIES)}", source: 电子公文 }`,
        ]
      : []),
    `{ at: ${second}T16:${minute(chance)}:00+08:00, event: accepted, by: office, text: 经审核，同意办结 }`,
  ];
  write(
    root,
    recordPath('dispatch', id),
    `---
id: ${id}
number: 营商转〔${id.slice(1, 5)}〕${Number(id.slice(6))}号
reports: [${report.id}]
unit: ${unit}
role: lead
nature: general
theme: ${report.theme}
stage: ${report.stage}
problems: [${report.problem}]
title: 关于${report.matter}的问题
request: ${chance.pick(REQUESTS)}
issue: https://example.cn/office/replies/issues/${Number(id.slice(6))}
log:
${log.map((entry) => `  - ${entry}\n`).join('')}publication: { result: public, on: ${third}, by: office, summary: 反映办事材料和时限的问题, replySummary: 已修订清单，承诺时限 }
---
${prose(chance, 20)}`,
  );
}

const minute = (chance: Random): string => String(chance.int(10, 59));
const prose = (chance: Random, lines: number): string =>
  Array.from({ length: lines }, () => `${chance.pick(SENTENCES)}\n`).join('');

function writeLists(root: string, officers: readonly string[]): void {
  const office = { county: '测试县', office: '测试县优化营商环境工作专班办公室', timeZone: 'Asia/Shanghai', since: '2014-01-01' };
  write(root, 'data/office.yaml', renderYaml({ ...office, fictional: true, asOf: AS_OF }));
  write(root, 'data/calendar.yaml', renderYaml({ closures: [], workdays: [] }));
  write(root, 'data/policy/2014.yaml', renderYaml({ id: '2014', title: '测试县制度', effective: { from: '2014-01-01' } }));
  write(root, 'data/units.yaml', renderYaml(UNITS.map(([id, name]) => ({ id, name, kind: 'department' }))));
  mkdirSync(join(root, 'data'), { recursive: true });
  cpSync(join(programRoot, 'data/themes.yaml'), join(root, 'data/themes.yaml'));
  const terms = YEARS.map((year) => ({
    approved: `${Number(year) - 1}-12-20`,
    minutes: `专班纪要〔${Number(year) - 1}〕3号`,
    appointed: `${year}-01-01`,
    filed: `${year}-01-05`,
    ends: `${year}-12-31`,
  }));
  const categoryOf = (i: number) => (i < 6 ? 'official' : i < 15 ? 'enterprise' : 'community');
  write(root, 'data/officers.yaml', renderYaml(officers.map((code, i) => ({ code, category: categoryOf(i), terms }))));
}

/** @returns how many files it wrote */
function writeQuarterlies(root: string, calendar: WorkingDays): number {
  const quarters = quartersBetween('2014-01-01', '2022-09-30');
  for (const quarter of quarters) {
    const last = lastDayOfQuarter(quarter);
    const data = {
      id: quarter,
      asOf: last,
      submitted: calendar.add(last, 5),
      number: `营商报〔${quarter.slice(0, 4)}〕${quarter.at(-1)}号`,
    };
    write(root, recordPath('quarterly', quarter), `---\n${renderYaml(data)}---\n${prose(random(quarter), 20)}`);
  }
  return quarters.length;
}

function nationalCalendar(): WorkingDays {
  const folder = join(programRoot, STATE_COUNCIL_FOLDER);
  return workingDays(readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8'))));
}

const workingDaysByMonth = new Map<Month, Day[]>();

/** The working days of a month; of the last one only those early enough for everything that follows. */
function workingDaysOf(month: Month, calendar: WorkingDays): Day[] {
  let days = workingDaysByMonth.get(month);
  if (!days) {
    const last = nextMonth(month) > AS_OF ? '2022-12-14' : lastDay(month);
    days = Array.from({ length: Number(last.slice(8)) }, (_, i) => `${month}-${String(i + 1).padStart(2, '0')}`).filter(
      (day) => calendar.isWorkingDay(day) && weekday(day) < 6,
    );
    workingDaysByMonth.set(month, days);
  }
  return days;
}

const made = new Set<string>();

function write(root: string, file: string, text: string): void {
  const path = join(root, file);
  const folder = dirname(path);
  if (!made.has(folder)) mkdirSync(folder, { recursive: true });
  made.add(folder);
  writeFileSync(path, text);
}
