/** @jsxImportSource #jsx */
import type { PublicCount } from '../../scripts/views/public-figures.ts';
import type { PublicPeriod } from '../../scripts/views/public-period.ts';
import { countText, isExact, workingDays } from '../lib/format.ts';
import { useHere } from '../lib/page.tsx';
import { Bar, RateCell } from './figures.tsx';
import { UnitLink } from './link.tsx';

interface PeriodUnitsProps {
  readonly caption: string;
  readonly units: readonly PeriodUnit[];
}

/**
 * The units that were sent something in a period, had something due in it or overdue at its end; nobody is ranked here. Those of which no
 * number may be told are only named.
 */
export function PeriodUnits({ caption, units }: PeriodUnitsProps) {
  const { suppressUnder } = useHere().view;
  const isTold = ({ figures: { dispatched, overdue, onTime } }: PeriodUnit) =>
    [dispatched, overdue, onTime.denominator].some(isSome);
  const [told, named] = [units.filter(isTold), units.filter((unit) => !isTold(unit))];
  return (
    <>
      {told.length > 0 && <Told caption={caption} units={told} />}
      {named.length > 0 && (
        <p class="report-text">
          {told.length > 0 ? '另有' : '有'}
          {named.length}个单位转办、到期、逾期未结都少于{suppressUnder}件，只列名称：
          {named.map(({ id, label, listed }, i) => (
            <span key={id}>
              {i > 0 && '、'}
              <UnitLink unit={{ id, name: label, listed }} />
            </span>
          ))}
          。
        </p>
      )}
    </>
  );
}

type PeriodUnit = PublicPeriod['units'][number];

const isSome = (count: PublicCount): boolean => isExact(count) && count > 0;

function Told({ caption, units }: PeriodUnitsProps) {
  return (
    <table class="cards units">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">责任单位</th>
          <th scope="col" class="quantity">
            转办
          </th>
          <th scope="col" class="quantity">
            办结
          </th>
          <th scope="col" class="quantity">
            逾期未结
          </th>
          <th scope="col">按时办结率</th>
          <th scope="col">用时中位数</th>
        </tr>
      </thead>
      <tbody>
        {units.map(({ id, label, listed, figures }) => (
          <tr key={id}>
            <th scope="row">
              <UnitLink unit={{ id, name: label, listed }} />
            </th>
            <td data-label="转办" class="quantity">
              {countText(figures.dispatched)}
            </td>
            <td data-label="办结" class="quantity">
              {countText(figures.closed)}
            </td>
            <td data-label="逾期未结" class="quantity">
              {countText(figures.overdue)}
            </td>
            <td data-label="按时办结率" class="with-bar">
              <RateCell rate={figures.onTime} />
              {figures.onTime.rate !== null && <Bar part={figures.onTime.rate} whole={1} />}
            </td>
            <td data-label="用时中位数">{workingDays(figures.medianDays)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
