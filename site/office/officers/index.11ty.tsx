/** @jsxImportSource #jsx */

import { groupedBy } from '../../../scripts/grouped.ts';
import type { OfficeCounty } from '../../../scripts/views/office/office.ts';
import { CATEGORIES, MONTHS } from '../../../scripts/words/labels.ts';
import { monthsInWords } from '../../../scripts/words/months.ts';
import { Day } from '../../components/day.tsx';
import { DayCell } from '../../components/day-cell.tsx';
import { type Look, Shape } from '../../components/standing.tsx';
import { Tag } from '../../components/tag.tsx';
import { OfficerLink, ReportLink } from '../lib/links.tsx';
import { type OfficePageData, renderOffice } from '../lib/page.tsx';
import { Listed, names } from '../lib/parts.tsx';
import { type Column, Table } from '../lib/table.tsx';

export const data = { permalink: '/officers/index.html' };

type Sheet = OfficeCounty['officers']['serving'][number];
type Month = Sheet['grid'][number];
type Conflict = OfficeCounty['conflicts']['reports'][number];

/** `/officers/`: everyone by code, with twelve months and the two limits of 3.5. */
export default function officers(page: OfficePageData): string {
  const { officers, conflicts } = page.view;
  const categories = Object.entries(officers.byCategory) as [Sheet['category'], { inService: number; max: number }][];
  return renderOffice(
    page,
    {
      title: '体验员',
      lead: (
        <>
          在聘{officers.inService}人，上限{officers.max}人：
          {categories.map(([category, { inService, max }]) => `${CATEGORIES[category]}${inService}/${max}`).join('，')}
          。只用代码，不写姓名。
        </>
      ),
    },
    () => (
      <>
        <Grid officers={officers} />
        {officers.notYetReported.length > 0 && (
          <Listed id="not-yet" title="本月还没有上报" count={officers.notYetReported.length} unit="人" none="">
            {() => (
              <ul class="plain-list">
                {officers.notYetReported.map((code) => (
                  <li key={code}>
                    <OfficerLink code={code} />
                  </li>
                ))}
              </ul>
            )}
          </Listed>
        )}
        <Listed id="proposed" title="拟解聘" count={officers.proposed} unit="人" none="没有达到解聘条件的。">
          {() =>
            officers.serving
              .filter(({ proposal }) => proposal !== null)
              .map((sheet) => <Proposal key={sheet.code} sheet={sheet} />)
          }
        </Listed>
        <Listed id="serving" title="在聘" count={officers.serving.length} unit="人" none="没有在聘的体验员。">
          {() => officers.serving.map((sheet) => <Officer key={sheet.code} sheet={sheet} />)}
        </Listed>
        <Conflicts conflicts={conflicts} />
        <Listed id="former" title="已离任" count={officers.former.length} unit="人" none="没有离任的体验员。">
          {() => officers.former.map((sheet) => <Officer key={sheet.code} sheet={sheet} />)}
        </Listed>
      </>
    ),
  );
}

const LOOKS: Readonly<Record<Month['state'], Look>> = {
  reported: 'on-time',
  'invalid-only': 'late',
  missed: 'overdue',
  pending: 'open',
  partial: 'excluded',
  'out-of-service': 'excluded',
  excused: 'excluded',
};

/** Each shape once, with all the words it stands for. */
const LEGEND: readonly (readonly [look: Look, words: string])[] = [
  ...groupedBy(Object.keys(LOOKS) as Month['state'][], (state) => LOOKS[state]),
].map(([look, states]) => [look as Look, states.map((state) => MONTHS[state]).join('、')]);

const DUTIES: Readonly<Record<Sheet['duties'][number]['state'], string>> = {
  open: '未到期',
  'outcome-missing': '已到期，没有写结果',
  done: '完成',
  undecided: '未完成，没有认定依据',
  unmet: '未按要求完成',
};

/** 3.5, 7.4: the policy's limits are the same for everybody. */
function Limits({ sheet }: { readonly sheet: Sheet | undefined }) {
  if (!sheet) return null;
  return (
    <p class="hint">
      “最长连续”“本聘期”和各年是没有上报的月数：连续满{sheet.consecutive.limit}个月、一年（一月至十二月）超过
      {sheet.inYear.limit}个月，达到解聘条件。“警告”累计满
      {sheet.warningsMax}次，也达到解聘条件。底色标出的是拟解聘的。
    </p>
  );
}

