/** @jsxImportSource #jsx */
import type { PublicTopic } from '../../scripts/views/public-topic.ts';
import { countText, workingDays } from '../lib/format.ts';
import { Bar, RateCell } from './figures.tsx';
import { A } from './link.tsx';

interface TopicTableProps {
  readonly caption: string;
  /** What the rows are: `主题`. */
  readonly head: string;
  readonly topics: readonly PublicTopic[];
  /** The page of a topic, where there is one. */
  readonly to?: (id: string) => string;
}

/** Themes, stages or problem types with their figures, in the order of the county's list. */
export function TopicTable({ caption, head, topics, to }: TopicTableProps) {
  return (
    <table class="cards topics">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col" class="quantity">
            转办
          </th>
          <th scope="col" class="quantity">
            逾期未结
          </th>
          <th scope="col">按时办结率</th>
          <th scope="col">办结率</th>
          <th scope="col">用时中位数</th>
        </tr>
      </thead>
      <tbody>
        {topics.map(({ id, label, figures }) => (
          <tr key={id}>
            <th scope="row">{to ? <A to={to(id)}>{label}</A> : label}</th>
            <td data-label="转办" class="quantity">
              {countText(figures.dispatched)}
            </td>
            <td data-label="逾期未结" class="quantity">
              {countText(figures.overdue)}
            </td>
            <td data-label="按时办结率" class="with-bar">
              <RateCell rate={figures.onTime} />
              {figures.onTime.rate !== null && <Bar part={figures.onTime.rate} whole={1} />}
            </td>
            <td data-label="办结率">
              <RateCell rate={figures.closing} />
            </td>
            <td data-label="用时中位数">{workingDays(figures.medianDays)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
