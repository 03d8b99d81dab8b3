import type { Day, Month } from '../records/schema/common.ts';
import type { Category, Officer } from '../records/schema/officers.ts';
import { FORUM, HALL, LAW, MARKET, PARK, PERMIT, POWER, SURVEY, TRAINING } from './activities.ts';
import { NUMBERS } from './county.ts';

/** The officers whose year the demo was made to show; everybody else is `ordinary`. */
export type Story =
  | 'ordinary'
  /** Dismissed after a second warning. */
  | 'warned-twice'
  /** Dismissed for a breach. */
  | 'breach'
  /** Proposed for dismissal: two months in a row unreported. */
  | 'two-in-a-row'
  /** Proposed for dismissal: a fourth month unreported in the year. */
  | 'four-in-the-year'
  /** Proposed for dismissal: graded 不合格 for an unmet duty. */
  | 'unmet-duty'
  /** Reached 优秀 and was given 良好. */
  | 'lowered'
  | 'replaces-warned'
  | 'replaces-breach'
  | 'new-in-january';

/** One officer's part: the letters, what is to come of the year 2022, and what else the roster says. */
export interface Part {
  readonly story: Story;
  readonly category: Category;
  /** The days of the letters; which others follow from them is in `APPOINTMENTS`. */
  readonly appointed: readonly (keyof typeof APPOINTMENTS)[];
  /** Reports of the year screened valid, and how many of them are adopted in it. */
  readonly valid: number;
  readonly adopted: number;
  /** Months with nothing handed in, and months with nothing that was valid. */
  readonly missed?: readonly Month[];
  readonly invalidOnly?: readonly Month[];
  readonly more?: Partial<Omit<Officer, 'code' | 'category' | 'terms'>>;
}

/** 2.1: the three facts of each round of appointments; the letter's day is the key. */
export const APPOINTMENTS = {
  '2022-01-01': { approved: '2021-12-24', minutes: NUMBERS.taskForce(2021, 3), filed: '2022-01-05' },
  '2022-02-01': { approved: '2022-01-25', minutes: NUMBERS.taskForce(2022, 1), filed: '2022-02-09' },
  '2022-03-01': { approved: '2022-02-24', minutes: NUMBERS.taskForce(2022, 2), filed: '2022-03-04' },
  '2022-06-13': { approved: '2022-06-09', minutes: NUMBERS.taskForce(2022, 4), filed: '2022-06-15' },
  '2022-09-14': { approved: '2022-09-09', minutes: NUMBERS.taskForce(2022, 7), filed: '2022-09-19' },
  '2023-01-01': { approved: '2022-12-27', minutes: NUMBERS.taskForce(2022, 11), filed: '2023-01-05' },
  '2023-01-04': { approved: '2022-12-27', minutes: NUMBERS.taskForce(2022, 11), filed: '2023-01-09' },
} as const satisfies Record<Day, { approved: Day; minutes: string; filed: Day }>;

const RENEWED = ['2022-01-01', '2023-01-01'] as const;
const ONE_TERM = ['2022-01-01'] as const;

