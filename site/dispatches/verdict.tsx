/** @jsxImportSource #jsx */
import type { PublicDispatch } from '../../scripts/views/public-dispatch.ts';
import { Shape } from '../components/standing.tsx';
import { longDay } from '../lib/format.ts';
import { standing } from '../lib/words.ts';

/** The one sentence most people come for. */
export function Verdict({ dispatch }: { readonly dispatch: PublicDispatch }) {
  const look = dispatch.verdict ?? 'open';
  return (
    <p class={`verdict is-${look}`}>
      <Shape look={look} />
      <span>
        <strong>{standing(dispatch)}</strong>
        <span class="detail">{detail(dispatch)}</span>
      </span>
    </p>
  );
}

function detail({ verdict, due, daysUsed, daysOver, replied, received }: PublicDispatch): string {
  if (verdict === 'excluded') return '责任单位退单，办公室已同意，不计入统计。';
  if (verdict === null || due === null) return '截止日所在年份的放假安排尚未公布，暂不能计算。';
  const used = daysUsed === null ? '' : `，用时${daysUsed}个工作日`;
  switch (verdict) {
    case 'on-time':
      return `截止${longDay(due)}，${replied ? `${longDay(replied)}回复` : ''}${used}。`;
    case 'late':
      return `截止${longDay(due)}，${replied ? `${longDay(replied)}回复` : ''}${used}，超期${daysOver ?? '—'}个工作日。`;
    case 'overdue':
      return `截止${longDay(due)}，至今${daysOver === null ? '已超期' : `已超期${daysOver}个工作日`}。`;
    case 'open':
      return received === null
        ? `尚未签收，最迟截止${longDay(due)}。`
        : `截止${longDay(due)}。${replied ? `${longDay(replied)}已回复，待审核。` : ''}`;
    default:
      return verdict satisfies never;
  }
}
