import { randomBytes } from 'node:crypto';
import { addMinutes } from '../calendar/moments.ts';
import type { LogEntry } from '../records/schema/dispatch.ts';
import type { Unit } from '../records/schema/units.ts';
import { renderRecord, renderYaml } from '../records/write.ts';
import type { Account } from './forge/forge.ts';
import { MemoryForge } from './memory-forge.fixtures.ts';
import type { MemoryRemote } from './store/memory.fixtures.ts';

export const REPLIES = 'sample/replies';
export const LEDGER = 'sample/ledger';

export const HOUSING: Account = { id: 2001, login: 'sample-housing' };
export const MARKET: Account = { id: 2002, login: 'sample-market' };
export const OFFICE: Account = { id: 3001, login: 'sample-office' };
export const STRANGER: Account = { id: 9001, login: 'passer-by' };

export const UNITS: readonly Unit[] = [
  { id: 'housing', name: '住房和城乡建设局', accounts: [HOUSING] },
  { id: 'market-regulation', name: '市场监督管理局', accounts: [MARKET, 'sample-market-2'] },
  { id: 'power-supply', name: '供电公司' },
];

const OFFICE_YAML = {
  county: '样例县',
  office: '样例县优化营商环境工作专班办公室',
  timeZone: 'Asia/Shanghai',
  since: '2022-03-01',
  replyRepository: REPLIES,
  officeRepository: LEDGER,
  accounts: [OFFICE],
};

const OFFICERS = [
  {
    code: 'K7M3XP',
    category: 'enterprise',
    terms: [
      {
        approved: '2022-02-20',
        minutes: '专班纪要〔2022〕3号',
        appointed: '2022-03-01',
        filed: '2022-03-05',
        ends: '2023-02-28',
      },
    ],
  },
];

export interface Sample {
  readonly id: string;
  readonly unit?: string;
  readonly nature?: 'general' | 'special';
  readonly title?: string;
  readonly request?: string;
  readonly reports?: readonly string[];
  readonly body?: string;
  readonly log: readonly LogEntry[];
}

export const dispatchPath = (id: string): string => `reports/dispatches/${id.slice(1, 5)}/${id}.md`;

export function dispatchFile({
  id,
  unit = 'housing',
  nature = 'general',
  title = `第 ${id} 件`,
  body = '请核查。',
  log,
  ...more
}: Sample): string {
  const special = nature === 'special' ? { natureReason: '涉及多个部门' } : {};
  return renderRecord({ id, unit, nature, ...special, theme: 'construction-permits', title, ...more, log }, body);
}

/** A county's files with these dispatches. */
export function countyFiles(
  samples: readonly Sample[],
  office: object = {},
  units: readonly Unit[] = UNITS,
): Record<string, string> {
  return {
    'data/office.yaml': renderYaml({ ...OFFICE_YAML, ...office }),
    'data/units.yaml': renderYaml(units),
    'data/officers.yaml': renderYaml(OFFICERS),
    ...Object.fromEntries(samples.map((sample) => [dispatchPath(sample.id), dispatchFile(sample)])),
    'reports/experience/2022/R2022-0001.md': renderRecord(
      {
        ...{ id: 'R2022-0001', officer: 'K7M3XP', received: '2022-03-10', kind: 'report', theme: 'construction-permits' },
        ...{ units: ['housing'], title: '反复补正', screening: { result: 'valid', on: '2022-03-11' } },
      },
      '办理时窗口要求再来一次。',
    ),
  };
}

/** A clock that stands still until it is moved; every call takes a second of it when asked to. */
export class Clock {
  #now: string;

  constructor(now: string) {
    this.#now = now;
  }

  readonly now = (): string => this.#now;

  set(now: string): void {
    this.#now = now;
  }

  pass(minutes: number): void {
    this.#now = addMinutes(this.#now, minutes);
  }
}

export const nonce = (): string => randomBytes(8).toString('hex');

/** Everything outside the ledger that a scenario plays with. */
export interface Stage {
  readonly clock: Clock;
  readonly remote: MemoryRemote;
  readonly forge: MemoryForge;
}

export function stage(remote: MemoryRemote, at: string, lag?: number): Stage {
  const clock = new Clock(at);
  return { clock, remote: remote.fork(), forge: new MemoryForge(clock.now, lag) };
}
