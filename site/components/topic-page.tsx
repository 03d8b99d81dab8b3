/** @jsxImportSource #jsx */
import type { PublicDispatch } from '../../scripts/views/public-dispatch.ts';
import type { PublicCount } from '../../scripts/views/public-figures.ts';
import type { PublicTopic } from '../../scripts/views/public-topic.ts';
import { countText, workingDays } from '../lib/format.ts';
import { latestFirst } from '../lib/lists.ts';
import { useHere } from '../lib/page.tsx';
import { CountBars } from './charts/count-bars.tsx';
import { FlowChart } from './charts/flow-chart.tsx';
import { DispatchTable } from './dispatch-table.tsx';
import { Figure, RateFigure } from './figures.tsx';
import { A, UnitLink } from './link.tsx';
import { SmallNumbers } from './small-numbers.tsx';

interface TopicPageProps {
  readonly topic: PublicTopic;
  /** `主题` or `问题类型`, and the page that lists them all. */
  readonly kind: string;
  readonly index: string;
  readonly has: (dispatch: PublicDispatch) => boolean;
  /** Where the ledger lists all of its dispatches. */
  readonly all: string;
  /** How its dispatches divide along the other list: a theme's among the problem types, and the other way round. */
  readonly within: {
    readonly caption: string;
    readonly head: string;
    readonly parts: readonly { readonly id: string; readonly label: string; readonly count: PublicCount }[];
    readonly to: (id: string) => string;
  };
}

/** The latest are enough here; the ledger has them all. */
const LATEST = 10;

/** One theme or problem type: how its dispatches went, when they came, whose they are, and the latest of them. */
export function TopicPage({ topic, kind, index, has, all, within }: TopicPageProps) {
  const { view } = useHere();
  const { label, figures, quarters, units } = topic;
  return (
    <>
      <nav class="crumbs" aria-label="所在位置">
        <ol>
          <li>
            <A to={index}>{kind}</A>
          </li>
          <li aria-current="page">{label}</li>
        </ol>
      </nav>
      <header class="page-head">
        <h1>{label}</h1>
      </header>
      {figures.dispatched === 0 ? (
        <p class="notice">截至统计截止日，没有转办过{kind === '主题' ? '这个主题' : '这类'}的问题。</p>
      ) : (
        <>
          <Figures topic={topic} />
          <section aria-labelledby="trend">
            <h2 id="trend">各季度</h2>
            <FlowChart
              id="quarters"
              caption={`${label}：每季度转办、办结的件数，和季度末逾期未结的件数`}
              flows={quarters}
              note="办结按办结之日计入季度，与转办不一定在同一季度。"
            />
          </section>
          <section aria-labelledby="where">
            <h2 id="where">什么问题，谁来办</h2>
            <div class="columns">
              <CountBars
                caption={within.caption}
                heads={[within.head, '转办']}
                rows={counted(within.parts).map(({ id, label: name, count }) => ({
                  id,
                  label: <A to={within.to(id)}>{name}</A>,
                  count,
                }))}
              />
              <CountBars
                caption="按责任单位"
                heads={['责任单位', '转办']}
                rows={units.map((unit) => ({ id: unit.id, label: <UnitLink unit={unit} />, count: unit.dispatched }))}
              />
            </div>
            <p class="hint">一件可有几个问题类型。</p>
          </section>
          <section aria-labelledby="latest">
            <h2 id="latest">最近转办的事项</h2>
            <DispatchTable caption={`${label}，新的在前`} dispatches={latestFirst(view).filter(has).slice(0, LATEST)} />
            <p class="more">
              <A to={all}>在台账里看全部“{label}”事项</A>
            </p>
          </section>
        </>
      )}
    </>
  );
}

function Figures({ topic: { figures } }: { readonly topic: PublicTopic }) {
  return (
    <section aria-labelledby="figures">
      <h2 id="figures">办理情况</h2>
      <dl class="figures">
        <RateFigure main label="按时办结率" rate={figures.onTime} of="已到期" is="按时办结" />
        <RateFigure label="办结率" rate={figures.closing} of="转办（不含退单）" is="办结" />
        <Figure label="逾期未结" value={countText(figures.overdue)} note={`在办共${countText(figures.open)}`} />
        <Figure label="办结用时（中位数）" value={workingDays(figures.medianDays)} note={`${countText(figures.closed)}已办结`} />
        <Figure label="转办" value={countText(figures.dispatched)} note={`其中退单${countText(figures.declined)}`} />
      </dl>
      <p class="hint">
        <SmallNumbers />
      </p>
    </section>
  );
}

/** Those with something, the most first; those that aren't told keep their order, which tells nothing. */
function counted<T extends { readonly count: PublicCount }>(parts: readonly T[]): T[] {
  const told = ({ count }: T) => (typeof count === 'number' ? count : 0);
  return parts.filter(({ count }) => count !== 0).sort((a, b) => told(b) - told(a));
}
