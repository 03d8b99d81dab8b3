/** @jsxImportSource #jsx */

import type { PublicYear } from '../../scripts/views/public-years.ts';
import { GRADES } from '../../scripts/words/labels.ts';
import { CountBars } from '../components/charts/count-bars.tsx';
import { Day } from '../components/day.tsx';
import { Figure } from '../components/figures.tsx';
import { Clause } from '../components/link.tsx';
import { countText, yuan } from '../lib/format.ts';
import { useHere } from '../lib/page.tsx';

/** What the officers handed in and how they were graded, all of them together (7.1). */
export function Officers({ year: { reports, assessment } }: { readonly year: PublicYear }) {
  return (
    <>
      <section aria-labelledby="reports">
        <h2 id="reports">体验报告和工作建议</h2>
        {reports ? (
          <dl class="figures">
            <Figure label="收到" value={countText(reports.submitted, '条')} note="按办公室收到之日计入" />
            <Figure label="筛选有效" value={countText(reports.valid, '条')} note="其中经筛选有效的" />
            <Figure label="采纳" value={countText(reports.adopted, '条')} note="按采纳决定之日计入，含以前收到的" />
          </dl>
        ) : (
          <p class="notice">年度结束、收到的全部筛选以后公布。逐日公布会让人推算出哪一天有人上报。</p>
        )}
      </section>
      <section aria-labelledby="grades">
        <h2 id="grades">年度考核</h2>
        {assessment ? <Grades assessment={assessment} /> : <p class="notice">还没有作出考核决定。</p>}
      </section>
    </>
  );
}

function Grades({ assessment }: { readonly assessment: NonNullable<PublicYear['assessment']> }) {
  const { decided, grades, total, subsidyTotal } = assessment;
  const { suppressUnder } = useHere().view;
  return (
    <>
      <p class="report-text">
        <Day day={decided} />
        决定
        {total !== null && `，参加考核${total}人`}（<Clause id="7.1" />
        ）。
      </p>
      <CountBars
        caption="各等级人数"
        heads={['等级', '人数']}
        rows={grades.map(({ grade, count }) => ({ id: grade, label: GRADES[grade], count }))}
        unit="人"
      />
      <p class="report-text">
        交通和差旅补助（
        <Clause id="7.5" />
        ）：{subsidyTotal === null ? '全部发放完毕，并且推算不出个人时，公布合计。' : `合计${yuan(subsidyTotal)}，已全部发放。`}
      </p>
      <p class="hint">
        少于{suppressUnder}人的不显示，能推算出它的合计也不显示；警告提醒和解聘只涉及个别人，不公布（
        <Clause id="5.1" />
        ）。
      </p>
    </>
  );
}
