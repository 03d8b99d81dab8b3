/** @jsxImportSource #jsx */

import { openDataAddress } from '../../scripts/open-data/address.ts';
import { CATALOGUE, type CatalogueEntry } from '../../scripts/open-data/catalogue.ts';
import { A } from '../components/link.tsx';
import { address as pages } from '../lib/address.ts';
import { type PageData, renderPage, useHere } from '../lib/page.tsx';

export const data = { permalink: '/data/index.html' };

/** `/data/`: everything there is to take away, and for whom. */
export default function openData(page: PageData): string {
  const { view } = page;
  return renderPage(page, { title: '开放数据', description: `${view.county}体验台账的表格、接口、订阅和日历。` }, () => (
    <>
      <header class="page-head">
        <h1>开放数据</h1>
        <p class="lead">台账里公开的内容都可以取走：表格、程序接口、订阅和日历。数字与网页相同，截至同一天。</p>
      </header>
      <table class="cards">
        <caption>有什么，给谁用</caption>
        <thead>
          <tr>
            <th scope="col">名称</th>
            <th scope="col">给谁用</th>
            <th scope="col">地址</th>
          </tr>
        </thead>
        <tbody>
          {CATALOGUE.map((entry) => (
            <tr key={entry.address}>
              <th scope="row">{entry.title}</th>
              <td data-label="给谁用">{entry.forWhom}</td>
              <td data-label="地址">
                <Where entry={entry} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  ));
}

/** The file; of a pattern, which leads nowhere by itself, the files where they are few, else the page that leads to each. */
function Where({ entry: { address, list } }: { readonly entry: CatalogueEntry }) {
  const { quarters } = useHere().view;
  if (list === undefined) return <A to={address}>{address}</A>;
  if (address === openDataAddress.quarterBasis('{id}') && quarters.length > 0) {
    return (
      <ul class="plain-list">
        {quarters.map(({ id }) => (
          <li key={id}>
            <A to={openDataAddress.quarterBasis(id)}>{openDataAddress.quarterBasis(id)}</A>
          </li>
        ))}
      </ul>
    );
  }
  return (
    <span>
      {address}（<A to={list}>{LISTS[list]}</A>）
    </span>
  );
}

/** From where each file of a pattern is a click away. */
const LISTS: Readonly<Record<string, string>> = {
  [pages.units]: '在责任单位的页面里逐个取用',
  [pages.ledger]: '在台账里逐件取用',
  [pages.quarters]: '在季度的页面里逐个取用',
};
