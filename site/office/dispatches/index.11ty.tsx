/** @jsxImportSource #jsx */
import { hasEnded } from '../../../scripts/rules/dispatch-history.ts';

import { type OfficePageData, renderOffice } from '../lib/page.tsx';
import { Listed } from '../lib/parts.tsx';
import { Table } from '../lib/table.tsx';
import { COLUMNS, DispatchTabs } from './lists.tsx';

export const data = { permalink: '/dispatches/index.html' };

/** `/dispatches/`: what is open, and the way to every year's dispatches. */
export default function dispatches(page: OfficePageData): string {
  const open = page.view.sheets.dispatches.filter((line) => !hasEnded(line));
  return renderOffice(
    page,
    { title: '转办台账', lead: '还没有办结的在这里，其余按转办的年份。公开与否都列出，标题就是转给单位的标题。' },
    () => (
      <>
        <DispatchTabs current="" />
        <Listed id="open" title="没有办结" count={open.length} none="没有未办结的转办件。">
          {() => <Table caption="新转办的在前" columns={COLUMNS} rows={open} />}
        </Listed>
      </>
    ),
  );
}
