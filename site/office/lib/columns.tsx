/** @jsxImportSource #jsx */
import type { DispatchLine } from '../../../scripts/views/office/dispatch-line.ts';
import type { ReportLine } from '../../../scripts/views/office/report-line.ts';
import { ROLES } from '../../../scripts/words/labels.ts';
import { DayCell } from '../../components/day-cell.tsx';
import { Tag } from '../../components/tag.tsx';
import { DispatchLink, OfficerLink, ReportLink } from './links.tsx';
import { names, Stands } from './parts.tsx';
import type { Column } from './table.tsx';

/** What every table of dispatches begins with: id and number, matter, unit. */
export const DISPATCH: readonly Column<DispatchLine>[] = [
  {
    title: '编号',
    isHeader: true,
    class: 'id',
    cell: ({ id, number }) => (
      <>
        <DispatchLink id={id} />
        {number && <span class="kind">{number}</span>}
      </>
    ),
  },
  {
    title: '事项',
    label: null,
    class: 'matter',
    cell: ({ title, nature }) => (
      <>
        {title}
        {nature === 'special' && <Tag>特殊</Tag>}
      </>
    ),
  },
  {
    title: '责任单位',
    cell: ({ unit, role }) => (
      <>
        {unit.name}
        {role === 'assisting' && <Tag>{ROLES.assisting}</Tag>}
      </>
    ),
  },
];

export const DUE: Column<DispatchLine> = { title: '截止', cell: ({ due }) => <DayCell day={due} /> };

export const STANDS: Column<DispatchLine> = { title: '办理情况', cell: (line) => <Stands line={line} /> };

/** What a table of reports begins with: id and kind, title and theme, units, day, officer. */
type Listed = Pick<ReportLine, 'id' | 'kind' | 'title' | 'theme' | 'units' | 'officer'>;
export const REPORT: readonly Column<Listed>[] = [
  {
    title: '编号',
    isHeader: true,
    class: 'id',
    cell: ({ id, kind }) => (
      <>
        <ReportLink id={id} />
        <span class="kind">{kind}</span>
      </>
    ),
  },
  {
    title: '标题',
    label: null,
    class: 'matter',
    cell: ({ title, theme }) => (
      <>
        {title}
        <span class="kind">{theme.name}</span>
      </>
    ),
  },
  { title: '涉及单位', cell: ({ units }) => names(units) || '—' },
  { title: '体验员', cell: ({ officer }) => <OfficerLink code={officer} /> },
];
