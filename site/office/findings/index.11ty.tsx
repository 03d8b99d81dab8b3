/** @jsxImportSource #jsx */
import type { OfficeCounty } from '../../../scripts/views/office/office.ts';
import { type Look, Shape } from '../../components/standing.tsx';
import { type OfficePageData, renderOffice } from '../lib/page.tsx';
import { Listed } from '../lib/parts.tsx';

export const data = { permalink: '/findings/index.html' };

type Severity = OfficeCounty['findings']['severities'][number];

const LOOKS: Readonly<Record<Severity['severity'], Look>> = { error: 'overdue', warning: 'late', notice: 'open' };

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
        {severities.map((one) => (
          <Listed key={one.severity} id={one.severity} title={one.label} count={one.count} unit="条" none={`没有${one.label}。`}>
            {() => one.files.map(({ file, findings }) => <File key={file} severity={one} file={file} findings={findings} />)}
          </Listed>
        ))}
        <Listed id="rules" title="按检查项" count={rules.length} unit="项" none="没有检查结果。">
          {() => (
            <ul class="plain-list">
              {rules.map(({ rule, count }) => (
                <li key={rule}>
                  {rule} <span class="base">{count}条</span>
                </li>
              ))}
            </ul>
          )}
        </Listed>
      </>
    ),
  );
}

function File({
  severity: { severity, label },
  file,
  findings,
}: {
  readonly severity: Severity;
  readonly file: string;
  readonly findings: Severity['files'][number]['findings'];
}) {
  return (
    <div class="of-file">
      <h3>{file}</h3>
      <ul>
        {findings.map(({ rule, clause, line, column, message, hint }) => (
          <li key={`${line}:${column} ${rule} ${message}`} class={`is-${LOOKS[severity]}`}>
            <Shape look={LOOKS[severity]} />
            <p>
              <span class="away">{label}：</span>
              {message}
              <span class="line">{hint}</span>
              <span class="kind">
                第{line}行 · {rule} · {clause}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
