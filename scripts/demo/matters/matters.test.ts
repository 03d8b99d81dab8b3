import { describe, expect, test } from 'vitest';
import type { Matter } from '../matter.ts';
import { MATTERS } from './index.ts';

const UNITS = [
  ...['market-regulation', 'government-services', 'housing', 'natural-resources', 'tax', 'human-resources'],
  ...['medical-insurance', 'public-security', 'transport', 'urban-management', 'commerce', 'finance', 'development-reform'],
  ...['financial-services', 'court-liaison', 'justice', 'water-affairs', 'health', 'ecology', 'agriculture', 'emergency'],
  ...['power-supply', 'water-supply', 'gas-supply', 'telecom', 'town-chengguan', 'town-yunxi', 'town-heping', 'town-baishi'],
];
const THEMES = [
  ...['starting-business', 'construction-permits', 'utilities', 'property-registration', 'getting-credit', 'paying-taxes'],
  ...['protecting-investors', 'enforcing-contracts', 'resolving-insolvency', 'service-government', 'other'],
];
const STAGES = ['service', 'approval', 'enforcement', 'other'];
const PROBLEMS = ['false-process', 'inefficiency', 'poor-attitude', 'policy-not-honoured', 'not-transparent', 'other'];

const SURNAMES =
  '张王李赵刘陈杨黄周吴徐孙马朱胡郭何林罗梁宋郑谢唐韩冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊陆孔白崔康毛邱秦史顾侯邵孟龙万段钱汤尹黎易常武乔贺赖龚';
const PERSON = new RegExp(`[${SURNAMES}](?:某|先生|女士|小姐|师傅|老板|经理|主任|局长|科长|所长|法官|大爷|大妈|阿姨)`);

const reportTexts = (matter: Matter) => [...matter.report.titles, ...matter.report.paragraphs.flat()];
/** What a unit or the public reads, or the unit writes. */
const outwardTexts = ({ dispatch, ...matter }: Matter) => [
  ...dispatch.titles,
  ...dispatch.bodies,
  ...dispatch.requests,
  ...matter.replies,
  matter.thinReply.text,
  matter.thinReply.returnReason,
  ...matter.publicSummaries,
  ...matter.publicReplies,
  ...matter.rejections,
];
const texts = (matter: Matter) => [...reportTexts(matter), ...outwardTexts(matter), ...(matter.special ? [matter.special] : [])];
/** Sentences, counting a quoted one only when it ends the text or something new begins after it. */
const sentences = (text: string) => text.match(/[。！？](?!”)|[。！？]”(?=$|[^，。；、])/g)?.length ?? 0;
const slotsIn = (text: string) => [...text.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name!);

test('the bank is large and varied enough', () => {
  const count = (keep: (matter: Matter) => boolean) => MATTERS.filter(keep).length;
  expect(MATTERS.length).toBeGreaterThanOrEqual(64);
  for (const theme of THEMES) {
    expect(
      count((matter) => matter.theme === theme),
      theme,
    ).toBeGreaterThanOrEqual(theme === 'other' ? 4 : 6);
  }
  expect(count(({ tone }) => tone === 'positive')).toBeGreaterThanOrEqual(10);
  expect(count(({ special }) => special !== undefined)).toBeGreaterThanOrEqual(20);
  for (const stage of STAGES) expect(count((matter) => matter.stage === stage)).toBeGreaterThan(0);
  for (const problem of PROBLEMS) expect(count(({ problems }) => problems.includes(problem))).toBeGreaterThan(0);
  expect(UNITS.filter((unit) => !MATTERS.some(({ units }) => units.includes(unit)))).toEqual([]);
});

test('no key and no text stands twice', () => {
  const keys = MATTERS.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  for (const key of keys) expect(key).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
  const all = MATTERS.flatMap(texts).filter((text) => text.length > 30);
  expect(all.filter((text, at) => all.indexOf(text) !== at)).toEqual([]);
});

