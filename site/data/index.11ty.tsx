/** @jsxImportSource #jsx */
import { CATALOGUE } from '../../scripts/open-data/catalogue.ts';
import { A } from '../components/link.tsx';
import { type PageData, renderPage } from '../lib/page.tsx';

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
          {CATALOGUE.map(({ title, forWhom, address }) => (
            <tr key={address}>
              <th scope="row">{title}</th>
              <td data-label="给谁用">{forWhom}</td>
              {/* An address with a place for an id is a pattern and leads nowhere by itself. */}
              <td data-label="地址">{address.includes('{') ? <span>{address}</span> : <A to={address}>{address}</A>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  ));
}
