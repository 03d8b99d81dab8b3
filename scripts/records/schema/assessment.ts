import Type, { type Static } from 'typebox';
import { GRADES } from './choices.ts';
import { choice, day, object, officerCode, text } from './common.ts';

const decidedGrade = object(
  {
    officer: officerCode(),
    grade: choice(GRADES, {
      title: '考核等级',
      description: 'excellent 优秀 | good 良好 | qualified 合格 | unqualified 不合格',
    }),
    reason: Type.Optional(text('理由', '低于系统建议的等级时必填')),
    paid: Type.Optional(day('补助发放日期')),
  },
  '考核结果',
);

/** 7.1: the year's grades as the office decided them. The rules propose the highest grade reached; people may only lower it. */
export const AssessmentSchema = object(
  {
    id: Type.Union([Type.String({ pattern: '^\\d{4}$' }), Type.Integer()], { title: '考核年度', description: '如 2022' }),
    decided: day('考核决定日期'),
    minutes: Type.Optional(text('依据', '会议纪要或文号')),
    grades: Type.Array(decidedGrade, { title: '考核结果' }),
  },
  '年度考核',
);

export type Assessment = Static<typeof AssessmentSchema>;
export type Grade = (typeof GRADES)[number];
