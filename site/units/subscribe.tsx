/** @jsxImportSource #jsx */
import { openDataAddress } from '../../scripts/open-data/address.ts';
import type { PublicUnit } from '../../scripts/views/public-unit.ts';
import { A } from '../components/link.tsx';
import { address } from '../lib/address.ts';

/** The ways to keep up with a unit and to take its data. */
export function Subscribe({ unit: { id, figures } }: { readonly unit: PublicUnit }) {
  const ways = [
    figures.dispatched !== 0 && { to: address.ledgerBy('unit', id), name: '台账', what: '这个单位的全部事项，可以筛选和排序' },
    figures.dispatched !== 0 && { to: `${address.unit(id)}#changes`, name: '动态', what: '最近的签收、回复和办结，就在这一页' },
    { to: openDataAddress.unitFeed(id), name: '订阅（Atom）', what: '每一次变化；放进阅读器，有变化时自动收到' },
    { to: openDataAddress.unitCalendar(id), name: '日历（iCalendar）', what: '未办结的截止日，放进手机日历，前一个工作日提醒' },
    { to: openDataAddress.unit(id), name: 'JSON', what: '这一页的数字和事项，给程序用' },
  ].filter((way) => way !== false);
  return (
    <section class="subscribe" aria-labelledby="subscribe">
      <h2 id="subscribe">订阅和取用</h2>
      <ul class="unit-ways">
        {ways.map(({ to, name, what }) => (
          <li key={to}>
            <A to={to}>{name}</A>
            <span>{what}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
