/** @jsxImportSource #jsx */

import { openDataAddress } from '../../scripts/open-data/address.ts';
import type { PublicCounty } from '../../scripts/views/public.ts';
import type { PublicDispatch } from '../../scripts/views/public-dispatch.ts';
import { A } from '../components/link.tsx';
import { address } from '../lib/address.ts';
import { longDay } from '../lib/format.ts';
import { useHere } from '../lib/page.tsx';
import { permanentAddress } from '../lib/permanent-address.ts';
import { dayFact } from './facts.tsx';

/** How to come back to this matter, cite it, take its data and put it on paper. */
export function Reference({ dispatch }: { readonly dispatch: PublicDispatch }) {
  const { view } = useHere();
  const { id, changed } = dispatch;
  const permanent = permanentAddress(view, address.dispatch(id));
  const json = openDataAddress.dispatch(id);
  return (
    <section class="reference" aria-labelledby="reference">
      <h2 id="reference">引用和取用</h2>
      <dl class="facts">
        {dayFact('最近变化', changed)}
        {permanent && (
          <div>
            <dt>固定地址</dt>
            <dd class="address">{permanent}</dd>
          </div>
        )}
        <div class="not-printed">
          <dt>怎样引用</dt>
          <dd>{citation(dispatch, view, permanent)}</dd>
        </div>
        <div class="not-printed">
          <dt>数据</dt>
          <dd>
            <A to={json}>这一件的JSON</A>，连同逐日的计算；全部事项见<A to={address.data}>开放数据</A>。
          </dd>
        </div>
        {PRINTING}
      </dl>
    </section>
  );
}

const PRINTING = (
  <div class="not-printed">
    <dt>打印</dt>
    <dd>直接打印这一页，编号、日期和逐日的计算一般都在一张A4纸上。</dd>
  </div>
);

/** Who, what, which number, as of when and where: what a reader needs to find and check it again. */
function citation(
  { id, number, content, changed }: PublicDispatch,
  { office, asOf }: PublicCounty,
  permanent: string | null,
): string {
  const title = content ? `《${inner(content.title)}》` : '转办单';
  const numbers = number === null ? id : `${number}，${id}`;
  const where = permanent === null ? '' : `，${permanent}`;
  return `${office}：${title}（${numbers}），最近变化${longDay(changed)}，统计截止${longDay(asOf)}${where}。`;
}

/** A title within a title has the single signs (GB/T 15834). */
const inner = (title: string): string => title.replaceAll('《', '〈').replaceAll('》', '〉');
