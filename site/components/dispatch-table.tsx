/** @jsxImportSource #jsx */
import type { Child } from '#jsx/jsx-runtime';
import type { PublicDispatch } from '../../scripts/views/public-dispatch.ts';
import { ROLES } from '../../scripts/words/labels.ts';
import { address } from '../lib/address.ts';
import { A, UnitLink } from './link.tsx';
import { Standing } from './standing.tsx';

/** The ledger's table. On a narrow screen each row becomes a card, and `data-label` names its cells. */
export function DispatchTable({
  caption,
  dispatches,
  withUnit = true,
}: {
  readonly caption: Child;
  readonly dispatches: readonly PublicDispatch[];
  readonly withUnit?: boolean;
}) {
  return (
    <table class="cards ledger">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">编号</th>
          <th scope="col">事项</th>
          {withUnit && <th scope="col">责任单位</th>}
          <th scope="col">转办</th>
          <th scope="col">截止</th>
          <th scope="col">办理情况</th>
          <th scope="col" class="quantity">
            用时（工作日）
          </th>
        </tr>
      </thead>
      <tbody>
        {dispatches.map((dispatch) => (
          <Row key={dispatch.id} dispatch={dispatch} withUnit={withUnit} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ dispatch, withUnit }: { readonly dispatch: PublicDispatch; readonly withUnit: boolean }) {
  const { id, content, theme, role, unit, dispatched, due, received } = dispatch;
  return (
    <tr>
      <th scope="row">
        <A to={address.dispatch(id)}>{id}</A>
      </th>
      <td class="matter">
        <Title dispatch={dispatch} />
        {content && theme && <span class="theme">{theme.label}</span>}
      </td>
      {withUnit && (
        <td class="of-unit">
          <UnitLink unit={unit} />
          {role === 'assisting' && <span class="tag">{ROLES.assisting}</span>}
        </td>
      )}
      <td data-label="转办" class="when">
        <time datetime={dispatched}>{dispatched}</time>
      </td>
      <td data-label="截止" class="when">
        {due === null ? '—' : <time datetime={due}>{due}</time>}
        {due !== null && received === null && <span class="tag">最迟</span>}
      </td>
      <td class="stands">
        <Standing dispatch={dispatch} />
      </td>
      <td data-label="用时" class="quantity">
        <DaysUsed dispatch={dispatch} />
      </td>
    </tr>
  );
}

/** The matter's title; before it is public only its theme, which gives nobody away. */
export function Title({ dispatch: { content, theme } }: { readonly dispatch: PublicDispatch }) {
  if (content) return <>{content.title}</>;
  return <span class="unpublished">{theme && `${theme.label}：`}内容未公开</span>;
}

/** Working days used, and how many of them past the due day. */
function DaysUsed({ dispatch: { daysUsed, daysOver, received } }: { readonly dispatch: PublicDispatch }) {
  if (daysUsed === null || received === null) return <>—</>;
  return (
    <span class="days">
      {daysUsed}
      {daysOver !== null && daysOver > 0 && <span class="over">超{daysOver}</span>}
    </span>
  );
}
