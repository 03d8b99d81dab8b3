/** @jsxImportSource #jsx */
import type { PublicDispatch } from '../../scripts/views/public-dispatch.ts';
import { Title } from '../components/dispatch-row.tsx';
import { A, Clause, UnitLink } from '../components/link.tsx';
import { Timeline } from '../components/timeline.tsx';
import { address } from '../lib/address.ts';
import { type PageData, renderPage, useHere } from '../lib/page.tsx';
import { standing } from '../lib/words.ts';
import { Clock } from './clock.tsx';
import { Content } from './content.tsx';
import { Facts } from './facts.tsx';
import { Reference } from './reference.tsx';
import { Related } from './related.tsx';
import { Verdict } from './verdict.tsx';

export const data = {
  pagination: { data: 'view.dispatches', size: 1, alias: 'dispatch' },
  permalink: ({ dispatch }: { dispatch: PublicDispatch }) => `${address.dispatch(dispatch.id)}index.html`,
};

/** `/dispatches/D2022-0031/`: one matter, from dispatch to result. */
export default function dispatch(page: PageData & { readonly dispatch: PublicDispatch }): string {
  const { dispatch } = page;
  const name = dispatch.content?.title ?? `转办单${dispatch.id}`;
  return renderPage(page, { title: name, description: `${dispatch.unit.name}：${name}。${standing(dispatch)}。` }, () => (
    <Matter dispatch={dispatch} />
  ));
}

function Matter({ dispatch }: { readonly dispatch: PublicDispatch }) {
  const year = dispatch.dispatched.slice(0, 4);
  return (
    <>
      <nav class="crumbs" aria-label="所在位置">
        <ol>
          <li>
            <A to={address.ledger}>台账</A>
          </li>
          <li>
            <A to={address.year(year)}>{year}年</A>
          </li>
          <li aria-current="page">{dispatch.id}</li>
        </ol>
      </nav>
      <header class="page-head">
        <h1>{dispatch.content ? dispatch.content.title : <Title dispatch={dispatch} />}</h1>
        <p class="sub">
          <span>{dispatch.number ?? dispatch.id}</span>
          <span class="dot" aria-hidden="true" />
          <UnitLink unit={dispatch.unit} />
        </p>
      </header>
      <Verdict dispatch={dispatch} />
      <div class="matter-body">
        <div>
          <Content dispatch={dispatch} />
          {!dispatch.content && <BasicFacts dispatch={dispatch} />}
        </div>
        <section class="timeline-part" aria-labelledby="timeline">
          <h2 id="timeline">办理过程</h2>
          <Timeline dispatch={dispatch} />
        </section>
      </div>
      {dispatch.working && (
        <Clock
          dispatch={dispatch}
          working={dispatch.working}
          asOf={useHere().view.asOf}
          clause={<Clause id={dispatch.working.clause} />}
        />
      )}
      {dispatch.content && <BasicFacts dispatch={dispatch} />}
      <Related dispatch={dispatch} />
      <Reference dispatch={dispatch} />
    </>
  );
}

/** At the end; where there is no content yet, beside the timeline in its place. */
const BasicFacts = ({ dispatch }: { readonly dispatch: PublicDispatch }) => (
  <section class="facts-part" aria-labelledby="facts">
    <h2 id="facts">基本情况</h2>
    <Facts dispatch={dispatch} />
  </section>
);
