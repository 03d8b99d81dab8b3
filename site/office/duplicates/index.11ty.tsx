/** @jsxImportSource #jsx */
import type { Child } from '#jsx/jsx-runtime';
import type { OfficeCounty } from '../../../scripts/views/office/office.ts';
import { DayCell } from '../../components/day-cell.tsx';
import { Prose } from '../../components/prose.tsx';
import { OfficerLink, ReportLink } from '../lib/links.tsx';
import { type OfficePageData, renderOffice } from '../lib/page.tsx';
import { Listed, names } from '../lib/parts.tsx';

export const data = { permalink: '/duplicates/index.html' };

type Pair = OfficeCounty['duplicates'][number];

/** `/duplicates/`: reports that may be one matter, side by side. */
export default function duplicates(page: OfficePageData): string {
  const { duplicates } = page.view;
  const toScreen = duplicates.filter((pair) => pair.toScreen);
  const valid = duplicates.filter((pair) => !pair.toScreen);
  return renderOffice(
    page,
    {
      title: '疑似重复',
      lead: '一个月内收到、单位和主题相同、标题几乎一样的两条，可能是同一件事。只是提示，由办公室比较内容后判断。',
    },
    () => (
      <>
        <Listed id="to-screen" title="筛选时先比较" count={toScreen.length} unit="对" none="待筛选的报告里没有疑似重复的。">
          {() => toScreen.map((pair) => <Pairing key={`${pair.earlier.id} ${pair.later.id}`} pair={pair} />)}
        </Listed>
        <Listed id="pairs" title="两条都已认定有效" count={valid.length} unit="对" none="有效的报告里没有疑似重复的。">
          {() => (
            <>
              <p class="hint">是同一件事的，后一条改记重复（并案），写明原件；不是的，不必处理。</p>
              {valid.map((pair) => (
                <Pairing key={`${pair.earlier.id} ${pair.later.id}`} pair={pair} />
              ))}
            </>
          )}
        </Listed>
      </>
    ),
  );
}

/** What is compared, in the order in which one would look. */
const ROWS: readonly (readonly [label: string, of: (report: Pair['earlier']) => Child])[] = [
  ['标题', ({ title }) => title],
  ['收到', ({ received }) => <DayCell day={received} />],
  ['体验员', ({ officer }) => <OfficerLink code={officer} />],
  ['主题', ({ theme }) => theme.name],
  ['涉及单位', ({ units }) => names(units) || '—'],
  ['处理情况', ({ status }) => status],
];

function Pairing({ pair: { earlier, later, earlierText, laterText, days, sameOfficer } }: { readonly pair: Pair }) {
  return (
    <table class="side-by-side">
      <caption>
        {days === 0 ? '同一天收到' : `相隔${days}天`}，
        {sameOfficer ? '同一体验员：可能重复提交' : '不同体验员：可能是两人遇到同一问题'}
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <span class="away">比较项</span>
          </th>
          <th scope="col">
            <ReportLink id={earlier.id} />
          </th>
          <th scope="col">
            <ReportLink id={later.id} />
          </th>
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
        <tr>
          <th scope="row">原文</th>
          <td>
            <Text text={earlierText} />
          </td>
          <td>
            <Text text={laterText} />
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function Text({ text }: { readonly text: string | null }) {
  if (text === null) return <>原文读不出来，见记录文件</>;
  return text === '' ? <>没有正文</> : <Prose text={text} />;
}
