import type { Grade } from '../records/schema/assessment.ts';
import { adoptedInYear, type CountedReport, submittedInYear, validInYear } from './adoption.ts';
import type { Candidate, DecidedGrade, DecisionFault, GradeFlag, GradingPolicy } from './grading.ts';

/** Grading cohorts worked by hand: the year is 2022, judged after its end. */

export const YEAR = 2022;
export const AFTER_YEAR = '2023-03-31';

/** The grading values of the regulation as issued. */
export const TRIAL: GradingPolicy = {
  excellentOver: 10,
  goodOver: 5,
  qualifiedFrom: 5,
  fallbackBelow: 5,
  excellentShare: 0.2,
  goodShare: 0.3,
  fallbackBase: 'pool',
};

/** Codes by grade, `{ excellent: 'A', qualified: 'B C' }`: every officer of the cohort, exactly once. */
export type ByGrade = Partial<Record<Grade, string>>;
export type FlagsByCode = Record<string, GradeFlag[]>;

export interface Cohort {
  readonly name: string;
  /** The working, in words. P = the pool, N = everyone graded; places are written excellent + good. */
  readonly why: string;
  readonly policy?: Partial<GradingPolicy>;
  readonly candidates: readonly Candidate[];
  /** The proposed grades with the base `pool`, and with the base `all` where they differ. */
  readonly pool: ByGrade;
  readonly all?: ByGrade;
  /** All flags with the base `pool` (an officer not named has none), and with the base `all` where they differ. */
  readonly flags?: FlagsByCode;
  readonly flagsAll?: FlagsByCode;
  /** The grades in effect after the decisions, and the decisions refused; without them, as proposed. */
  readonly effective?: ByGrade;
  readonly refused?: Record<string, DecisionFault>;
}

interface Rest {
  submitted?: number;
  duty?: string;
  dismissed?: boolean;
  decided?: DecidedGrade;
}

/** An officer with `adopted` adoptions and `valid` valid reports; submitted as many as valid unless said otherwise. */
const officer = (code: string, adopted: number, valid: number, rest: Rest = {}): Candidate => ({
  ...{ code, adopted, valid, submitted: rest.submitted ?? valid, dismissedInYear: rest.dismissed ?? false },
  unmetDuties: rest.duty === undefined ? [] : [rest.duty],
  ...(rest.decided === undefined ? {} : { decided: { ...rest.decided, on: '2023-01-10' } }),
});

/** Officers A, B, C … without adoptions, with these totals of valid reports. */
const totals = (...valid: number[]): Candidate[] => valid.map((total, i) => officer(letter(i), 0, total));
const letter = (i: number) => String.fromCharCode(65 + i);
/** `X01 X02 …`, `count` of them from `first`. */
const numbered = (first: number, count: number) =>
  Array.from({ length: count }, (_, i) => `X${String(first + i).padStart(2, '0')}`);

const report = (on: string, result: 'adopted' | 'partial' | 'none' = 'none', counts?: boolean): CountedReport => ({
  received: '2022-06-01',
  screening: { result: 'valid', on: '2022-06-02' },
  ...(result === 'none' ? {} : { adoption: { result, on, ...(counts === undefined ? {} : { counts }) } }),
});
const duplicate: CountedReport = {
  received: '2022-07-01',
  screening: { result: 'duplicate', on: '2022-07-02', duplicateOf: 'R2022-0001' },
  adoption: { result: 'adopted', on: '2022-08-01' },
};
const four = Array.from({ length: 4 }, () => report('2022-08-01', 'adopted'));

const reporter = (code: string, reports: readonly CountedReport[]): Candidate =>
  officer(code, adoptedInYear(reports, YEAR, AFTER_YEAR).length, validInYear(reports, YEAR, AFTER_YEAR).length, {
    submitted: submittedInYear(reports, YEAR, AFTER_YEAR).length,
  });

