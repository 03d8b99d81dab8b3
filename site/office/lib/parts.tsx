/** @jsxImportSource #jsx */
import type { Child } from '#jsx/jsx-runtime';
import type { Finding } from '../../../scripts/findings/finding.ts';
import type { DispatchLine } from '../../../scripts/views/office/dispatch-line.ts';
import { SEVERITIES } from '../../../scripts/views/office/words.ts';
import { STATES } from '../../../scripts/words/labels.ts';
import { A } from '../../components/link.tsx';
import { type Look, Shape } from '../../components/standing.tsx';
import { Tag } from '../../components/tag.tsx';
import { standing } from '../../lib/words.ts';

/** A section with its heading and how much is in it; says so when there is nothing. */
export function Listed({
  id,
  title,
  count,
  none,
  unit = '件',
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly count: number;
  readonly none: string;
  readonly unit?: string;
  readonly children: () => Child;
}) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        {title}
        <span class="tally">
          {count}
          {unit}
        </span>
      </h2>
      {count === 0 ? <p class="none">{none}</p> : children()}
    </section>
  );
}

/**
 * Where a dispatch stands: a shape, a colour and a word. Of an overdue one the word is what it waits for, which is what the
 * office asks; the public pages say 逾期未结.
 */
export function Stands({
  line,
}: {
  readonly line: Pick<DispatchLine, 'verdict' | 'state' | 'daysOver'> & Partial<Pick<DispatchLine, 'supervision'>>;
}) {
  const { verdict, state, daysOver, supervision = 0 } = line;
  const look = verdict ?? 'open';
  return (
    <>
      <span class={`standing is-${look}`}>
        <Shape look={look} />
        {verdict === 'overdue' ? STATES[state] : standing(line)}
      </span>
      {verdict === 'overdue' && (
        <span class="over-by">
          {daysOver === null ? '已逾期' : `超期${daysOver}个工作日`}
          {supervision > 0 && <Tag>{SUPERVISION[supervision]}</Tag>}
        </span>
      )}
    </>
  );
}

/** How hard an overdue matter is pressed, in a word. */
export const SUPERVISION: Readonly<Record<DispatchLine['supervision'], string>> = { 0: '', 1: '督办', 2: '再次督办' };

/** The other lists or years that a page has beside it. */
export function Tabs({
  label,
  tabs,
}: {
  readonly label: string;
  readonly tabs: readonly { readonly to: string; readonly text: string; readonly current: boolean }[];
}) {
  if (tabs.length < 2) return null;
  return (
    <nav class="tabs" aria-label={label}>
      <ul>
        {tabs.map(({ to, text, current }) => (
          <li key={to}>
            <A to={to} current={current ? 'page' : undefined}>
              {text}
            </A>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Where one is below a list. */
export function Crumbs({
  trail,
  here,
}: {
  readonly trail: readonly (readonly [text: string, to: string])[];
  readonly here: string;
}) {
  return (
    <nav class="crumbs" aria-label="所在位置">
      <ol>
        {trail.map(([text, to]) => (
          <li key={to}>
            <A to={to}>{text}</A>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}

/** What is known of something, as `dt` and `dd`; what is not known is left out. */
export function Facts({ facts }: { readonly facts: readonly (readonly [label: string, value: Child])[] }) {
  return (
    <dl class="facts">
      {facts
        .filter(([, value]) => value !== null && value !== undefined && value !== false && value !== '')
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

const LOOKS: Readonly<Record<Finding['severity'], Look>> = { error: 'overdue', warning: 'late', notice: 'open' };

/** What the checks say: how grave in a word, what, what to do, and where it stands. */
export function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  return (
    <ul class="findings">
      {findings.map(({ severity, rule, clause, line, column, message, hint }) => (
        <li key={`${line}:${column} ${rule} ${message}`} class={`is-${LOOKS[severity]}`}>
          <b class="grade">{SEVERITIES[severity]}</b>
          <p>
            {message}
            <span class="line">{hint}</span>
            <span class="kind">
              第{line}行 · {rule} · {clause}
            </span>
          </p>
        </li>
      ))}
    </ul>
  );
}

/** What the checks say of a record, and the file in which it is put right. */
export function Checked({ file, findings }: { readonly file: string; readonly findings: readonly Finding[] }) {
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">
        检查
        <span class="tally">{findings.length}条</span>
      </h2>
      {findings.length > 0 && <Findings findings={findings} />}
      <p class="hint file">记录：{file}</p>
    </section>
  );
}

/** Lines to sign on, with the day. */
export function Signatures({ who }: { readonly who: readonly string[] }) {
  return (
    <ul class="signatures">
      {[...who, '日期'].map((one) => (
        <li key={one}>
          {one}
          <span class="rule" aria-hidden="true" />
        </li>
      ))}
    </ul>
  );
}

/** Names side by side. */
export const names = (list: readonly { readonly name: string }[]): string => list.map(({ name }) => name).join('、');