/** Everybody in service at a glance: a row for each, a column for each month, and how near the limits are. */
function Grid({ officers: { months, serving } }: { readonly officers: OfficeCounty['officers'] }) {
  if (serving.length === 0) return null;
  return (
    <section aria-labelledby="grid">
      <h2 id="grid">近十二个月</h2>
      <ul class="plain-list">
        {LEGEND.map(([look, words]) => (
          <li key={look} class={`standing is-${look}`}>
            <Shape look={look} />
            {words}
          </li>
        ))}
      </ul>
      <table class="grid">
        <caption>在聘的每人一行，最后一列是本月</caption>
        <thead>
          <tr>
            <th scope="col">代码</th>
            {months.map((month, i) => (
              <th key={month} scope="col" class="month">
                <span class={i === 0 || month.endsWith('-01') ? 'year begins' : 'year'}>{month.slice(2, 4)}年</span>
                {Number(month.slice(5))}
                <span class="unit">月</span>
              </th>
            ))}
            {serving[0] &&
              countsOf(serving[0]).map(([name]) => (
                <th key={name} scope="col" class="quantity">
                  {name}
                </th>
              ))}
          </tr>
        </thead>
        <tbody>
          {serving.map((sheet) => (
            <tr key={sheet.code} class={sheet.proposal ? 'is-proposed' : undefined}>
              <th scope="row">
                <a class="officer" href={`#${sheet.code}`}>
                  {sheet.code}
                </a>
              </th>
              {sheet.grid.map(({ month, state }) => (
                <td key={month} class="month">
                  <Shape look={LOOKS[state]} />
                  <span class="away">{MONTHS[state]}</span>
                </td>
              ))}
              {countsOf(sheet).map(([name, count]) => (
                <td key={name} data-label={name} class="quantity">
                  {count}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Limits sheet={serving[0]} />
    </section>
  );
}

/** What stands beside the months: the same columns for everybody. */
const countsOf = (sheet: Sheet): readonly (readonly [name: string, count: number])[] => [
  ['最长连续', sheet.consecutive.missed],
  ...sheet.missedByYear.map(({ year, missed }) => [`${year}年`, missed] as const),
  ['本聘期', sheet.missedInTerm],
  ['警告', sheet.warningsCounted],
];

function Proposal({ sheet: { code, proposal } }: { readonly sheet: Sheet }) {
  return (
    <div class="notice proposal">
      <p>
        <strong>
          <a href={`#${code}`}>{code}</a>
        </strong>
      </p>
      <ul>
        {proposal?.map(({ clause, text, next }) => (
          <li key={clause + text}>
            {text}（{clause}）。{next}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Officer({ sheet }: { readonly sheet: Sheet }) {
  const { code, category, engagement, term, renewal, warnings, duties, breaches, conflicts, proposal, dismissal } = sheet;
  return (
    <article class="officer-sheet" aria-labelledby={code}>
      <h3 id={code}>
        {code} <span class="kind">{CATEGORIES[category]}</span>
        {engagement && <span class="kind">{engagement === 'full-time' ? ' 专职' : ' 兼职'}</span>}
        {proposal && <Tag>拟解聘</Tag>}
      </h3>
      <ol class="months" aria-label={`${code}近十二个月`}>
        {sheet.grid.map((month) => (
          <MonthCell key={month.month} month={month} />
        ))}
      </ol>
      <dl class="facts">
        <div>
          <dt>最长连续</dt>
          <dd>
            <b>{sheet.consecutive.missed}个月</b>未上报，满{sheet.consecutive.limit}个月达到解聘条件
            <Reached months={sheet.consecutive.reached} />
          </dd>
        </div>
        <div>
          <dt>按年</dt>
          <dd>
            {sheet.missedByYear.map(({ year, missed }) => (
              <>
                {year}年<b>{missed}个月</b>未上报，
              </>
            ))}
            一年超过{sheet.inYear.limit}个月达到解聘条件
            <Reached months={sheet.inYear.reached} />
          </dd>
        </div>
        <div>
          <dt>本聘期</dt>
          <dd>
            <b>{sheet.missedInTerm}个月</b>未上报
          </dd>
        </div>
        {term && (
          <div>
            <dt>聘期</dt>
            <dd>
              <DayCell day={term.appointed} /> 至 <DayCell day={term.ends} />
              {renewal &&
                (renewal.daysLeft < 0
                  ? '，已届满'
                  : `，还有${renewal.daysLeft}天；续聘的，聘书最迟${renewal.letterBy}签订，服务不间断`)}
            </dd>
          </div>
        )}
        <div>
          <dt>警告提醒</dt>
          <dd>
            <b>{sheet.warningsCounted}次</b>，累计满{sheet.warningsMax}次达到解聘条件
            {warnings.map(({ number, on, cause, counts }) => (
              <span key={number} class="line">
                第{number}次 {on}：{cause}
                {!counts && '（不计：没有送达或不在计算范围）'}
              </span>
            ))}
          </dd>
        </div>
        {duties.length > 0 && (
          <div>
            <dt>专项任务</dt>
            <dd>
              {duties.map(({ id, title, due, state }) => (
                <span key={id} class="line">
                  {id} {title}，{due}前：{DUTIES[state]}
                </span>
              ))}
            </dd>
          </div>
        )}
        {breaches.length > 0 && (
          <div>
            <dt>工作纪律</dt>
            <dd>
              {breaches.map(({ clue, established }) => (
                <span key={clue} class="line">
                  {clue}：{established ? '经核实属实' : '没有核实或不属实'}
                </span>
              ))}
            </dd>
          </div>
        )}
        {conflicts.length > 0 && (
          <div>
            <dt>回避单位</dt>
            <dd>{names(conflicts)}</dd>
          </div>
        )}
        {dismissal && (
          <div>
            <dt>解聘</dt>
            <dd>
              <Day day={dismissal.on} />
              ，依据{dismissal.basis}
              {dismissal.decision && `，${dismissal.decision}`}
            </dd>
          </div>
        )}
      </dl>
    </article>
  );
}

function MonthCell({ month: { month, state, handedIn, valid } }: { readonly month: Month }) {
  return (
    <li class={`is-${LOOKS[state]}`}>
      <time datetime={month}>
        {month.slice(2, 4)}年{Number(month.slice(5))}月
      </time>
      <Shape look={LOOKS[state]} />
      <span class="word">{MONTHS[state]}</span>
      {handedIn > 0 && (
        <span class="kind">
          有效{valid}/{handedIn}
        </span>
      )}
    </li>
  );
}

/** The months on which a limit that was reached rests: `2022年4、6、9、11月`. */
function Reached({ months }: { readonly months: Sheet['inYear']['reached'] }) {
  if (months === null) return null;
  return (
    <span class="line is-reached">
      <Shape look="overdue" /> 已达到：{monthsInWords(months)}
    </span>
  );
}

const KINDS = { valid: '应回避而认定有效', unscreened: '筛选时注意', settled: '没有认定有效' } as const;

const CONFLICTS: readonly Column<Conflict>[] = [
  { title: '编号', isHeader: true, class: 'id', cell: ({ report }) => <ReportLink id={report.id} /> },
  { title: '标题', label: null, class: 'matter', cell: ({ report }) => report.title },
  { title: '体验员', cell: ({ report }) => <OfficerLink code={report.officer} /> },
  { title: '回避单位', cell: ({ unit }) => unit.name },
  { title: '情况', cell: ({ kind }) => KINDS[kind] },
  { title: '下一步', class: 'next', cell: ({ next }) => next },
];

function Conflicts({ conflicts: { reports, unregistered } }: { readonly conflicts: OfficeCounty['conflicts'] }) {
  return (
    <Listed id="conflicts" title="涉及回避的报告" count={reports.length} unit="条" none="没有体验员报告应当回避的单位。">
      {() => (
        <>
          <Table caption="体验员报告了应当回避的单位" columns={CONFLICTS} rows={reports} />
          {unregistered.length > 0 && <p class="hint">没有登记回避单位的：{unregistered.join('、')}</p>}
        </>
      )}
    </Listed>
  );
}
