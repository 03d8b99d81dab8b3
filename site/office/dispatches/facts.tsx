/** @jsxImportSource #jsx */
import { hasEnded } from '../../../scripts/rules/dispatch-history.ts';
import type { DispatchSheet } from '../../../scripts/views/office/dispatch-sheet.ts';
import { NATURE_TERMS, ROLES } from '../../../scripts/words/labels.ts';
import { Day } from '../../components/day.tsx';
import { Facts } from '../lib/parts.tsx';

/** What a dispatch's paper says at a glance, and what only the office keeps with it. */
export function DispatchFacts({ sheet }: { readonly sheet: DispatchSheet }) {
  const { line, asPublic, natureReason, explanation, signBy, declineBy, issue, importedFrom } = sheet;
  const { theme, stage, problems, working, received, deemed } = asPublic;
  const limit = working ? `，${working.limit}个工作日` : '';
  return (
    <Facts
      facts={[
        ['编号', line.id],
        ['文号', line.number],
        ['责任单位', `${line.unit.name}${line.role ? `（${ROLES[line.role]}）` : ''}`],
        ['性质', `${NATURE_TERMS[line.nature]}${limit}`],
        ['定为特殊的理由', natureReason],
        ['主题', theme?.label],
        ['环节', stage?.label],
        ['问题类型', problems.map(({ label }) => label).join('、')],
        ['说明', explanation],
        ['转办', <Day key="dispatched" day={line.dispatched} />],
        ['最迟签收', received === null && signBy && <Day key="sign-by" day={signBy} />],
        ['收到', received && [<Day key="received" day={received} />, deemed && '（视为收到）']],
        ['退单期限', !hasEnded(line) && declineBy && <Day key="decline-by" day={declineBy} />],
        ['截止', line.due && [<Day key="due" day={line.due} />, received === null && '（最迟）']],
        ['回复', asPublic.replied && <Day key="replied" day={asPublic.replied} />],
        ['办结', asPublic.closed && <Day key="closed" day={asPublic.closed} />],
        ['用时', line.daysUsed === null ? null : `${line.daysUsed}个工作日`],
        ['退回重办', asPublic.returns > 0 && `${asPublic.returns}次`],
        ['催办', line.urged > 0 && `${line.urged}次`],
        ['回复议题', issue],
        ['导入自', importedFrom],
      ]}
    />
  );
}