export const COHORTS: readonly Cohort[] = [
  {
    name: 'the edges 4, 5, 6, 10 and 11',
    why: '11 is over 10; 6 and 10 are over 5; 5 is at least 5; 4 falls to 7.3. P=1: 0+0. N=5: 1+1, so A is first with 9 valid reports and outranks B.',
    candidates: [officer('A', 4, 9), officer('B', 5, 5), officer('C', 6, 6), officer('D', 10, 10), officer('E', 11, 11)],
    pool: { excellent: 'E', good: 'C D', qualified: 'A B' },
    all: { excellent: 'A E', good: 'C D', qualified: 'B' },
    flagsAll: { A: ['outranks-more-adopted'] },
  },
  {
    name: 'nobody in the pool',
    why: 'Everyone has at least 5, so no place is ever given: all by 7.2, whatever the base.',
    candidates: [officer('A', 5, 30), officer('B', 6, 6), officer('C', 10, 10), officer('D', 11, 11), officer('E', 12, 40)],
    pool: { excellent: 'D E', good: 'B C', qualified: 'A' },
  },
  {
    name: 'everyone in the pool',
    why: 'P=N=10: 2+3, all totals different: the first two, the next three, the rest.',
    candidates: totals(10, 9, 8, 7, 6, 5, 4, 3, 2, 1),
    pool: { excellent: 'A B', good: 'C D E', qualified: 'F G H I J' },
  },
  {
    name: 'a tie at the top that fits neither grade',
    why: 'P=5: 1+1. {A B} do not fit 1 place and end 优秀; first for 良好 they do not fit 1 place either and end it; C is behind them.',
    candidates: totals(8, 8, 5, 3, 1),
    pool: { qualified: 'A B C D E' },
  },
  {
    name: 'a tie at the excellent boundary stands first for good',
    why: 'P=10: 2+3. A takes one place; {B C} do not fit the one left, which stays empty; for 良好 {B C} take 2 and D the third.',
    candidates: totals(9, 8, 8, 7, 6, 5, 4, 3, 2, 1),
    pool: { excellent: 'A', good: 'B C D', qualified: 'E F G H I J' },
  },
  {
    name: 'a tie at the good boundary',
    why: 'P=10: 2+3. A B, then C D; {E F} do not fit the one place left and end 良好: G alone would fit it but is behind them.',
    candidates: totals(10, 9, 8, 7, 6, 6, 5, 3, 2, 1),
    pool: { excellent: 'A B', good: 'C D', qualified: 'E F G H I J' },
  },
  {
    name: 'ties that fit exactly',
    why: 'P=10: 2+3. {A B} are exactly 2 and {C D E} exactly 3.',
    candidates: totals(9, 9, 7, 7, 7, 5, 4, 3, 2, 1),
    pool: { excellent: 'A B', good: 'C D E', qualified: 'F G H I J' },
  },
  {
    name: 'everyone ties',
    why: 'P=5: 1+1; the one group of 5 fits neither.',
    candidates: totals(12, 12, 12, 12, 12),
    pool: { qualified: 'A B C D E' },
  },
  {
    name: 'a pool of one',
    why: 'P=N=1: 0.2 and 0.3 of a place are none.',
    candidates: totals(40),
    pool: { qualified: 'A' },
  },
  {
    name: 'a pool of three, everyone else by adoption',
    why: 'P=3: 0+0 (0.6 and 0.9). N=10: 2+3, so the three get 2 优秀 and 1 良好; nobody with more adoptions is below them.',
    candidates: [...totals(9, 7, 5), ...numbered(1, 7).map((code) => officer(code, 11, 11))],
    pool: { excellent: numbered(1, 7).join(' '), qualified: 'A B C' },
    all: { excellent: `A B ${numbered(1, 7).join(' ')}`, good: 'C' },
  },
  {
    name: 'a pool of four has one good place and no excellent one',
    why: 'P=N=4: 0+1 (0.8 and 1.2). A does not fit 0 places of 优秀 and stands first for 良好.',
    candidates: totals(6, 5, 4, 3),
    pool: { good: 'A', qualified: 'B C D' },
  },
  {
    name: 'outranking inside the pool',
    why: 'P=5: 1+1. B has 20 reports and no adoption, A 4 reports all adopted: B 优秀, A 良好, as 7.3 says, and flagged.',
    candidates: [officer('A', 4, 4), officer('B', 0, 20), officer('C', 0, 3), officer('D', 0, 2), officer('E', 0, 1)],
    pool: { excellent: 'B', good: 'A', qualified: 'C D E' },
    flags: { B: ['outranks-more-adopted'] },
  },
  {
    name: 'outranking someone graded by adoption',
    why: 'P=5 and N=6: 1+1. F has 5 adoptions and is 合格 by 7.2; A and B are above with none. C D E are not above F.',
    candidates: [...totals(40, 30, 1, 1, 1), officer('F', 5, 5)],
    pool: { excellent: 'A', good: 'B', qualified: 'C D E F' },
    flags: { A: ['outranks-more-adopted'], B: ['outranks-more-adopted'] },
  },
  {
    name: 'the fifth adoption costs a grade',
    why: 'A (4 adopted of 20) is first by 7.3; B (5 of 21) is out of the pool and 合格 by 7.2. P=5, N=6: 1+1. A and C are flagged.',
    candidates: [
      officer('A', 4, 20),
      officer('B', 5, 21),
      officer('C', 0, 4),
      officer('D', 0, 3),
      officer('E', 0, 2),
      officer('F', 0, 1),
    ],
    pool: { excellent: 'A', good: 'C', qualified: 'B D E F' },
    flags: { A: ['outranks-more-adopted'], C: ['outranks-more-adopted'] },
  },
  {
    name: 'the base decides: five of fifteen in the pool',
    why: 'P=5: 1+1. N=15: 3+4 (0.2 × 15 is exactly 3): three 优秀 and the other two 良好.',
    candidates: [...totals(9, 8, 7, 6, 5), ...numbered(1, 10).map((code) => officer(code, 11, 11))],
    pool: { excellent: `A ${numbered(1, 10).join(' ')}`, good: 'B', qualified: 'C D E' },
    all: { excellent: `A B C ${numbered(1, 10).join(' ')}`, good: 'D E' },
  },
  {
    name: 'a full roster of thirty with ties',
    why: 'P=N=30: 6+9. Five with 12 fit; two with 11 do not fit the 1 left; for 良好 they take 2 and seven with 10 exactly the other 7.',
    candidates: [
      ...numbered(1, 5).map((code) => officer(code, 0, 12)),
      ...numbered(6, 2).map((code) => officer(code, 0, 11)),
      ...numbered(8, 7).map((code) => officer(code, 0, 10)),
      ...numbered(15, 16).map((code) => officer(code, 0, 3)),
    ],
    pool: { excellent: numbered(1, 5).join(' '), good: numbered(6, 9).join(' '), qualified: numbered(15, 16).join(' ') },
  },
  {
    name: 'no valid report at all, with a place free',
    why: 'N=5: 1+1, and A alone would fit either, but with nothing valid cannot be above 合格. Three invalid ones change nothing.',
    candidates: [officer('A', 0, 0, { submitted: 3 }), ...numbered(1, 4).map((code) => officer(code, 11, 11))],
    pool: { excellent: numbered(1, 4).join(' '), qualified: 'A' },
    flags: { A: ['no-valid-report'] },
  },
  {
    name: 'nobody handed in anything',
    why: 'P=5: 1+1, both grades end at the group of zero; without an unmet duty that is still 合格 (余下的).',
    candidates: totals(0, 0, 0, 0, 0),
    pool: { qualified: 'A B C D E' },
    flags: Object.fromEntries(['A', 'B', 'C', 'D', 'E'].map((code) => [code, ['no-valid-report'] as GradeFlag[]])),
  },
  {
    name: 'adopted this year, handed in last year',
    why: 'A has 5 adoptions decided this year on last year’s reports: 合格 by 7.2 with a total of 0, which only 7.3 asks for.',
    candidates: [
      reporter(
        'A',
        Array.from({ length: 5 }, () => ({ ...report('2022-01-10', 'adopted'), received: '2021-12-20' })),
      ),
    ],
    pool: { qualified: 'A' },
  },
  {
    name: 'partial adoptions, duplicates and the year of the decision',
    why: 'Beside 4 adoptions: A a partial one that counts makes 5; B one that does not, C one undecided, D an adopted duplicate, E one adopted next year stay at 4. P=4: 0+1; {B C E} with 5 valid do not fit; D has 4. N=5: 1+1, the same.',
    candidates: [
      reporter('A', [...four, report('2022-09-01', 'partial', true)]),
      reporter('B', [...four, report('2022-09-01', 'partial', false)]),
      reporter('C', [...four, report('2022-09-01', 'partial')]),
      reporter('D', [...four, duplicate]),
      reporter('E', [...four, report('2023-01-05', 'adopted')]),
    ],
    pool: { qualified: 'A B C D E' },
  },
  {
    name: 'duplicates do not raise the total',
    why: 'A handed in 10, of which 7 duplicates: total 3, behind B with 4. P=N=4: 0+1.',
    candidates: [
      reporter('A', [...Array.from({ length: 3 }, () => report('')), ...Array.from({ length: 7 }, () => duplicate)]),
      ...[officer('B', 0, 4), officer('C', 0, 2), officer('D', 0, 1)],
    ],
    pool: { good: 'B', qualified: 'A C D' },
  },
  {
    name: 'an unmet duty overrides eleven adoptions',
    why: 'A is 不合格. B alone is the pool: P=1, N=2: 0+0.',
    candidates: [officer('A', 11, 11, { duty: 'T1' }), officer('B', 3, 5)],
    pool: { unqualified: 'A', qualified: 'B' },
  },
  {
    name: 'an unmet duty leaves the pool but not the base of all',
    why: 'A would be first by total but is 不合格. P=4: 0+1, B 良好. N=5 (A is graded): 1+1, B 优秀 and C 良好.',
    candidates: [
      officer('A', 0, 30, { duty: 'T1' }),
      officer('B', 0, 9),
      officer('C', 0, 8),
      officer('D', 0, 7),
      officer('E', 0, 6),
    ],
    pool: { good: 'B', qualified: 'C D E', unqualified: 'A' },
    all: { excellent: 'B', good: 'C', qualified: 'D E', unqualified: 'A' },
  },
  {
    name: 'nobody outranks an officer with an unmet duty',
    why: 'P=5: 1+1. F has 11 adoptions and is 不合格 for the duty, which is no anomaly of 7.3: A and B carry no flag. N=6: 1+1.',
    candidates: [...totals(5, 4, 3, 2, 1), officer('F', 11, 11, { duty: 'T9' })],
    pool: { excellent: 'A', good: 'B', qualified: 'C D E', unqualified: 'F' },
  },
  {
    name: 'dismissed with the most reports',
    why: 'A is in neither base: P=N=4: 0+1, B 良好. A by total reaches 合格 at most.',
    candidates: [
      officer('A', 0, 30, { dismissed: true }),
      officer('B', 0, 9),
      officer('C', 0, 8),
      officer('D', 0, 7),
      officer('E', 0, 6),
    ],
    pool: { good: 'B', qualified: 'A C D E' },
    flags: { A: ['dismissed'] },
  },
  {
    name: 'dismissed after eleven adoptions',
    why: 'A is graded by what was done: 优秀 by 7.2, without taking a place. P=N=4: 0+1.',
    candidates: [
      officer('A', 11, 11, { dismissed: true }),
      officer('B', 0, 9),
      officer('C', 0, 8),
      officer('D', 0, 7),
      officer('E', 0, 6),
    ],
    pool: { excellent: 'A', good: 'B', qualified: 'C D E' },
    flags: { A: ['dismissed'] },
  },
  {
    name: 'dismissed with adoptions, with nothing valid, with a duty',
    why: 'A dismissed with 4 adoptions is 合格 and not outranked by B; G dismissed with nothing is 合格 too; H dismissed with a duty 不合格. P=N=5: 1+1.',
    candidates: [
      officer('A', 4, 4, { dismissed: true }),
      ...[officer('B', 0, 9), officer('C', 0, 8), officer('D', 0, 7), officer('E', 0, 6), officer('F', 0, 5)],
      officer('G', 0, 0, { dismissed: true }),
      officer('H', 6, 6, { dismissed: true, duty: 'T2' }),
    ],
    pool: { excellent: 'B', good: 'C', qualified: 'A D E F G', unqualified: 'H' },
    flags: { A: ['dismissed'], G: ['dismissed', 'no-valid-report'], H: ['dismissed'] },
  },
  {
    name: 'other thresholds',
    why: 'Over 5 优秀, over 3 良好, from 2 合格, below 2 to 7.3. F alone in the pool: P=1: 0+0. N=6: 1+1, F 优秀 above B with 5.',
    policy: { excellentOver: 5, goodOver: 3, qualifiedFrom: 2, fallbackBelow: 2 },
    candidates: [
      officer('A', 6, 6),
      officer('B', 5, 5),
      officer('C', 4, 4),
      officer('D', 3, 3),
      officer('E', 2, 2),
      officer('F', 1, 9),
    ],
    pool: { excellent: 'A', good: 'B C', qualified: 'D E F' },
    all: { excellent: 'A F', good: 'B C', qualified: 'D E' },
    flagsAll: { F: ['outranks-more-adopted'] },
  },
  {
    name: 'other shares',
    why: 'Half and half of P=N=4: 2+2, nobody is left for 合格.',
    policy: { excellentShare: 0.5, goodShare: 0.5 },
    candidates: totals(4, 3, 2, 1),
    pool: { excellent: 'A B', good: 'C D' },
  },
  {
    name: 'a policy with a gap below 合格',
    why: 'Too few means below 3, 合格 starts at 5: A with 4 has no grade by 7.2 and falls to 7.3 all the same. P=N=4: 0+1.',
    policy: { fallbackBelow: 3 },
    candidates: [officer('A', 4, 9), officer('B', 2, 3), officer('C', 3, 4), officer('D', 0, 1)],
    pool: { good: 'A', qualified: 'B C D' },
  },
  {
    name: 'a policy with an overlap',
    why: 'Too few means below 7: A with 6 falls to 7.3 and D with 7 does not. P=3: 0+0. N=4: 0+1, B 良好 above A.',
    policy: { fallbackBelow: 7 },
    candidates: [officer('A', 6, 6), officer('B', 0, 9), officer('C', 0, 8), officer('D', 7, 7)],
    pool: { good: 'D', qualified: 'A B C' },
    all: { good: 'B D', qualified: 'A C' },
    flagsAll: { B: ['outranks-more-adopted'] },
  },
  {
    name: 'decisions that the office may and may not take',
    why: 'A is lowered with a reason. B is lowered without one, C raised, D 不合格 without a duty, E raised out of its duty: all refused. F is decided as proposed.',
    candidates: [
      officer('A', 11, 11, { decided: { grade: 'qualified', reason: '两条报告内容雷同' } }),
      officer('B', 11, 11, { decided: { grade: 'good', reason: ' ' } }),
      officer('C', 6, 6, { decided: { grade: 'excellent', reason: '表现突出' } }),
      officer('D', 6, 6, { decided: { grade: 'unqualified', reason: '态度不端正' } }),
      officer('E', 6, 6, { duty: 'T1', decided: { grade: 'qualified', reason: '酌情' } }),
      officer('F', 5, 5, { decided: { grade: 'qualified' } }),
    ],
    pool: { excellent: 'A B', good: 'C D', qualified: 'F', unqualified: 'E' },
    effective: { excellent: 'B', good: 'C D', qualified: 'A F', unqualified: 'E' },
    flags: { A: ['lowered'], B: ['decision-refused'], C: ['decision-refused'], D: ['decision-refused'], E: ['decision-refused'] },
    refused: { B: 'no-reason', C: 'raised', D: 'no-duty', E: 'raised' },
  },
  {
    name: 'a place given up is not handed on',
    why: 'P=N=5: 1+1. A is lowered to 合格; B stays 良好 as proposed, C 合格: decisions come after the places.',
    candidates: [officer('A', 0, 9, { decided: { grade: 'qualified', reason: '质量不高' } }), ...totals(0, 8, 7, 6, 5).slice(1)],
    pool: { excellent: 'A', good: 'B', qualified: 'C D E' },
    effective: { good: 'B', qualified: 'A C D E' },
    flags: { A: ['lowered'] },
  },
  {
    name: 'outranking ends where the office lowers the grade',
    why: 'P=N=5: 1+1. A is proposed 优秀 over B, who has more adoptions, and lowered to 良好, which is no more than B has.',
    candidates: [
      officer('A', 1, 9, { decided: { grade: 'good', reason: '报告多有重复' } }),
      officer('B', 2, 8),
      ...totals(0, 0, 7, 6, 5).slice(2),
    ],
    pool: { excellent: 'A', good: 'B', qualified: 'C D E' },
    effective: { good: 'A B', qualified: 'C D E' },
    flags: { A: ['lowered'] },
  },
  {
    name: 'outranking begins where the office lowers another',
    why: 'P=5: 1+1; N=6: 1+1. X with 6 adoptions is lowered below A, who has 4. B is above A and X with none.',
    candidates: [
      officer('A', 4, 8),
      officer('B', 0, 9),
      ...totals(0, 0, 7, 6, 5).slice(2),
      officer('X', 6, 6, { decided: { grade: 'qualified', reason: '两条报告内容雷同' } }),
    ],
    pool: { excellent: 'B', good: 'A X', qualified: 'C D E' },
    effective: { excellent: 'B', good: 'A', qualified: 'C D E X' },
    flags: { A: ['outranks-more-adopted'], B: ['outranks-more-adopted'], X: ['lowered'] },
  },
];
