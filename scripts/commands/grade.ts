import type { Graded } from '../judgement.ts';
import { CATEGORIES, GRADE_BASES, GRADE_FLAGS, GRADE_PATHS, GRADES, SUBSIDY_FLAGS } from '../words/labels.ts';
import { yearFrom } from './arguments.ts';
import { type CommonOptions, openCounty, warnOfFaults } from './open.ts';
import { printJson, printLines, table } from './print.ts';

/** `ledger grade YEAR`: the year's grades and subsidies with their working (7). */
export async function grade(year: string, options: CommonOptions): Promise<void> {
  const asked = yearFrom(year, '<year>');
  const judgement = await openCounty(options);
  warnOfFaults(judgement);
  const graded = judgement.grade(asked);
  if (options.json) printJson(gradeOf(graded));
  else printLines(describe(graded, (code) => CATEGORIES[judgement.ledger.officers.get(code)?.category ?? 'community']));
}

/** The contract of `grade --json`, with the working beside it. */
export function gradeOf({ year, base, places, working, officers, alternative, subsidyTotal, assessment }: Graded) {
  return {
    year,
    base,
    decided: assessment?.data.decided ?? null,
    officers: officers.map(({ subsidyFlags, flags, fullYearOn: _, paidOn: __, ...officer }) => ({
      ...officer,
      flags: [...flags, ...subsidyFlags],
    })),
    places,
    working,
    alternative,
    subsidyTotal,
  };
}

function* describe(graded: Graded, categoryOf: (code: string) => string): Generator<string> {
  const { year, base, places, officers, alternative, subsidyTotal, assessment } = graded;
  yield `${year} 年度考核（七）　${assessment ? `${assessment.data.decided} 决定` : '尚未决定，以下为系统建议'}`;
  yield `按总数考核的名额：以${GRADE_BASES[base]}为基数，优秀 ${places.excellent} 名、良好 ${places.good} 名；另按${GRADE_BASES[alternative.base]}：优秀 ${alternative.places.excellent} 名、良好 ${alternative.places.good} 名`;
  yield '';
  const other = new Map(alternative.officers.map(({ code, grade: alternativeGrade }) => [code, alternativeGrade]));
  yield* table([
    [
      '代码',
      '类别',
      '提交',
      '有效',
      '采纳',
      '等级',
      '依据',
      `按${GRADE_BASES[alternative.base]}`,
      '补助（元）',
      '可发放日',
      '说明',
    ],
    ...officers.map((officer) => [
      officer.code,
      categoryOf(officer.code),
      String(officer.submitted),
      String(officer.valid),
      String(officer.adopted),
      GRADES[officer.grade],
      GRADE_PATHS[officer.path],
      GRADES[other.get(officer.code) ?? officer.grade],
      String(officer.subsidy),
      officer.eligibleFrom ?? '—',
      [...officer.flags.map((flag) => GRADE_FLAGS[flag]), ...officer.subsidyFlags.map((flag) => SUBSIDY_FLAGS[flag])].join('；'),
    ]),
  ]);
  yield '';
  yield `补助合计 ${subsidyTotal} 元`;
}
