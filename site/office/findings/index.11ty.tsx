/** @jsxImportSource #jsx */
import type { OfficeCounty } from '../../../scripts/views/office/office.ts';
import { DispatchLink, ReportLink } from '../lib/links.tsx';
import { type OfficePageData, renderOffice } from '../lib/page.tsx';
import { Findings, Listed } from '../lib/parts.tsx';

export const data = { permalink: '/findings/index.html' };

type OfFile = OfficeCounty['findings']['severities'][number]['files'][number];

/** `/findings/`: everything that `ledger check` says, by severity and file. */
export default function findings(page: OfficePageData): string {
  const { total, severities, rules } = page.view.findings;
  return renderOffice(
    page,
    {
      title: '检查',
      lead: `ledger check 的全部${total}条：${severities.map(({ label, count }) => `${label}${count}条`).join('，')}。`,
    },
    () => (
      <>
        {severities.map(({ severity, label, count, files }) => (
          <Listed key={severity} id={severity} title={label} count={count} unit="条" none={`没有${label}。`}>
            {() => files.map((one) => <File key={one.file} of={one} />)}
          </Listed>
        ))}
        <Listed id="rules" title="按检查项" count={rules.length} unit="项" none="没有检查结果。">
          {() => (
            <dl class="legend">
              {rules.map(({ rule, about, count }) => (
                <div key={rule}>
                  <dt>
                    {rule} <span class="base">{count}条</span>
                  </dt>
                  <dd>{about}</dd>
                </div>
              ))}
            </dl>
          )}
        </Listed>
      </>
    ),
  );
}

function File({ of: { file, subject, findings } }: { readonly of: OfFile }) {
  return (
    <div class="of-file">
      <h3>
        {file}{' '}
        {subject && (
          <span class="kind">
            {subject.kind === 'dispatch' ? <DispatchLink id={subject.id} /> : <ReportLink id={subject.id} />}
          </span>
        )}
      </h3>
      <Findings findings={findings} />
    </div>
  );
}
