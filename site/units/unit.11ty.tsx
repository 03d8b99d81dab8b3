/** @jsxImportSource #jsx */
import type { PublicDispatch } from '../../scripts/views/public-dispatch.ts';
import type { PublicUnit } from '../../scripts/views/public-unit.ts';
import { DispatchTable } from '../components/dispatch-table.tsx';
import { A } from '../components/link.tsx';
import { address } from '../lib/address.ts';
import { dispatchesById } from '../lib/lists.ts';
import { type PageData, renderPage, useHere } from '../lib/page.tsx';
import { Changes } from './changes.tsx';
import { Figures } from './figures.tsx';
import { Names, Succeeded } from './names.tsx';
import { Subscribe } from './subscribe.tsx';
import { Trend } from './trend.tsx';

export const data = {
  pagination: { data: 'view.units', size: 1, alias: 'unit' },
  permalink: ({ unit }: { unit: PublicUnit }) => `${address.unit(unit.id)}index.html`,
};

/** `/units/market-regulation/`: one unit, its figures, what is open and how it went. A merged one keeps its address. */
export default function unit(page: PageData & { readonly unit: PublicUnit }): string {
  const { unit } = page;
  return renderPage(
    page,
    { title: unit.name, description: `${unit.name}的转办件数、按时办结率、办理用时、未办结的事项和各季度的情况。` },
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
        <Succeeded unit={unit} />
        {unit.figures.dispatched === 0 ? (
          <p class="notice">截至统计截止日，没有转给这个单位的事项。</p>
        ) : (
          <Dispatched unit={unit} />
        )}
        <Subscribe unit={unit} />
      </>
    ),
  );
}

/** The ledger has them all; a page with hundreds of rows is slow on a phone. */
const MOST = { open: 100, done: 10 } as const;

function Dispatched({ unit }: { readonly unit: PublicUnit }) {
  const byId = dispatchesById(useHere().view);
  const found = (ids: readonly string[]): PublicDispatch[] => ids.flatMap((id) => byId.get(id) ?? []);
  const isOpen = new Set(unit.open);
  const done = found(unit.dispatches.filter((id) => !isOpen.has(id)).slice(0, MOST.done));
  const left = unit.open.length - MOST.open;
  return (
    <>
      <Figures unit={unit} />
      <section aria-labelledby="open">
        <h2 id="open">未办结的事项</h2>
        {unit.open.length === 0 ? (
          <p>都已办结。</p>
        ) : (
          <DispatchTable caption="逾期的在前，其余按截止日" dispatches={found(unit.open.slice(0, MOST.open))} withUnit={false} />
        )}
        {left > 0 && <p class="more">另有{left}件没有列出，见台账。</p>}
      </section>
      <Changes unit={unit} />
      <section aria-labelledby="trend">
        <h2 id="trend">各季度</h2>
        <Trend unit={unit} />
      </section>
      <section aria-labelledby="done">
        <h2 id="done">已办完的事项</h2>
        {done.length === 0 ? (
          <p>还没有。</p>
        ) : (
          <DispatchTable caption={`最近转办的在前，至多${MOST.done}件`} dispatches={done} withUnit={false} />
        )}
        <p class="more">
          <A to={address.ledgerBy('unit', unit.id)}>在台账里看这个单位的全部事项</A>
        </p>
      </section>
    </>
  );
}
