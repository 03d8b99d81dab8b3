/** @jsxImportSource #jsx */
import { regulationNumber } from '../../scripts/rules/clauses.ts';
import type { PublicPolicyValue } from '../../scripts/views/public-policy.ts';
import { A } from '../components/link.tsx';
import { address, clauseAnchor } from '../lib/address.ts';
import { longDay } from '../lib/format.ts';
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
            系统按《{view.policy.title.replace(/^《|》$/g, '')}》推算期限、状态和比率。下面逐条写明怎样理解、用什么数值、为什么。
          </p>
          <p class="sub">
            <span>
              自<time datetime={view.policy.from}>{longDay(view.policy.from)}</time>起
              {view.policy.to && (
                <>
                  ，至<time datetime={view.policy.to}>{longDay(view.policy.to)}</time>
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
}

function ClauseReading({ clause: { id, text, values } }: { readonly clause: Reading }) {
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
    </article>
  );
}

/** The clauses by chapter, each with the numbers that stand on it. */
function chaptersOf(clauses: PageData['view']['clauses'], values: readonly PublicPolicyValue[]) {
  const texts = new Map(clauses.map(({ id, reading }) => [id, reading]));
  const ids = [...new Set([...texts.keys(), ...values.map(({ clause }) => clause)])].sort((a, b) => Number(a) - Number(b));
  const readings = ids.map(
    (id): Reading => ({ id, text: texts.get(id) ?? null, values: values.filter(({ clause }) => clause === id) }),
  );
  const numbers = [...new Set(readings.map(({ id }) => Number(id.split('.')[0])))];
  return numbers.map((number) => ({ number, clauses: readings.filter(({ id }) => Number(id.split('.')[0]) === number) }));
}

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
