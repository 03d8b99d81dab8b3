/** @jsxImportSource #jsx */
import type { OfficeCounty } from '../../../scripts/views/office/office.ts';
import { CATEGORIES, GRADES } from '../../../scripts/words/labels.ts';
import { officeAddress } from '../lib/address.ts';
import { Day, type OfficePageData, renderOffice } from '../lib/page.tsx';
import { Years } from '../lib/parts.tsx';

type GradeSheet = OfficeCounty['gradeSheets'][number];
type Base = GradeSheet['applied'];

export const data = {
  pagination: { data: 'view.gradeSheets', size: 1, alias: 'sheet' },
  permalink: ({ sheet }: { sheet: GradeSheet }) => `${officeAddress.grades(sheet.year)}index.html`,
};

/** `/grades/2022/`: a year's grade sheet, with its working under both bases. */
export default function grades(page: OfficePageData & { readonly sheet: GradeSheet }): string {
  const { sheet, view } = page;
  const { year, decided, provisional, totals, officers, certificates } = sheet;
  return renderOffice(
    page,
    {
      title: `${year}年度考核表`,
      lead: decided ? (
        <>
          <Day day={decided.on} />
          专班会议决定{decided.minutes && `（${decided.minutes}）`}。
        </>
      ) : provisional ? (
        '年度没有结束，等级是暂定的，随报告和采纳变化。'
      ) : (
        '还没有专班会议决定，等级只是按规则的建议。'
      ),
    },
    () => (
      <>
        <Years years={view.gradeSheets.map((one) => one.year)} to={officeAddress.grades} current={year} />
        <section aria-labelledby="sheet">
          <h2 id="sheet">等级</h2>
          <p>
            {(Object.keys(totals) as (keyof typeof totals)[]).map((grade) => `${GRADES[grade]}${totals[grade]}人`).join('，')}
            {certificates.length > 0 && `；证书：${certificates.map(({ text, count }) => `${text}${count}本`).join('，')}`}。
          </p>
          <Officers caption={`${officers.length}人，按代码`} sheet={sheet} />
        </section>
        <section aria-labelledby="working">
          <h2 id="working">按总数考核的推算（7.3）</h2>
          <p class="hint">采用的基数由制度规定；另一种基数并列，看结果差在哪里。</p>
          <div class="columns">
            <Working base={sheet.applied} heading="采用" />
            <Working base={sheet.other} heading="另一种" />
          </div>
        </section>
      </>
    ),
  );
}

function Officers({ caption, sheet: { officers, applied, other } }: { readonly caption: string; readonly sheet: GradeSheet }) {
  return (
    <table class="cards to-do">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">代码</th>
          <th scope="col">等级</th>
          <th scope="col" class="quantity">
            提供
          </th>
          <th scope="col" class="quantity">
            有效
          </th>
          <th scope="col" class="quantity">
            采纳
          </th>
          <th scope="col">怎样得出</th>
          <th scope="col">建议（{applied.label}）</th>
          <th scope="col">建议（{other.label}）</th>
          <th scope="col">说明</th>
        </tr>
      </thead>
      <tbody>
        {officers.map((one) => (
          <tr key={one.code}>
            <th scope="row" class="id">
              {one.code}
              {one.category && <span class="kind">{CATEGORIES[one.category]}</span>}
            </th>
            <td data-label="等级">
              <b>{GRADES[one.grade]}</b>
            </td>
            <td data-label="提供" class="quantity">
              {one.submitted}
            </td>
            <td data-label="有效" class="quantity">
              {one.valid}
            </td>
            <td data-label="采纳" class="quantity">
              {one.adopted}
            </td>
            <td data-label="怎样得出">{one.pathText}</td>
            <td data-label={applied.label}>{GRADES[one.proposed]}</td>
            <td data-label={other.label}>
              {GRADES[one.proposedOtherwise]}
              {one.proposedOtherwise !== one.proposed && <span class="tag">不同</span>}
            </td>
            <td data-label="说明" class="next">
              {[...one.unmetDuties.map((duty) => `未完成：${duty}`), ...one.flags.map(({ text }) => text)].join('；')}
              {one.decisionReason && <span class="line">理由：{one.decisionReason}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Working({ base: { label, headCount, places, groups }, heading }: { readonly base: Base; readonly heading: string }) {
  return (
    <div>
      <h3>
        {heading}：{label}
      </h3>
      <p class="hint">
        基数{headCount}人，优秀{places.excellent}个名额，良好{places.good}个名额。
      </p>
      {groups.length === 0 ? (
        <p class="none">没有按总数考核的人。</p>
      ) : (
        <ol class="working">
          {groups.map(({ total, codes, grade, steps }) => (
            <li key={codes.join()}>
              <b>
                总数{total}：{codes.join('、')} → {GRADES[grade]}
              </b>
              {steps.map((step) => (
                <span key={step} class="line">
                  {step}
                </span>
              ))}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
