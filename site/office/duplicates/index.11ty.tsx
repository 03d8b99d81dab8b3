/** @jsxImportSource #jsx */
import type { OfficeCounty } from '../../../scripts/views/office/office.ts';
import { type OfficePageData, renderOffice } from '../lib/page.tsx';
import { Listed, names } from '../lib/parts.tsx';

export const data = { permalink: '/duplicates/index.html' };

type Pair = OfficeCounty['duplicates'][number];

/** `/duplicates/`: reports that may be one matter, side by side. */
export default function duplicates(page: OfficePageData): string {
  const { duplicates } = page.view;
  return renderOffice(
    page,
    { title: '疑似重复', lead: '两条有效报告可能是同一件事。由办公室判断：是的，后一条改记重复（并案）；不是的，不必处理。' },
    () => (
      <Listed id="pairs" title="并排比较" count={duplicates.length} unit="对" none="没有疑似重复的报告。">
        {() => duplicates.map((pair) => <Side key={`${pair.earlier.id} ${pair.later.id}`} pair={pair} />)}
      </Listed>
    ),
  );
}

/** What is compared, in the order in which one would look. */
const ROWS: readonly (readonly [label: string, of: (report: Pair['earlier']) => string])[] = [
  ['标题', ({ title }) => title],
  ['收到', ({ received }) => received],
  ['体验员', ({ officer }) => officer],
  ['主题', ({ theme }) => theme.name],
  ['涉及单位', ({ units }) => names(units) || '—'],
  ['处理情况', ({ status }) => status],
  ['记录', ({ file }) => file],
];

function Side({ pair: { earlier, later, days, sameOfficer } }: { readonly pair: Pair }) {
  return (
    <table class="side-by-side">
      <caption>
        相隔{days}天，{sameOfficer ? '同一体验员：可能重复提交' : '不同体验员：可能是两人遇到同一问题'}
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <span class="away">比较项</span>
          </th>
          <th scope="col">{earlier.id}</th>
          <th scope="col">{later.id}</th>
        </tr>
      </thead>
      <tbody>
        {ROWS.map(([label, of]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{of(earlier)}</td>
            <td>{of(later)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
