/** @jsxImportSource #jsx */
import type { DispatchLine } from '../../../scripts/views/office/dispatch-line.ts';
import { PartLinks, partText } from '../../components/parts.tsx';
import { officeAddress } from '../lib/address.ts';
import { type OfficePageData, renderOffice } from '../lib/page.tsx';
import { Crumbs } from '../lib/parts.tsx';
import { Table } from '../lib/table.tsx';
import { type YearPage, yearPages } from '../lib/years.ts';
import { COLUMNS, DispatchTabs } from './lists.tsx';

interface YearData extends OfficePageData {
  readonly list: YearPage<DispatchLine>;
}

export const data = {
  pagination: {
    data: 'view.sheets.dispatches',
    size: 1,
    alias: 'list',
    before: (_: unknown, { view }: Pick<OfficePageData, 'view'>) =>
      yearPages(view.sheets.dispatches, ({ dispatched }) => dispatched),
  },
  permalink: ({ list }: Pick<YearData, 'list'>) => `${officeAddress.dispatchesOf(list.year, list.part.page)}index.html`,
};

/** `/dispatches/2022/`: one year of the ledger. */
export default function dispatchesOfYear(page: YearData): string {
  const { year, count, part } = page.list;
  return renderOffice(
    page,
    {
      title: `${year}年转办台账`,
      lead: `${year}年转出的${count}件，不论哪一年办结${partText(part)}。`,
      crumbs: () => <Crumbs trail={[['转办台账', officeAddress.dispatches]]} here={`${year}年`} />,
    },
    () => (
      <>
        <DispatchTabs current={year} />
        <Table caption={`新转办的在前${partText(part)}`} columns={COLUMNS} rows={part.items} />
        <PartLinks part={part} to={(number) => officeAddress.dispatchesOf(year, number)} />
      </>
    ),
  );
}
