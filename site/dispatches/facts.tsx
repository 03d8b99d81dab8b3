/** @jsxImportSource #jsx */

import type { Child } from '#jsx/jsx-runtime';
import type { PublicDispatch } from '../../scripts/views/public-dispatch.ts';
import { NATURE_TERMS, ROLES } from '../../scripts/words/labels.ts';
import { Day } from '../components/day.tsx';
import { A, Clause, UnitLink } from '../components/link.tsx';
import { address } from '../lib/address.ts';
import { kept, keptByTwo } from '../lib/kept.ts';
import { useHere } from '../lib/page.tsx';

/** What a dispatch's paper says at a glance. */
export function Facts({ dispatch }: { readonly dispatch: PublicDispatch }) {
  const { view } = useHere();
  const { id, number, role, nature, theme, stage, problems, dispatched, received, deemed, due, replied, closed, returns } =
    dispatch;
  return (
    <dl class="facts">
      <Fact label="编号">{id}</Fact>
      {number && <Fact label="文号">{number}</Fact>}
      <Fact label="责任单位">
        <UnitLink unit={dispatch.unit} />
      </Fact>
      {role && wordFact('主办或协办', ROLES[role])}
      {wordFact('性质', `${NATURE_TERMS[nature]}${dispatch.working ? `，${dispatch.working.limit}个工作日` : ''}`)}
      {theme && (
        <Fact label="主题">
          <Listed word={theme} among={view.themes} to={address.theme} />
        </Fact>
      )}
      {stage && wordFact('环节', stage.label)}
      {problems.length > 0 && (
        <Fact label="问题类型">
          {problems.map((problem, i) => [
            i > 0 && '、',
            <Listed key={i} word={problem} among={view.problems} to={address.problem} />,
          ])}
        </Fact>
      )}
      {dayFact('转办', dispatched)}
      {received && (deemed ? deemedFact(received) : dayFact('收到', received))}
      {due && (received === null ? latestFact(due) : dayFact('截止', due))}
      {replied && dayFact('回复', replied)}
      {closed && dayFact('办结', closed)}
      {returns > 0 && wordFact('退回重办', `${returns}次`)}
      <Fact label="依据">
        <Clause id="6.2" />
      </Fact>
    </dl>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: Child }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** One of few words, which many dispatches share. */
const wordFact = keptByTwo((label: string, word: string) => <Fact label={label}>{word}</Fact>);

export const dayFact = keptByTwo((label: string, day: string) => (
  <Fact label={label}>
    <Day day={day} />
  </Fact>
));

const deemedFact = kept((day: string) => (
  <Fact label="收到">
    <Day day={day} />
    （视为收到）
  </Fact>
));

const latestFact = kept((day: string) => (
  <Fact label="截止">
    <Day day={day} />
    （最迟）
  </Fact>
));

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
