/** @jsxImportSource #jsx */

import type { PublicQuarter } from '../../scripts/views/public-quarters.ts';
import { Day } from '../components/day.tsx';
import { Clause } from '../components/link.tsx';
import { Neighbours, ReportCrumbs } from '../components/report-head.tsx';
import { address } from '../lib/address.ts';
import { longDay } from '../lib/format.ts';
import { type PageData, renderPage } from '../lib/page.tsx';
import { neighboursOf } from '../lib/periods.ts';
import { QUARTERLIES } from '../lib/report-words.ts';
import { Handling } from './handling.tsx';
import { NextSteps } from './next-steps.tsx';
import { Overall } from './overall.tsx';
import { Problems } from './problems.tsx';
import { Verify } from './verify.tsx';

export const data = {
  pagination: { data: 'view.quarters', size: 1, alias: 'quarter' },
  permalink: ({ quarter: { id } }: { quarter: PublicQuarter }) => `${address.quarter(id)}index.html`,
};

/** `/quarters/2022-Q1/`: what the office reports on a quarter, in the four parts such reports have (6.4). */
export default function quarter(page: PageData & { readonly quarter: PublicQuarter }): string {
  const { view, quarter } = page;
  const { label, to, complete } = quarter;
  const { before, after } = neighboursOf(view.quarters, quarter);
  const neighbour = (other: PublicQuarter | null) => other && { label: other.label, to: address.quarter(other.id) };
  return renderPage(
    page,
    {
      title: `${label}工作进展`,
      description: `${view.county}${label}体验问题转办多少、办结多少、是否按时、问题出在哪里，数字截至${longDay(to)}，可以核对。`,
    },
    () => (
      <article class="report">
        <ReportCrumbs within="quarters" here={label} />
        <header class="page-head">
          <h1>{label}工作进展</h1>
          <p class="lead">
            {complete
              ? `本页的数字都是${longDay(to)}终了时的，以后办结的、公开的都不改变它。`
              : `本季度还没有结束：本页的数字截至${longDay(to)}，会随办理变化。`}
          </p>
          <Facts quarter={quarter} />
        </header>
        <Overall quarter={quarter} before={before} />
        <Handling quarter={quarter} />
        <Problems quarter={quarter} />
        <NextSteps quarter={quarter} />
        <Verify quarter={quarter} />
        <Neighbours before={neighbour(before)} after={neighbour(after)} />
      </article>
    ),
  );
}

/** As of when, and when the county government got it. */
function Facts({ quarter: { to, report, hash, complete } }: { readonly quarter: PublicQuarter }) {
  return (
    <dl class="report-facts">
      <div>
        <dt>统计截止日</dt>
        <dd>
          <Day day={to} />
        </dd>
      </div>
      {report && (
        <div>
          <dt>
            报送县政府（
            <Clause id="6.4" />）
          </dt>
          <dd>
            <Submission report={report} to={to} />
          </dd>
        </div>
      )}
      {complete && (
        <div>
          <dt>核对码</dt>
          <dd>
            <a href="#verify">{hash.slice(0, 12)}…</a>
          </dd>
        </div>
      )}
    </dl>
  );
}

interface SubmissionProps {
  readonly report: NonNullable<PublicQuarter['report']>;
  /** The day this page's figures are of. */
  readonly to: string;
}

function Submission({ report: { due, submitted, state, asOf }, to }: SubmissionProps) {
  return (
    <>
      {submitted ? (
        <>
          <Day day={submitted} />
          报送
        </>
      ) : (
        '还没有报送'
      )}
      <span class="note">
        {due ? (
          <>
            期限 <Day day={due} />
          </>
        ) : (
          '期限要等放假安排公布才能算出'
        )}
        {state && state !== 'not-due' && `，${QUARTERLIES[state]}`}
        {asOf && asOf !== to && (
          <>
            ；报告的统计截止日是 <Day day={asOf} />
          </>
        )}
      </span>
    </>
  );
}
