/** @jsxImportSource #jsx */
import type { OfficeCounty } from '../../../scripts/views/office/office.ts';
import { Figure } from '../../components/figures.tsx';
import { workingDays } from '../../lib/format.ts';
import { officeAddress } from '../lib/address.ts';
import { A, type OfficePageData, renderOffice } from '../lib/page.tsx';

export const data = { permalink: '/screening/index.html' };

type Times = OfficeCounty['screeningTimes'];

/** `/screening/`: how long the office took to screen reports. */
export default function screening(page: OfficePageData): string {
  const { screeningTimes: times } = page.view;
  return renderOffice(
    page,
    { title: '筛选用时', lead: '从收到报告到筛选的工作日，收到当天是第0天。只作统计，制度没有规定期限（6.1）。' },
    () => (
      <>
        <section aria-labelledby="whole">
          <h2 id="whole">总体</h2>
          <dl class="figures">
            <Figure main label="用时（中位数）" value={workingDays(times.median)} note={`${times.measured}条已筛选`} />
            <Figure label="用时（平均）" value={workingDays(times.mean)} />
            <Figure label="最长" value={workingDays(times.longest?.days ?? null)} note={times.longest?.id} />
            <Figure label="待筛选" value={`${times.unscreened}条`} note={<Waiting times={times} />} />
            <Figure
              label="收到"
              value={`${times.received}条`}
              note={times.unmeasured > 0 && `${times.unmeasured}条无法计算用时`}
            />
          </dl>
        </section>
        <section aria-labelledby="quarters">
          <h2 id="quarters">各季度</h2>
          <Quarters times={times} />
        </section>
      </>
    ),
  );
}

function Waiting({ times: { waitingLongest } }: { readonly times: Times }) {
  if (waitingLongest === null) return <>没有在等的</>;
  const { id, received, days } = waitingLongest;
  return (
    <>
      等得最久的是{received}收到的{id}
      {days !== null && `，已${days}个工作日`}，见<A to={`${officeAddress.today}#awaiting-screening`}>今日</A>
    </>
  );
}

function Quarters({ times: { quarters } }: { readonly times: Times }) {
  return (
    <table class="cards to-do">
      <caption>按收到的季度，新的在前</caption>
      <thead>
        <tr>
          <th scope="col">季度</th>
          <th scope="col" class="quantity">
            收到
          </th>
          <th scope="col" class="quantity">
            待筛选
          </th>
          <th scope="col">中位数</th>
          <th scope="col">平均</th>
          <th scope="col">最长</th>
        </tr>
      </thead>
      <tbody>
        {quarters.map((one) => (
          <tr key={one.quarter}>
            <th scope="row">{one.label}</th>
            <td data-label="收到" class="quantity">
              {one.received}
            </td>
            <td data-label="待筛选" class="quantity">
              {one.unscreened}
            </td>
            <td data-label="中位数">{workingDays(one.median)}</td>
            <td data-label="平均">{workingDays(one.mean)}</td>
            <td data-label="最长">
              <span>
                {workingDays(one.longest?.days ?? null)}
                {one.longest && <span class="kind">{one.longest.id}</span>}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
