/** @jsxImportSource #jsx */
import type { Child } from '#jsx/jsx-runtime';
import type { PublicDispatch } from '../../scripts/views/public-dispatch.ts';
import { NATURES, ROLES } from '../../scripts/words/labels.ts';
import { WorkingCalendar } from '../components/calendar.tsx';
import { Title } from '../components/dispatch-table.tsx';
import { A, Clause, UnitLink } from '../components/link.tsx';
import { Prose } from '../components/prose.tsx';
import { Shape } from '../components/standing.tsx';
import { Timeline } from '../components/timeline.tsx';
import { address } from '../lib/address.ts';
import { longDay } from '../lib/format.ts';
import { type PageData, renderPage } from '../lib/page.tsx';
import { standing, UNPUBLISHED } from '../lib/words.ts';

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
  return (
    <>
      <nav class="crumbs" aria-label="所在位置">
        <ol>
          <li>
            <A to={address.ledger}>台账</A>
          </li>
          <li>
            <A to={address.year(dispatch.dispatched.slice(0, 4))}>{dispatch.dispatched.slice(0, 4)}年</A>
          </li>
          <li aria-current="page">{dispatch.id}</li>
        </ol>
      </nav>
      <header class="page-head">
        <h1>{dispatch.content ? dispatch.content.title : <Title dispatch={dispatch} />}</h1>
        <p class="sub">
          {dispatch.number ?? dispatch.id}
          <span class="dot" aria-hidden="true" />
          <UnitLink unit={dispatch.unit} />
        </p>
      </header>
      <Verdict dispatch={dispatch} />
      <div class="matter-body">
        <div>
          <Content dispatch={dispatch} />
          {dispatch.working && (
            <section aria-labelledby="working">
              <h2 id="working">截止日是怎样算出来的</h2>
              <WorkingCalendar working={dispatch.working} dispatch={dispatch} />
            </section>
          )}
        </div>
        <aside>
          <section aria-labelledby="timeline">
            <h2 id="timeline">办理过程</h2>
            <Timeline dispatch={dispatch} />
          </section>
          <section aria-labelledby="facts">
            <h2 id="facts">基本情况</h2>
            <Facts dispatch={dispatch} />
          </section>
        </aside>
      </div>
    </>
  );
}

/** The one sentence most people come for. */
function Verdict({ dispatch }: { readonly dispatch: PublicDispatch }) {
  const look = dispatch.verdict ?? 'open';
  return (
    <p class={`verdict is-${look}`}>
      <Shape look={look} />
      <span>
        <strong>{standing(dispatch)}</strong>
        <span class="detail">{detail(dispatch)}</span>
      </span>
    </p>
  );
}

function detail({ verdict, due, daysUsed, daysOver, replied, received }: PublicDispatch): string {
  if (verdict === 'excluded') return '责任单位退单，办公室已同意，不计入统计。';
  if (verdict === null || due === null) return '截止日所在年份的放假安排尚未公布，暂不能计算。';
  const used = daysUsed === null ? '' : `，用时${daysUsed}个工作日`;
  switch (verdict) {
    case 'on-time':
      return `截止${longDay(due)}，${replied ? `${longDay(replied)}回复` : ''}${used}。`;
    case 'late':
      return `截止${longDay(due)}，${replied ? `${longDay(replied)}回复` : ''}${used}，超期${daysOver ?? '—'}个工作日。`;
    case 'overdue':
      return `截止${longDay(due)}，至今${daysOver === null ? '已超期' : `已超期${daysOver}个工作日`}。`;
    case 'open':
      return received === null
        ? `尚未签收，最迟截止${longDay(due)}。`
        : `截止${longDay(due)}。${replied ? `${longDay(replied)}已回复，待审核。` : ''}`;
    default:
      return verdict satisfies never;
  }
}

/** What the office made public; otherwise only that it did not. */
function Content({ dispatch: { content, publication } }: { readonly dispatch: PublicDispatch }) {
  if (!content) {
    return (
      <section aria-labelledby="content">
        <h2 id="content">内容</h2>
        <p class="notice">
          <strong>内容未公开。</strong>
          {publication === 'public' ? '' : `${UNPUBLISHED[publication]}。`}期限、进度和办理单位照常列出。
        </p>
      </section>
    );
  }
  return (
    <>
      {content.summary && <Part id="summary" title="发现了什么" text={content.summary} />}
      {content.request && <Part id="request" title="要求怎样办" text={content.request} />}
      {content.replySummary && <Part id="reply" title="办成了什么" text={content.replySummary} />}
      <p class="hint">
        内容于<time datetime={content.on}>{longDay(content.on)}</time>公开，由办公室改写，不含体验员的任何信息。
      </p>
    </>
  );
}

function Part({ id, title, text }: { readonly id: string; readonly title: string; readonly text: string }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <Prose text={text} />
    </section>
  );
}

function Facts({ dispatch }: { readonly dispatch: PublicDispatch }) {
  const { role, nature, theme, stage, problems, dispatched, received, deemed, returns, closed } = dispatch;
  const facts: readonly (readonly [string, Child])[] = [
    ['编号', dispatch.id],
    ['责任单位', <UnitLink key="unit" unit={dispatch.unit} />],
    ['主办或协办', role && ROLES[role]],
    ['性质', `${NATURES[nature]}问题${dispatch.working ? `，${dispatch.working.limit}个工作日` : ''}`],
    ['主题', theme?.label],
    ['环节', stage?.label],
    ['问题类型', problems.map(({ label }) => label).join('、')],
    ['转办', longDay(dispatched)],
    ['收到', received && `${longDay(received)}${deemed ? '（视为收到）' : ''}`],
    ['办结', closed && longDay(closed)],
    ['退回重办', returns > 0 && `${returns}次`],
    ['主办转办单', dispatch.lead && <Other key="lead" id={dispatch.lead} />],
    ['重新转办自', dispatch.reopens && <Other key="reopens" id={dispatch.reopens} />],
    ['已重新转办为', dispatch.reopenedAs && <Other key="as" id={dispatch.reopenedAs} />],
    ['改派自', dispatch.redirects && <Other key="redirects" id={dispatch.redirects} />],
    ['依据', <Clause key="clause" id="6.2" />],
  ];
  return (
    <dl class="facts">
      {facts
        .filter(([, value]) => value)
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

const Other = ({ id }: { readonly id: string }) => <A to={address.dispatch(id)}>{id}</A>;
