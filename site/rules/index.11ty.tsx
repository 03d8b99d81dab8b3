/** @jsxImportSource #jsx */

import { regulationNumber } from '../../scripts/rules/clauses.ts';
import type { PublicClause } from '../../scripts/views/public-clauses.ts';
import type { PublicPolicyValue } from '../../scripts/views/public-policy.ts';
import { Day } from '../components/day.tsx';
import { A } from '../components/link.tsx';
import { address, clauseAnchor } from '../lib/address.ts';
import { type PageData, renderPage } from '../lib/page.tsx';
import { policyValue } from '../lib/policy-value.ts';

export const data = { permalink: '/rules/index.html' };

/** `/rules/`: how each clause is read and with which numbers. Every clause the site cites has its anchor here. */
export default function rules(page: PageData): string {
  const { view } = page;
  const chapters = chaptersOf(view.clauses, view.policy.values);
  return renderPage(
    page,
    { title: '制度', description: `${view.county}体验员制度的每一条怎样理解，用什么数值，为什么。` },
    () => (
      <>
        <header class="page-head">
          <h1>制度怎样理解</h1>
          <p class="lead">
            系统按《{view.policy.title.replace(/^《|》$/g, '')}
            》推算期限、状态和比率。下面逐条写明怎样理解、用什么数值、为什么、用在哪里。
          </p>
          <p class="sub">
            <span>
              自<Day day={view.policy.from} />起
              {view.policy.to && (
                <>
                  ，至
                  <Day day={view.policy.to} />
                </>
              )}
            </span>
          </p>
        </header>
        <div class="with-contents">
          <nav class="contents" aria-label="目录">
            <ol>
              {chapters.map(({ number, clauses }) => (
                <li key={number}>
                  <A to={address.clause(clauses[0]?.id ?? '')}>{CHAPTERS[number] ?? `第${number}部分`}</A>
                </li>
              ))}
            </ol>
          </nav>
          <div>
            {chapters.map(({ number, clauses }) => (
              <section key={number} class="chapter" aria-labelledby={`chapter-${number}`}>
                <h2 id={`chapter-${number}`}>{CHAPTERS[number] ?? `第${number}部分`}</h2>
                {clauses.map((clause) => (
                  <ClauseReading key={clause.id} clause={clause} />
                ))}
              </section>
            ))}
          </div>
        </div>
      </>
    ),
  );
}

interface Reading {
  readonly id: string;
  /** Null where only a policy value stands on the clause. */
  readonly text: string | null;
  readonly values: readonly PublicPolicyValue[];
  readonly rules: PublicClause['rules'];
  readonly checks: PublicClause['checks'];
}

function ClauseReading({ clause: { id, text, values, rules, checks } }: { readonly clause: Reading }) {
  const pages = SHOWN_ON[id] ?? [];
  return (
    <article class="reading" id={clauseAnchor(id)}>
      <h3>
        <A to={address.clause(id)}>{regulationNumber(id)}</A>
      </h3>
      {text && <p>{text}</p>}
      {values.length > 0 && (
        <dl class="values">
          {values.map((value) => (
            <div key={value.key}>
              <dt>{value.title}</dt>
              <dd>
                <b>{policyValue(value)}</b>
                <span>{value.reason}</span>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {pages.length > 0 && (
        <p class="shown-on">
          网页：
          {pages.map(([label, place], i) => (
            <>
              {i > 0 && '、'}
              <A to={place}>{label}</A>
            </>
          ))}
        </p>
      )}
      {rules.length + checks.length > 0 && <InProgram rules={rules} checks={checks} />}
    </article>
  );
}

/** What in the program applies a clause: for whoever wants to know exactly, so it is there when it is asked for. */
function InProgram({ rules, checks }: Pick<Reading, 'rules' | 'checks'>) {
  const counted = [rules.length > 0 && `规则${rules.length}个`, checks.length > 0 && `检查${checks.length}项`];
  return (
    <details class="in-program">
      <summary>程序里用在哪里（{counted.filter(Boolean).join('，')}）</summary>
      {rules.length > 0 && <p>规则：{rules.join('、')}</p>}
      {checks.length > 0 && (
        <dl>
          {checks.map(({ id, about }) => (
            <div key={id}>
              <dt>{id}</dt>
              <dd>{about}</dd>
            </div>
          ))}
        </dl>
      )}
    </details>
  );
}

/** The clauses by chapter, each with the numbers that stand on it. */
function chaptersOf(clauses: PageData['view']['clauses'], values: readonly PublicPolicyValue[]) {
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  const ids = [...new Set([...byId.keys(), ...values.map(({ clause }) => clause)])].sort((a, b) => Number(a) - Number(b));
  const readings = ids.map((id): Reading => {
    const { reading = null, rules = [], checks = [] } = byId.get(id) ?? {};
    return { id, text: reading, values: values.filter(({ clause }) => clause === id), rules, checks };
  });
  const numbers = [...new Set(readings.map(({ id }) => Number(id.split('.')[0])))];
  return numbers.map((number) => ({ number, clauses: readings.filter(({ id }) => Number(id.split('.')[0]) === number) }));
}

/** Where a reader sees a clause at work. */
const SHOWN_ON: Readonly<Record<string, readonly (readonly [label: string, address: string])[]>> = {
  '1.1': [['怎样报名', address.apply]],
  '2.1': [['怎样报名', address.apply]],
  '2.2': [['怎样提交体验报告', address.handIn]],
  '2.3': [['怎样报名', address.apply]],
  '3.1': [['怎样报名', address.apply]],
  '3.2': [
    ['怎样提交体验报告', address.handIn],
    ['主题', address.themes],
  ],
  '3.3': [['怎样报名', address.apply]],
  '3.4': [['怎样报名', address.apply]],
  '3.5': [['怎样提交体验报告', address.handIn]],
  '4.1': [['怎样报名', address.apply]],
  '4.2': [['怎样提交体验报告', address.handIn]],
  '4.3': [['怎样提交体验报告', address.handIn]],
  '5.1': [
    ['关于', address.about],
    ['隐私声明', address.privacy],
  ],
  '5.2': [['怎样提交体验报告', address.handIn]],
  '5.3': [['怎样提交体验报告', address.handIn]],
  '5.4': [['怎样报名', address.apply]],
  '6.1': [['怎样提交体验报告', address.handIn]],
  '6.2': [
    ['台账', address.ledger],
    ['责任单位', address.units],
  ],
  '6.3': [['会议', address.meetings]],
  '6.4': [
    ['台账', address.ledger],
    ['季度报告', address.quarters],
  ],
  '7.1': [['年度考核', address.years]],
  '7.2': [['年度考核', address.years]],
  '7.3': [['年度考核', address.years]],
  '7.4': [['怎样报名', address.apply]],
  '7.5': [['怎样报名', address.apply]],
};

const CHAPTERS: Readonly<Record<number, string>> = {
  1: '一、人员定义',
  2: '二、选聘方式',
  3: '三、工作职责',
  4: '四、体验方式',
  5: '五、工作纪律',
  6: '六、监督管理',
  7: '七、考核评价',
  8: '八、其他事项',
};
