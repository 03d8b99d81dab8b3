/** @jsxImportSource #jsx */
import type { ReportLine } from '../../../scripts/views/office/report-line.ts';
import type { ReportSheet } from '../../../scripts/views/office/report-sheet.ts';
import { joined } from '../../../scripts/words/joined.ts';
import { ADOPTIONS, SCREENINGS } from '../../../scripts/words/labels.ts';
import { Day } from '../../components/day.tsx';
import { Prose } from '../../components/prose.tsx';
import { officeAddress } from '../lib/address.ts';
import { DISPATCH, DUE, STANDS } from '../lib/columns.tsx';
import { Ids, OfficerLink, ReportLink } from '../lib/links.tsx';
import { type OfficePageData, renderOffice, useOffice } from '../lib/page.tsx';
import { Checked, Crumbs, Facts, Listed, names } from '../lib/parts.tsx';
import { Table } from '../lib/table.tsx';

interface ReportData extends OfficePageData {
  readonly line: ReportLine;
}

export const data = {
  pagination: { data: 'view.sheets.reports', size: 1, alias: 'line' },
  permalink: ({ line }: Pick<ReportData, 'line'>) => `${officeAddress.report(line.id)}index.html`,
};

/** `/reports/R2022-0042/`: one report in its officer's words, and what became of it. */
export default function report(page: ReportData): string {
  const { id, title, kind, received } = page.line;
  const year = received.slice(0, 4);
  return renderOffice(
    page,
    {
      title,
      lead: `${id}，${kind}。体验员的原话，只有办公室能看，不得转给单位。`,
      crumbs: () => (
        <Crumbs
          trail={[
            ['收件登记', officeAddress.reports],
            [`${year}年`, officeAddress.reportsOf(year)],
          ]}
          here={id}
        />
      ),
    },
    () => <Sheet sheet={page.view.sheets.report(id)} />,
  );
}

function Sheet({ sheet }: { readonly sheet: ReportSheet }) {
  const { line, body, conflicts, similar, findings } = sheet;
  const { byId } = useOffice().view.sheets;
  const sent = line.dispatches.flatMap(({ id }) => byId.get(id) ?? []);
  return (
    <>
      {conflicts.length > 0 && (
        <p class="notice">
          <strong>回避</strong> {joined('体验员应当回避', names(conflicts))}，这一条不应认定为有效。
        </p>
      )}
      {similar.length > 0 && (
        <p class="notice">
          <strong>疑似重复</strong> 与
          <Ids ids={similar} kind="report" />
          可能是同一件事，由办公室判断。
        </p>
      )}
      <div class="matter-body">
        <section aria-labelledby="words">
          <h2 id="words">原文</h2>
          {body ? <Prose text={body} /> : <p class="none">{body === null ? '文件读不到了。' : '没有正文。'}</p>}
        </section>
        <section class="timeline-part" aria-labelledby="facts">
          <h2 id="facts">登记</h2>
          <Registered sheet={sheet} />
        </section>
      </div>
      <Handled sheet={sheet} />
      <Listed id="dispatches" title="转办" count={sent.length} none="没有转办。">
        {() => <Table caption="依据这一条转办的" columns={[...DISPATCH, DUE, STANDS]} rows={sent} />}
      </Listed>
      <Checked file={line.file} findings={findings} />
    </>
  );
}

function Registered({ sheet }: { readonly sheet: ReportSheet }) {
  const { line, channel, tone, mode, visited, stage, problems, explanation, source } = sheet;
  return (
    <Facts
      facts={[
        ['编号', line.id],
        ['体验员', <OfficerLink key="officer" code={line.officer} />],
        ['收到', <Day key="received" day={line.received} />],
        ['收件方式', channel],
        ['类别', line.kind],
        ['正负面', tone],
        ['体验方式', mode],
        ['体验时间', visited],
        ['主题', line.theme.name],
        ['环节', stage?.name],
        ['问题类型', names(problems)],
        ['说明', explanation],
        ['涉及单位', names(line.units)],
        ['登记来源', source],
      ]}
    />
  );
}

/** 6.1, 7.2: the screening and the adoption, with their reasons. */
function Handled({ sheet: { line, screeningDays, mergedHere } }: { readonly sheet: ReportSheet }) {
  const { screening, adoption } = line;
  const days = screeningDays === null ? '' : `${screening ? '，用时' : '，已等'}${screeningDays}个工作日`;
  return (
    <section aria-labelledby="handled">
      <h2 id="handled">筛选和采纳</h2>
      <Facts
        facts={[
          ['筛选', `${screening ? SCREENINGS[screening.result] : '待筛选'}${days}`],
          ['筛选日期', screening && <Day key="screened" day={screening.on} />],
          ['筛选理由', screening?.reason],
          ['并入', screening?.duplicateOf && <ReportLink key="original" id={screening.duplicateOf} />],
          ['并入本条的', mergedHere.length > 0 && <Ids key="merged" ids={mergedHere} kind="report" />],
          [
            '采纳',
            adoption ? `${ADOPTIONS[adoption.result]}${counted(adoption)}` : screening?.result === 'valid' && '还没有决定',
          ],
          ['决定日期', adoption && <Day key="decided" day={adoption.on} />],
          ['依据', adoption?.basis],
          ['不采纳的理由', adoption?.reason],
        ]}
      />
    </section>
  );
}

/** 7.2: a partial adoption counts only when the decision says so. */
const counted = ({ result, counts }: NonNullable<ReportLine['adoption']>): string =>
  result === 'partial' ? (counts ? '，计数' : '，不计数') : '';
