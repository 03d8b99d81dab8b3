/** @jsxImportSource #jsx */
import type { PublicDispatch } from '../../scripts/views/public-dispatch.ts';
import { address } from '../lib/address.ts';
import { shortDay } from '../lib/format.ts';
import { A, UnitLink } from './link.tsx';
import { Standing } from './standing.tsx';

/** A matter that was closed, in four answers: what was found, who was responsible, what changed and how long it took. */
export function ClosureCard({ dispatch }: { readonly dispatch: PublicDispatch }) {
  const { id, content, unit, theme, closed, daysUsed, working } = dispatch;
  return (
    <article class="closure">
      <p class="closure-head">
        <Standing dispatch={dispatch} />
        {theme && <span class="kind">{theme.label}</span>}
      </p>
      <h3>
        <A to={address.dispatch(id)}>{content?.title}</A>
      </h3>
      <dl>
        <dt>谁来办</dt>
        <dd>
          <UnitLink unit={unit} />
        </dd>
        <dt>改了什么</dt>
        <dd class="closure-change">{content?.replySummary}</dd>
        <dt>用了多久</dt>
        <dd>
          {daysUsed === null ? '—' : `${daysUsed}个工作日`}
          {working && `（限${working.limit}个）`}
          {closed && (
            <>
              ，<time datetime={closed}>{shortDay(closed)}</time>办结
            </>
          )}
        </dd>
      </dl>
    </article>
  );
}