/** Everybody who was ever engaged: six, nine and fifteen places, and the three who took a place that fell free. */
export const PARTS: readonly Part[] = [
  {
    story: 'ordinary',
    category: 'official',
    appointed: RENEWED,
    valid: 16,
    adopted: 12,
    more: { conflicts: ['tax'], duties: [HALL], service: [TRAINING, LAW, SURVEY] },
  },
  {
    story: 'ordinary',
    category: 'official',
    appointed: RENEWED,
    valid: 13,
    adopted: 7,
    more: { conflicts: ['housing'], service: [TRAINING, FORUM] },
  },
  {
    story: 'ordinary',
    category: 'official',
    appointed: RENEWED,
    valid: 12,
    adopted: 5,
    more: { conflicts: ['human-resources'], service: [TRAINING, PARK] },
  },
  {
    story: 'ordinary',
    category: 'official',
    appointed: RENEWED,
    valid: 11,
    adopted: 3,
    invalidOnly: ['2022-08'],
    more: { conflicts: ['agriculture'], service: [LAW] },
  },
  {
    story: 'ordinary',
    category: 'official',
    appointed: RENEWED,
    valid: 12,
    adopted: 8,
    more: { conflicts: ['public-security'], duties: [PERMIT], service: [TRAINING, LAW] },
  },
  {
    story: 'unmet-duty',
    category: 'official',
    appointed: ['2022-03-01'],
    valid: 9,
    adopted: 4,
    missed: ['2022-10'],
    more: {
      conflicts: ['town-heping'],
      duties: [
        {
          id: 'T2022-03',
          title: '工程建设项目审批专项评价',
          assignedBy: '县优化营商环境工作专班办公室',
          due: '2022-10-31',
          outcome: 'unmet',
          decision: `${NUMBERS.decision(2022, 19)}：两次催办后仍未提交评价报告，认定未按要求完成`,
        },
      ],
    },
  },

  {
    story: 'breach',
    category: 'enterprise',
    appointed: ONE_TERM,
    valid: 7,
    adopted: 2,
    more: {
      conflicts: ['commerce'],
      service: [TRAINING],
      breaches: [
        {
          clue: '有单位反映，该体验员表明身份，要求为其关联企业的用电报装提前安排',
          verified: '2022-08-24',
          conclusion: '属实，违反“严禁假公济私、以公谋私”的工作纪律',
          decision: NUMBERS.decision(2022, 15),
        },
      ],
      dismissal: { on: '2022-08-29', basis: '5.4', decision: NUMBERS.decision(2022, 15) },
    },
  },
  {
    story: 'ordinary',
    category: 'enterprise',
    appointed: RENEWED,
    valid: 18,
    adopted: 15,
    more: { duties: [POWER], service: [TRAINING, LAW, PARK, SURVEY] },
  },
  {
    story: 'ordinary',
    category: 'enterprise',
    appointed: RENEWED,
    valid: 13,
    adopted: 9,
    more: { conflicts: ['power-supply'], service: [TRAINING, SURVEY] },
  },
  { story: 'ordinary', category: 'enterprise', appointed: RENEWED, valid: 11, adopted: 5, missed: ['2022-02'] },
  {
    story: 'ordinary',
    category: 'enterprise',
    appointed: RENEWED,
    valid: 15,
    adopted: 4,
    more: { conflicts: ['transport'], service: [TRAINING] },
  },
  {
    story: 'ordinary',
    category: 'enterprise',
    appointed: RENEWED,
    valid: 13,
    adopted: 2,
    more: {
      breaches: [
        {
          clue: '来信称该体验员事前向供水公司打招呼',
          verified: '2022-10-28',
          conclusion: '不属实',
          decision: '不予处理，已向本人和来信人说明',
        },
      ],
      service: [LAW],
    },
  },
  { story: 'ordinary', category: 'enterprise', appointed: ONE_TERM, valid: 12, adopted: 6, more: { service: [TRAINING, FORUM] } },
  {
    story: 'ordinary',
    category: 'enterprise',
    appointed: RENEWED,
    valid: 10,
    adopted: 1,
    missed: ['2022-04'],
    invalidOnly: ['2022-07'],
    more: { conflicts: ['gas-supply'] },
  },
  {
    story: 'two-in-a-row',
    category: 'enterprise',
    appointed: ['2022-03-01'],
    valid: 9,
    adopted: 3,
    missed: ['2022-11', '2022-12'],
    more: { service: [LAW] },
  },
  {
    story: 'replaces-breach',
    category: 'enterprise',
    appointed: ['2022-09-14'],
    valid: 5,
    adopted: 2,
    more: { service: [SURVEY] },
  },
  { story: 'new-in-january', category: 'enterprise', appointed: ['2023-01-04'], valid: 0, adopted: 0 },

  {
    story: 'warned-twice',
    category: 'community',
    appointed: ONE_TERM,
    valid: 3,
    adopted: 1,
    invalidOnly: ['2022-03'],
    more: {
      service: [TRAINING],
      warnings: [
        { number: 1, on: '2022-04-07', cause: '三月份上报的内容经核实与事实不符', served: '2022-04-08' },
        { number: 2, on: '2022-05-19', cause: '体验时向窗口人员表明身份', served: '2022-05-23' },
      ],
      dismissal: { on: '2022-05-27', basis: '7.4', decision: NUMBERS.decision(2022, 8) },
    },
  },
  {
    story: 'ordinary',
    category: 'community',
    appointed: RENEWED,
    valid: 17,
    adopted: 13,
    more: { duties: [HALL, PERMIT], service: [TRAINING, LAW, MARKET, SURVEY] },
  },
  { story: 'lowered', category: 'community', appointed: RENEWED, valid: 15, adopted: 11, more: { service: [TRAINING, MARKET] } },
  {
    story: 'ordinary',
    category: 'community',
    appointed: RENEWED,
    valid: 14,
    adopted: 10,
    more: { duties: [POWER], service: [TRAINING, PARK] },
  },
  {
    story: 'ordinary',
    category: 'community',
    appointed: RENEWED,
    valid: 12,
    adopted: 8,
    more: { conflicts: ['health'], service: [TRAINING, LAW] },
  },
  { story: 'ordinary', category: 'community', appointed: RENEWED, valid: 12, adopted: 7, more: { service: [MARKET] } },
  {
    story: 'ordinary',
    category: 'community',
    appointed: RENEWED,
    valid: 10,
    adopted: 5,
    missed: ['2022-03'],
    invalidOnly: ['2022-09'],
  },
  {
    story: 'ordinary',
    category: 'community',
    appointed: RENEWED,
    valid: 12,
    adopted: 5,
    more: { conflicts: ['government-services'], service: [TRAINING] },
  },
  {
    story: 'ordinary',
    category: 'community',
    appointed: RENEWED,
    valid: 13,
    adopted: 3,
    more: { service: [TRAINING, LAW, SURVEY] },
  },
  {
    story: 'ordinary',
    category: 'community',
    appointed: RENEWED,
    valid: 12,
    adopted: 4,
    more: { conflicts: ['telecom'], service: [PARK] },
  },
  { story: 'ordinary', category: 'community', appointed: RENEWED, valid: 11, adopted: 0, invalidOnly: ['2022-05'] },
  {
    story: 'ordinary',
    category: 'community',
    appointed: RENEWED,
    valid: 11,
    adopted: 2,
    missed: ['2022-02'],
    // Of the term that is over: it no longer counts.
    more: { warnings: [{ number: 1, on: '2022-06-22', cause: '同一情况换标题重复上报', served: '2022-06-24' }] },
  },
  {
    story: 'ordinary',
    category: 'community',
    appointed: ONE_TERM,
    valid: 10,
    adopted: 1,
    missed: ['2022-05'],
    invalidOnly: ['2022-10'],
  },
  {
    story: 'ordinary',
    category: 'community',
    appointed: ONE_TERM,
    valid: 9,
    adopted: 3,
    missed: ['2022-03', '2022-08'],
    invalidOnly: ['2022-11'],
    more: { service: [MARKET] },
  },
  {
    story: 'four-in-the-year',
    category: 'community',
    appointed: ['2022-02-01'],
    valid: 7,
    adopted: 2,
    missed: ['2022-04', '2022-06', '2022-09', '2022-11'],
  },
  {
    story: 'replaces-warned',
    category: 'community',
    appointed: ['2022-06-13'],
    valid: 8,
    adopted: 3,
    more: { warnings: [{ number: 1, on: '2022-11-24', cause: '未经核对转述他人反映的情况', served: '2022-11-28' }] },
  },
];
