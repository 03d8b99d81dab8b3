/** @jsxImportSource #jsx */
import type { Child } from '#jsx/jsx-runtime';
import type { PublicFlow } from '../../../scripts/views/public-flow.ts';
import { MonthBars, type Point } from './month-bars.tsx';

interface FlowChartProps {
  /** Unique on the page. */
  readonly id: string;
  readonly caption: string;
  /** Earliest first; only the latest twelve are shown. */
  readonly flows: readonly PublicFlow[];
  readonly note?: Child;
}

/** A phone has no room for more. */
const MOST = 12;

/** What came, what was done and what was left past due, month by month or quarter by quarter. */
export function FlowChart({ id, caption, flows, note }: FlowChartProps) {
  const shown = flows.slice(-MOST);
  const isQuarterly = shown.some(({ id: period }) => period.includes('Q'));
  return (
    <MonthBars
      id={id}
      caption={caption}
      period={isQuarterly ? '季度' : '月份'}
      arrangement="grouped"
      series={[
        { label: '转办', look: 'accent' },
        { label: '办结', look: 'soft' },
        { label: isQuarterly ? '季末逾期未结' : '月末逾期未结', look: 'overdue' },
      ]}
      points={shown.map((flow, i) => pointOf(flow, i === 0))}
      note={note}
    />
  );
}

function pointOf({ id, label, dispatched, closed, overdue }: PublicFlow, isFirst: boolean): Point {
  const [year = '', period = ''] = id.split('-');
  const isQuarter = period.startsWith('Q');
  const startsYear = period === '01' || period === 'Q1';
  return {
    label,
    tick: isQuarter ? `${'一二三四'[Number(period.slice(1)) - 1]}季度` : `${Number(period)}月`,
    ...(isFirst || startsYear ? { subtick: `${year}年` } : {}),
    values: [dispatched, closed, overdue],
  };
}
