import { rmSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { CANARIES, judgeFixtureCounty, writeFixtureCounty } from '../../scripts/views/public.fixtures.ts';
import { type PublicCounty, publicCounty } from '../../scripts/views/public.ts';
import type { PublicMeeting } from '../../scripts/views/public-meetings.ts';
import { linksOf, pageAt, part, tableOf, textOf } from '../quarters/report.fixtures.ts';
import list from './index.11ty.tsx';
import meetingPage from './meeting.11ty.tsx';

let view: PublicCounty;
const meeting = (id: string): PublicMeeting => view.meetings.find((one) => one.id === id) as PublicMeeting;
const pageOf = (id: string): string => meetingPage({ ...pageAt(view, `/meetings/${id}/`), meeting: meeting(id) });
const everyPage = () => [list(pageAt(view, '/meetings/')), ...view.meetings.map(({ id }) => pageOf(id))];

beforeAll(async () => {
  const root = writeFixtureCounty();
  try {
    view = publicCounty(await judgeFixtureCounty(root));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}, 120_000);

describe('/meetings/', () => {
  it('lists the meetings held, the latest first, with what is public of them', () => {
    const html = list(pageAt(view, '/meetings/'));
    const items = [...html.matchAll(/<li><p class="meeting-when">(.*?)<\/li>/gs)].map(([, item = '']) => textOf(item));
    expect(items).toEqual([
      '2022年3月20日协调会协调会，议题未公开研究转办事项1件',
      '2022年3月20日协调会协调会，议题未公开研究转办事项1件',
      '2022年3月20日协调会<img src=x>协调会</b>{{ 7*7 }}[议定](javascript:alert(5))⟦U+202E⟧ <script>alert(6)</script>研究转办事项2件',
      '2022年3月11日专班会议专班会议，议题未公开研究转办事项1件',
    ]);
  });

  it('leads to each meeting, to the quarters and to the years', () => {
    const links = linksOf(list(pageAt(view, '/meetings/')), '/meetings/');
    for (const place of ['/meetings/M2022-02/', '/meetings/M2022-03/', '/quarters/', '/years/', '/rules/#c-6-3']) {
      expect(links).toContain(place);
    }
  });

  it('says so where there is none', () => {
    expect(textOf(list(pageAt({ ...view, meetings: [] }, '/meetings/')))).toContain('还没有召开会议');
  });
});

describe('/meetings/M2022-02/', () => {
  it('tells what it was about, what it decided, and when that was made public', () => {
    expect(textOf(/<h1>.*?<\/h1>/.exec(pageOf('M2022-02'))?.[0] ?? '')).toBe('<img src=x>协调会</b>{{ 7*7 }}');
    const decision = textOf(part(pageOf('M2022-02'), 'decision'));
    expect(decision).toContain('[议定](javascript:alert(5))');
    expect(decision).toContain('2022年3月30日公开');
  });

  it('shows what people wrote as text', () => {
    for (const html of everyPage()) {
      expect(html).not.toMatch(/<script(?! src=)|<img|href="javascript/);
      expect(html).not.toMatch(/[\u202a-\u202e]/);
    }
  });

  it('lists the dispatches it dealt with, those that are not public without their content', () => {
    expect(tableOf(pageOf('M2022-02'), '会议研究的2件').map(([id]) => id)).toEqual(['D2022-0001', 'D2022-0002']);
    expect(textOf(part(pageOf('M2022-02'), 'dispatches'))).toContain('内容未公开');
  });

  it('leads to the report on its quarter and to the meetings around it', () => {
    const links = linksOf(pageOf('M2022-02'), '/meetings/M2022-02/');
    for (const place of ['/quarters/2022-Q1/', '/meetings/M2022-03/', '/meetings/M2022-04/']) expect(links).toContain(place);
  });
});

describe('5.1 a meeting that is not public', () => {
  it.each([
    ['M2022-03', '办公室决定不公开'],
    ['M2022-04', '办公室还没有决定是否公开'],
    ['M2022-05', '办公室还没有决定是否公开'],
  ])('%s says why, and still lists its dispatches', (id, why) => {
    const text = textOf(pageOf(id));
    expect(text).toContain(`议题和决定未公开：${why}`);
    expect(text).toContain('研究的转办事项');
    expect(part(pageOf(id), 'decision')).toBe('');
  });

  it('nothing private of any meeting is on any page of them', () => {
    const words = Object.entries(CANARIES).filter(([field]) => /meeting/i.test(field));
    expect(words.length).toBeGreaterThan(10);
    for (const html of everyPage()) for (const [field, word] of words) expect(html.includes(word), field).toBe(false);
  });
});
