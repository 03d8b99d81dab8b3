/** @jsxImportSource #jsx */
import type { PublicUnit, Unranked } from '../../scripts/views/public-unit.ts';
import { Bar, RateCell } from '../components/figures.tsx';
import { UnitLink } from '../components/link.tsx';
import { SmallNumbers } from '../components/small-numbers.tsx';
import { Tag } from '../components/tag.tsx';
import { countText, workingDays } from '../lib/format.ts';
import { type PageData, renderPage, useHere } from '../lib/page.tsx';
import { UNIT_KINDS } from '../lib/words.ts';

export const data = { permalink: '/units/index.html' };

/** `/units/`: every unit with its figures: those that can be compared by rank, the others in the order of the county's list. */
export default function units(page: PageData): string {
  const { view } = page;
  // Sorting is stable, so those of one rank stay in the order of the county's list.
  const ranked = view.units.filter(({ rank }) => rank !== null).sort((a, b) => (a.rank as number) - (b.rank as number));
  const unranked = view.units.filter(({ rank, nothingDue }) => rank === null && !nothingDue);
  const apart = view.units.filter(({ nothingDue }) => nothingDue);
  return renderPage(
    page,
    { title: '责任单位', description: `${view.county}各责任单位的转办件数、按时办结率、名次和办理用时。` },
    () => (
      <>
        <header class="page-head">
          <h1>责任单位</h1>
          <p class="lead">
            按时办结率以已到期的件数为基数，有{view.rankFrom}件以上到期的才排名次，相同的并列。
            <SmallNumbers />
          </p>
        </header>
        {ranked.length > 0 && (
          <section aria-labelledby="ranked">
            <h2 id="ranked">按时办结率排名</h2>
            <UnitTable units={ranked} caption={`${ranked.length}个单位，自转办以来`} isRanked />
          </section>
        )}
        {unranked.length > 0 && (
          <section aria-labelledby="unranked">
            <h2 id="unranked">不排名次的单位</h2>
            <UnitTable units={unranked} caption={`${unranked.length}个单位，按单位名录排列，自转办以来`} />
          </section>
        )}
        {apart.length > 0 && (
          <section aria-labelledby="apart">
            <h2 id="apart">没有到期件的单位</h2>
            <ul class="apart">
              {apart.map((unit) => (
                <li key={unit.id}>
                  <UnitLink unit={unit} />
                  <span class="base">
                    {unit.figures.dispatched === 0 ? '没有转办' : `转办${countText(unit.figures.dispatched)}，都没有到期`}
                    {unit.successor && (
                      <>
                        ；职责由
                        <UnitLink unit={unit.successor} />
                        承接
                      </>
                    )}
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

function UnitTable({
  units,
  caption,
  isRanked = false,
}: {
  readonly units: readonly PublicUnit[];
  readonly caption: string;
  readonly isRanked?: boolean;
}) {
  return (
    <table class="cards units">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {isRanked && (
            <th scope="col" class="rank">
              名次
            </th>
          )}
          <th scope="col">单位</th>
          <th scope="col">按时办结率</th>
          <th scope="col">办结率</th>
          <th scope="col">签收及时率</th>
          <th scope="col" class="quantity">
            转办
          </th>
          <th scope="col" class="quantity">
            逾期未结
          </th>
          <th scope="col" class="quantity">
            用时中位数
          </th>
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <Row key={unit.id} unit={unit} isRanked={isRanked} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ unit, isRanked }: { readonly unit: PublicUnit; readonly isRanked: boolean }) {
  const { kind, figures, rank, unranked, successor } = unit;
  return (
    <tr>
      {isRanked && (
        <td data-label="名次" class="rank">
          {rank}
        </td>
      )}
      <th scope="row">
        <UnitLink unit={unit} />
        {successor && <Tag>已并入{successor.name}</Tag>}
        {kind && <span class="kind">{UNIT_KINDS[kind]}</span>}
      </th>
      <td data-label="按时办结率" class="with-bar">
        <RateCell rate={figures.onTime} />
        {figures.onTime.rate !== null && <Bar part={figures.onTime.rate} whole={1} />}
        {unranked && <UnrankedNote why={unranked} />}
      </td>
      <td data-label="办结率">
        <RateCell rate={figures.closing} />
      </td>
      <td data-label="签收及时率">
        <RateCell rate={figures.signing} />
      </td>
      <td data-label="转办" class="quantity">
        {countText(figures.dispatched)}
      </td>
      <td data-label="逾期未结" class="quantity">
        {countText(figures.overdue)}
      </td>
      <td data-label="用时中位数" class="quantity">
        {workingDays(figures.medianDays)}
      </td>
    </tr>
  );
}

function UnrankedNote({ why }: { readonly why: Unranked }) {
  const { rankFrom, suppressUnder } = useHere().view;
  const words: Readonly<Record<Unranked, string>> = {
    'nothing-due': '没有到期件',
    'too-few': `到期不足${rankFrom}件`,
    'not-shown': `有少于${suppressUnder}件的数字`,
  };
  return <span class="why-unranked">{words[why]}，不排名</span>;
}
