/** @jsxImportSource #jsx */

import type { Child } from '#jsx/jsx-runtime';
import type { PublicDispatch } from '../../scripts/views/public-dispatch.ts';
import { NATURES, ROLES } from '../../scripts/words/labels.ts';
import { Day } from '../components/day.tsx';
import { A, Clause, UnitLink } from '../components/link.tsx';
import { address } from '../lib/address.ts';
import { useHere } from '../lib/page.tsx';

/** What a dispatch's paper says at a glance. */
export function Facts({ dispatch }: { readonly dispatch: PublicDispatch }) {
  const { view } = useHere();
  const { id, number, role, nature, theme, stage, problems, dispatched, received, deemed, due, replied, closed, returns } =
    dispatch;
  const facts: readonly (readonly [string, Child])[] = [
    ['编号', id],
    ['文号', number],
    ['责任单位', <UnitLink key="unit" unit={dispatch.unit} />],
    ['主办或协办', role && ROLES[role]],
    ['性质', `${NATURES[nature]}问题${dispatch.working ? `，${dispatch.working.limit}个工作日` : ''}`],
    ['主题', theme && <Listed key="theme" word={theme} among={view.themes} to={address.theme} />],
    ['环节', stage?.label],
    [
      '问题类型',
      problems.map((problem, i) => [i > 0 && '、', <Listed key={i} word={problem} among={view.problems} to={address.problem} />]),
    ],
    ['转办', <Day key="dispatched" day={dispatched} />],
    ['收到', received && [<Day key="received" day={received} />, deemed && '（视为收到）']],
    ['截止', due && [<Day key="due" day={due} />, received === null && '（最迟）']],
    ['回复', replied && <Day key="replied" day={replied} />],
    ['办结', closed && <Day key="closed" day={closed} />],
    ['退回重办', returns > 0 && `${returns}次`],
    ['依据', <Clause key="clause" id="6.2" />],
  ];
  return (
    <dl class="facts">
      {facts
        .filter(([, value]) => (Array.isArray(value) ? value.length > 0 : value))
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** A word of one of the county's lists, linked to its page; one that has left the list has none. */
function Listed({
  word: { id, label },
  among,
  to,
}: {
  readonly word: { readonly id: string; readonly label: string };
  readonly among: readonly { readonly id: string }[];
  readonly to: (id: string) => string;
}) {
  return among.some((listed) => listed.id === id) ? <A to={to(id)}>{label}</A> : <span>{label}</span>;
}
