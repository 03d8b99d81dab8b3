import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clausesOf } from '../scripts/checks/explain.ts';
import { CHECKS } from '../scripts/checks/list.ts';
import { type Judgement, judge } from '../scripts/judgement.ts';
import { loadLedger } from '../scripts/ledger/load.ts';
import { programRoot } from '../scripts/records/program.ts';
import { AS_OF, writeFixtureCounty } from '../scripts/views/public.fixtures.ts';
import { buildSite } from './build/build-site.ts';

const POLICY = 'data/policy/2021-trial.yaml';

/** Numbers no default has, so that one found on a page can only have come from the policy. */
const NUMBERS = {
  maxOfficers: '71',
  maxByCategory: '{ official: 13, enterprise: 17, community: 41 }',
  ratio: '{ official: 11, enterprise: 12, community: 19 }',
  termMonths: '18',
  monthlyMinimum: '4',
  consecutiveMissed: '8',
  missedOver: '9',
  generalDays: '14',
  specialDays: '23',
  excellentOver: '37',
  goodOver: '26',
  qualifiedFrom: '22',
  fallbackBelow: '22',
  excellentShare: '0.16',
  goodShare: '0.27',
  warningsMax: '6',
  subsidy: '{ excellent: 8100, good: 6100, qualified: 4100 }',
} as const;

const text = (html: string) => html.replaceAll(/<[^>]*>/g, '');
const folders: string[] = [];
let page: (path: string) => string;

/** Builds the public site of a county and gives its pages by their addresses. */
async function built(judgement: Judgement): Promise<(path: string) => string> {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-standing-'));
  folders.push(folder);
  await buildSite({ judgement, edition: 'public', output: folder, search: false });
  return (path) => readFileSync(join(folder, path.endsWith('.html') ? path : join(path, 'index.html')), 'utf8');
}

async function county(files: Readonly<Record<string, string>>): Promise<Judgement> {
  const root = writeFixtureCounty(files);
  folders.push(root);
  const ledger = await loadLedger(root);
  expect(ledger.faults).toEqual([]);
  return judge(ledger, AS_OF);
}

beforeAll(async () => {
  let policy = readFileSync(join(programRoot, POLICY), 'utf8');
  for (const [key, value] of Object.entries(NUMBERS)) {
    const changed = policy.replace(new RegExp(`^(${key}:\\s*(?:\\{\\s*)?value:\\s*)(\\{[^}]*\\}|[^,\\s]+)`, 'm'), `$1${value}`);
    expect(changed, key).not.toBe(policy);
    policy = changed;
  }
  const office = 'county: 样例县\noffice: 样例县专班办公室\ntimeZone: Asia/Urumqi\nphone: 请填写\nemail: 收件@样例.example\n';
  page = await built(await county({ [POLICY]: policy, 'data/office.yaml': office }));
}, 60_000);
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe('how to take part', () => {
  it('2.1 2.3 3.5 7.2 7.3 7.5 every number for an applicant is the policy’s', () => {
    const words = text(page('take-part/apply'));
    for (const part of [
      '最多71名，三类按11:12:19选聘',
      '13名',
      '17名',
      '41名',
      '聘期18个月',
      '每月至少4条',
      '连续8个月没有上报',
      '月数超过9个',
      '累计6次警告',
      '超过37条',
      '超过26条，不超过37条',
      '满22条',
      '不超过16%',
      '不超过27%',
      '采纳不足22条的',
      '8100',
      '6100',
      '4100',
    ]) {
      expect(words).toContain(part);
    }
  });

  it('3.5 6.2 every number for an officer is the policy’s', () => {
    const words = text(page('take-part/report'));
    for (const part of ['每月至少4条', '一般性问题14个工作日、特殊问题23个工作日']) expect(words).toContain(part);
  });

  it('no template writes a number of the regulation itself', () => {
    const names = readdirSync(join(programRoot, 'site/take-part'), { recursive: true, encoding: 'utf8' });
    const sources = names
      .filter((name) => name.endsWith('.tsx'))
      .map((name) => readFileSync(join(programRoot, 'site/take-part', name), 'utf8'));
    expect(sources).toHaveLength(3);
    for (const source of sources) expect(source).not.toMatch(/\d\s*(?:名|人|条|件|个|次|元|年|月|天|%|％|工作日)/);
  });

  it('3.2 lists the themes, stages and problem types of the county', () => {
    for (const word of ['开办企业', '建设服务型政府', '行政审批', '政策不兑现']) expect(page('take-part/report')).toContain(word);
  });

  it('6.1 names the channels the county has written down, and none it has not', () => {
    for (const path of ['take-part/report', 'take-part/apply', 'accessibility', 'privacy']) {
      expect(page(path), path).toContain('收件@样例.example');
      expect(page(path), path).not.toContain('请填写');
      expect(page(path), path).not.toContain('<dt>电话</dt>');
    }
  });

  it('a county that has written down none says so', async () => {
    const office =
      'county: 样例县\noffice: 样例县专班办公室\ntimeZone: Asia/Shanghai\nphone: 请填写\nemail: 请填写\naddress: 请填写\n';
    const other = await built(await county({ 'data/office.yaml': office }));
    expect(other('take-part/report')).toContain('样例县专班办公室还没有公布联系方式');
    expect(other('privacy')).not.toContain('请填写');
  });
});

describe('the day until which a page tells', () => {
  it('is there to be compared with the visitor’s where the county goes on', () => {
    for (const path of ['index.html', 'rules', '404.html']) {
      expect(page(path), path).toContain(`<p id="site-as-of" data-zone="Asia/Urumqi" data-day="${AS_OF}">`);
      expect(text(page(path)), path).toContain('统计截止日 2022年3月31日，之后的签收、回复和办结还没有列出。');
    }
  });

  it('but not where the county’s own file pins it', async () => {
    const pinned = await built(await county({}));
    expect(pinned('rules')).toContain('<p id="site-as-of" data-zone="Asia/Shanghai">');
    expect(text(pinned('rules'))).toContain('统计截止日 2022年3月31日，固定在这一天，不再更新。');
  });
});

describe('the rules', () => {
  it('say where each clause is applied: every check at its clauses, and the rules that decide', () => {
    const html = page('rules');
    const readings = new Map(
      html
        .split('<article class="reading" id="')
        .slice(1)
        .map((part) => [part.slice(0, part.indexOf('"')), part]),
    );
    for (const check of CHECKS) {
      for (const clause of clausesOf(check).filter((id) => id !== 'format')) {
        expect(readings.get(`c-${clause.replace('.', '-')}`), `${check.id} at ${clause}`).toContain(`<dt>${check.id}</dt>`);
      }
    }
    for (const [clause, rule] of [
      ['6-2', 'dispatch-clock'],
      ['7-3', 'grading-by-total'],
      ['7-5', 'subsidy'],
      ['2-1', 'recruitment'],
    ] as const) {
      expect(readings.get(`c-${clause}`)).toMatch(new RegExp(`规则：[^<]*\\b${rule}\\b`));
    }
  });

  it('lead from every clause with a page to it, and have the value in force with its reason', () => {
    expect(page('rules')).toMatch(/<dt>特殊问题[^<]*<\/dt><dd><b>23<\/b>/);
    expect(page('rules').split('class="shown-on"').length - 1).toBeGreaterThan(20);
  });
});
