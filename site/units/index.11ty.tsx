/** @jsxImportSource #jsx */
import type { PublicUnit } from '../../scripts/views/public-unit.ts';
import { Bar, RateCell } from '../components/figures.tsx';
import { Clause, UnitLink } from '../components/link.tsx';
import { countText, workingDays } from '../lib/format.ts';
import { type PageData, renderPage } from '../lib/page.tsx';
import { UNIT_KINDS } from '../lib/words.ts';

export const data = { permalink: '/units/index.html' };

/** `/units/`: every unit with its figures, in the order of the county's list. Nobody is ranked here. */
export default function units(page: PageData): string {
  const { view } = page;
  const measured = view.units.filter(({ nothingDue }) => !nothingDue);
  const apart = view.units.filter(({ nothingDue }) => nothingDue);
  return renderPage(
    page,
    { title: '责任单位', description: `${view.county}各责任单位的转办件数、按时办结率和办理用时。` },
    () => (
      <>
        <header class="page-head">
          <h1>责任单位</h1>
          <p class="lead">
            按单位名录排列，不排名次。按时办结率以已到期的件数为基数，少于{view.suppressUnder}件的数字不显示（
            <Clause id="5.1" />
            ）。
          </p>
        </header>
        {measured.length > 0 && <UnitTable units={measured} />}
        {apart.length > 0 && (
          <section aria-labelledby="apart">
            <h2 id="apart">还没有到期件的单位</h2>
            <ul class="plain-list">
              {apart.map((unit) => (
                <li key={unit.id}>
                  <UnitLink unit={unit} />
                  <span class="base">
                    {unit.figures.dispatched === 0 ? '没有转办' : `转办${countText(unit.figures.dispatched)}`}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </>
    ),
  );
}

function UnitTable({ units }: { readonly units: readonly PublicUnit[] }) {
  return (
    <table class="cards units">
      <caption>各单位自转办以来的办理情况</caption>
      <thead>
        <tr>
          <th scope="col">单位</th>
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
          <th scope="col">签收及时率</th>
          <th scope="col">用时中位数</th>
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <tr key={unit.id}>
            <th scope="row">
              <UnitLink unit={unit} />
              {unit.kind && <span class="kind">{UNIT_KINDS[unit.kind]}</span>}
            </th>
            <td data-label="转办" class="quantity">
              {countText(unit.figures.dispatched)}
            </td>
            <td data-label="办结" class="quantity">
              {countText(unit.figures.closed)}
            </td>
            <td data-label="逾期未结" class="quantity">
              {countText(unit.figures.overdue)}
            </td>
            <td data-label="按时办结率" class="with-bar">
              <RateCell rate={unit.figures.onTime} />
              {unit.figures.onTime.rate !== null && <Bar part={unit.figures.onTime.rate} whole={1} />}
            </td>
            <td data-label="签收及时率">
              <RateCell rate={unit.figures.signing} />
            </td>
            <td data-label="用时中位数">{workingDays(unit.figures.medianDays)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