describe.each(MATTERS.map((matter) => [matter.key, matter] as const))('%s', (_, matter) => {
  test('names known themes, stages, problems and units', () => {
    expect(THEMES).toContain(matter.theme);
    expect(STAGES).toContain(matter.stage);
    expect(PROBLEMS).toEqual(expect.arrayContaining([...matter.problems]));
    expect(UNITS).toEqual(expect.arrayContaining([...matter.units]));
    expect(matter.units.length).toBeGreaterThan(0);
    expect(new Set(matter.units).size).toBe(matter.units.length);
    expect(matter.problems.length > 0).toBe(matter.tone === 'negative');
  });

  test('defines the slots it uses, and no other', () => {
    const used = new Set(texts(matter).flatMap(slotsIn));
    expect([...used].sort()).toEqual(Object.keys(matter.slots).sort());
    expect(used.size).toBeGreaterThanOrEqual(1);
    expect(used.size).toBeLessThanOrEqual(3);
    for (const choices of Object.values(matter.slots)) {
      expect(choices.length).toBeGreaterThanOrEqual(3);
      expect(choices.length).toBeLessThanOrEqual(5);
      expect(new Set(choices).size).toBe(choices.length);
      expect(choices.join('')).not.toMatch(/[{}]/);
    }
  });

  test('has enough phrasings', () => {
    const { report, dispatch } = matter;
    expect(report.titles).toHaveLength(3);
    expect([3, 4]).toContain(report.paragraphs.length);
    for (const phrasings of report.paragraphs) expect([2, 3]).toContain(phrasings.length);
    expect([dispatch.titles.length, dispatch.bodies.length, dispatch.requests.length]).toEqual([2, 2, 2]);
    expect(matter.replies).toHaveLength(3);
    expect([matter.publicSummaries.length, matter.publicReplies.length]).toEqual([2, 2]);
    expect([1, 2]).toContain(matter.rejections.length);
    for (const text of texts(matter)) expect(text.trim()).toBe(text);
  });

  test('ends its sentences and its titles as such', () => {
    const { report, dispatch } = matter;
    for (const title of [...report.titles, ...dispatch.titles]) {
      expect(title).not.toMatch(/[。！]$/);
      expect(title.length).toBeLessThanOrEqual(40);
    }
    for (const text of [...report.paragraphs.flat(), ...outwardTexts(matter)].filter((text) => !dispatch.titles.includes(text))) {
      expect(text).toMatch(/[。？]”?$/);
    }
    for (const text of [...report.paragraphs.flat(), ...dispatch.bodies, ...matter.replies]) {
      expect(sentences(text), text).toBeGreaterThanOrEqual(2);
      expect(sentences(text), text).toBeLessThanOrEqual(4);
    }
    for (const text of [...matter.publicSummaries, ...matter.publicReplies]) expect(sentences(text), text).toBeLessThanOrEqual(2);
  });

  test('explains every “other”, in the last paragraph of the report', () => {
    const chosen = [matter.theme, matter.stage, ...matter.problems].includes('other');
    for (const text of matter.report.paragraphs.at(-1)!) expect(text.startsWith('归入“其他”的说明：')).toBe(chosen);
  });

  test('names no person, number, address or record', () => {
    for (const text of [...texts(matter), ...Object.values(matter.slots).flat()]) {
      expect(text).not.toMatch(/\d{5,}|@|R20|https?:/);
      expect(text).not.toMatch(/\d+(?:\.\d+)?万?元|\d+月\d+日|\d{4}年/);
      expect(text).not.toMatch(PERSON);
    }
  });

  test('lets neither the unit nor the public see that an officer wrote', () => {
    for (const text of outwardTexts(matter)) expect(text).not.toMatch(/体验员|暗访|体验报告|明察/);
    for (const text of [...matter.dispatch.titles, ...matter.dispatch.bodies]) expect(text).not.toMatch(/我(?!县)/);
  });
});

test('replies open in different ways', () => {
  const openings = new Map<string, number>();
  for (const reply of MATTERS.flatMap(({ replies }) => replies)) {
    const opening = reply.slice(0, 4);
    openings.set(opening, (openings.get(opening) ?? 0) + 1);
  }
  expect([...openings].filter(([, times]) => times > 12)).toEqual([]);
});
