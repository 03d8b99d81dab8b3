/** @jsxImportSource #jsx */
import type { ReportLine } from '../../../scripts/views/office/report-line.ts';
import { PartLinks, partText } from '../../components/parts.tsx';
import { officeAddress } from '../lib/address.ts';
import { type OfficePageData, renderOffice } from '../lib/page.tsx';
import { Crumbs } from '../lib/parts.tsx';
import { Table } from '../lib/table.tsx';
import { type YearPage, yearPages } from '../lib/years.ts';
import { COLUMNS, ReportTabs } from './lists.tsx';

interface YearData extends OfficePageData {
  readonly list: YearPage<ReportLine>;
}

export const data = {
  pagination: {
    data: 'view.sheets.reports',
    size: 1,
    alias: 'list',
    before: (_: unknown, { view }: Pick<OfficePageData, 'view'>) => yearPages(view.sheets.reports, ({ received }) => received),
  },
  permalink: ({ list }: Pick<YearData, 'list'>) => `${officeAddress.reportsOf(list.year, list.part.page)}index.html`,
};

/** `/reports/2022/`: one year of what came in. */
export default function reportsOfYear(page: YearData): string {
  const { year, count, part } = page.list;
  return renderOffice(
    page,
    {
      title: `${year}年收件登记`,
      lead: `${year}年收到的${count}条${partText(part)}。`,
      crumbs: () => <Crumbs trail={[['收件登记', officeAddress.reports]]} here={`${year}年`} />,
    },
    () => (
      <>
        <ReportTabs current={year} />
        <Table caption={`新收到的在前${partText(part)}`} columns={COLUMNS} rows={part.items} />
        <PartLinks part={part} to={(number) => officeAddress.reportsOf(year, number)} />
      </>
    ),
  );
}
