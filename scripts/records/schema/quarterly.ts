import Type, { type Static } from 'typebox';
import { day, object, text } from './common.ts';

/** 6.4: a quarterly report to the county government. Its figures are rebuilt from the ledger as of `asOf`. */
export const QuarterlySchema = object(
  {
    id: Type.String({ pattern: '^\\d{4}-Q[1-4]$', title: '季度', description: '如 2022-Q1' }),
    asOf: day('统计截止日', '报告中的数字截至这一天，可以据此原样重算'),
    submitted: Type.Optional(day('报送日期', '尚未报送时不写')),
    number: Type.Optional(text('文号')),
    title: Type.Optional(text('标题')),
  },
  '季度报告',
);

export type Quarterly = Static<typeof QuarterlySchema>;
