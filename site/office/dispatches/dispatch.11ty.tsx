/** @jsxImportSource #jsx */
import { regulationNumber } from '../../../scripts/rules/clauses.ts';
import type { DispatchLine } from '../../../scripts/views/office/dispatch-line.ts';
import type { DispatchSheet } from '../../../scripts/views/office/dispatch-sheet.ts';
import { ROLES } from '../../../scripts/words/labels.ts';
import { A } from '../../components/link.tsx';
import { Prose } from '../../components/prose.tsx';
import { Clock } from '../../dispatches/clock.tsx';
import { Verdict } from '../../dispatches/verdict.tsx';
import { officeAddress } from '../lib/address.ts';
import { NextStep } from '../lib/next-step.tsx';
import { type OfficePageData, renderOffice } from '../lib/page.tsx';
import { Checked, Crumbs } from '../lib/parts.tsx';
import { DispatchFacts } from './facts.tsx';
import { Log } from './log.tsx';
import { Publication } from './publication.tsx';
import { Related } from './related.tsx';
import { RestsOn } from './rests-on.tsx';

interface DispatchData extends OfficePageData {
  readonly line: DispatchLine;
}

export const data = {
  pagination: { data: 'view.sheets.dispatches', size: 1, alias: 'line' },
  permalink: ({ line }: Pick<DispatchData, 'line'>) => `${officeAddress.dispatch(line.id)}index.html`,
};

/** `/dispatches/D2022-0031/`: one matter with everything the office has on it. */
export default function dispatch(page: DispatchData): string {
  const { id, number, unit, role, title, dispatched } = page.line;
  const year = dispatched.slice(0, 4);
  return renderOffice(
    page,
    {
      title,
      lead: `${number ?? id}，${unit.name}${role ? `（${ROLES[role]}）` : ''}`,
      crumbs: () => (
        <Crumbs
          trail={[
            ['转办台账', officeAddress.dispatches],
            [`${year}年`, officeAddress.dispatchesOf(year)],
          ]}
          here={id}
        />
      ),
    },
    () => <Matter sheet={page.view.sheets.dispatch(id)} asOf={page.view.asOf} />,
  );
}

function Matter({ sheet, asOf }: { readonly sheet: DispatchSheet; readonly asOf: string }) {
  const { asPublic, next, findings } = sheet;
  return (
    <>
      <Verdict dispatch={asPublic} />
      {next && (
        <p class="next-step">
          <strong>下一步</strong> <NextStep next={next} />
          <Papers line={sheet.line} />
        </p>
      )}
      {sheet.line.state === 'closed' && (
        <p class="hint">
          已经办结，存档用：
          <Papers line={sheet.line} />
        </p>
      )}
      <div class="matter-body">
        <div>
          <Sent sheet={sheet} />
          <section aria-labelledby="log">
            <h2 id="log">办理记录</h2>
            <Log log={sheet.log} />
          </section>
        </div>
        <section class="timeline-part" aria-labelledby="facts">
          <h2 id="facts">基本情况</h2>
          <DispatchFacts sheet={sheet} />
        </section>
      </div>
      {asPublic.working && (
        <Clock dispatch={asPublic} working={asPublic.working} asOf={asOf} clause={regulationNumber(asPublic.working.clause)} />
      )}
      <RestsOn sheet={sheet} />
      <Publication sheet={sheet} />
      <Related sheet={sheet} />
      <Checked file={sheet.line.file} findings={findings} />
    </>
  );
}

/** What can be printed for the unit. */
function Papers({ line: { id, supervision } }: { readonly line: DispatchLine }) {
  return (
    <>
      <A to={officeAddress.letter(id)}>打印转办单</A>
      {supervision > 0 && <A to={officeAddress.reminder(id)}>打印督办单</A>}
    </>
  );
}

/** What the unit was sent: the office's own words. */
function Sent({ sheet: { body, request } }: { readonly sheet: DispatchSheet }) {
  return (
    <>
      <section aria-labelledby="sent">
        <h2 id="sent">转给单位的内容</h2>
        {body ? <Prose text={body} /> : <p class="none">{body === null ? '文件读不到了。' : '没有写问题摘要。'}</p>}
      </section>
      <section aria-labelledby="request">
        <h2 id="request">办理要求</h2>
        {request ? <Prose text={request} /> : <p class="none">没有写办理要求。</p>}
      </section>
    </>
  );
}
