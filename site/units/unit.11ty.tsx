/** @jsxImportSource #jsx */
import type { PublicDispatch } from '../../scripts/views/public-dispatch.ts';
import type { PublicUnit } from '../../scripts/views/public-unit.ts';
import { DispatchTable } from '../components/dispatch-table.tsx';
import { Figure, RateFigure } from '../components/figures.tsx';
import { A, UnitLink } from '../components/link.tsx';
import { PartLinks, partText } from '../components/parts.tsx';
import { address } from '../lib/address.ts';
import { countText, longDay, workingDays } from '../lib/format.ts';
import { dispatchesById, inPages, type Part } from '../lib/lists.ts';
import { type PageData, renderPage } from '../lib/page.tsx';
import { UNIT_KINDS } from '../lib/words.ts';

interface UnitPage {
  readonly unit: PublicUnit;
  readonly part: Part<PublicDispatch>;
}

export const data = {
  pagination: {
    data: 'view.units',
    size: 1,
    alias: 'of',
    before: (units: readonly PublicUnit[], { view }: Pick<PageData, 'view'>): UnitPage[] =>
      units.flatMap((unit) => {
        const own = unit.dispatches.flatMap((id) => dispatchesById(view).get(id) ?? []);
        return inPages(own).map((part) => ({ unit, part }));
      }),
  },
  permalink: ({ of: { unit, part } }: { of: UnitPage }) => `${address.unit(unit.id, part.page)}index.html`,
};

/** `/units/market-regulation/`: one unit, its figures and every dispatch it was sent; many go on at `…/2/`. */
export default function unit(page: PageData & { readonly of: UnitPage }): string {
  const { unit, part } = page.of;
  return renderPage(
    page,
    { title: `${unit.name}${partText(part)}`, description: `${unit.name}收到的转办件、按时办结率和办理用时${partText(part)}。` },
    () => (
      <>
        <nav class="crumbs" aria-label="所在位置">
          <ol>
            <li>
              <A to={address.units}>责任单位</A>
            </li>
            <li aria-current="page">{unit.name}</li>
          </ol>
        </nav>
        <header class="page-head">
          <h1>{unit.name}</h1>
          <Names unit={unit} />
        </header>
        {unit.figures.dispatched === 0 ? (
          <p class="notice">截至统计截止日，没有转给这个单位的事项。</p>
        ) : (
          <>
            {part.page === 1 && <Figures unit={unit} />}
            <section aria-labelledby="dispatches">
              <h2 id="dispatches">转办事项</h2>
              <DispatchTable
                caption={`${unit.name}的转办事项，新的在前${partText(part)}`}
                dispatches={part.items}
                withUnit={false}
              />
              <PartLinks part={part} to={(number) => address.unit(unit.id, number)} />
            </section>
          </>
        )}
      </>
    ),
  );
}

function Figures({ unit: { figures } }: { readonly unit: PublicUnit }) {
  return (
    <section aria-labelledby="figures">
      <h2 id="figures">办理情况</h2>
      <dl class="figures">
        <RateFigure main label="按时办结率" rate={figures.onTime} of="已到期" is="按时办结" />
        <Figure label="转办" value={countText(figures.dispatched)} note={`其中退单${countText(figures.declined)}`} />
        <Figure label="逾期未结" value={countText(figures.overdue)} note={`在办共${countText(figures.open)}`} />
        <Figure label="办结用时（中位数）" value={workingDays(figures.medianDays)} note={`${countText(figures.closed)}已办结`} />
        <RateFigure label="签收及时率" rate={figures.signing} of="应签收" is="按时签收" />
        <RateFigure label="重办率" rate={figures.returning} of="已回复" is="退回重办" />
      </dl>
    </section>
  );
}

function Names({ unit: { kind, formerNames, successor } }: { readonly unit: PublicUnit }) {
  return (
    <p class="sub">
      {kind && <span>{UNIT_KINDS[kind]}</span>}
      {formerNames.map(({ name, until }) => (
        <span key={name}>
          曾用名：{name}
          {until && `（至${longDay(until)}）`}
        </span>
      ))}
      {successor && (
        <span>
          职责由
          <UnitLink unit={successor} />
          承接
        </span>
      )}
    </p>
  );
}
