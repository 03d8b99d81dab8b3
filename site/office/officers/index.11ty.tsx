/** @jsxImportSource #jsx */
import type { OfficeCounty } from '../../../scripts/views/office/office.ts';
import { CATEGORIES, MONTHS } from '../../../scripts/words/labels.ts';
import { type Look, Shape } from '../../components/standing.tsx';
import { Day, type OfficePageData, renderOffice } from '../lib/page.tsx';
import { DayCell, Listed, names } from '../lib/parts.tsx';

export const data = { permalink: '/officers/index.html' };

type Sheet = OfficeCounty['officers']['serving'][number];
type Month = Sheet['grid'][number];

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
        <Legend />
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

const DUTIES: Readonly<Record<Sheet['duties'][number]['state'], string>> = {
  open: '未到期',
  'outcome-missing': '已到期，没有写结果',
  done: '完成',
  undecided: '未完成，没有认定依据',
  unmet: '未按要求完成',
};

const Legend = () => <p class="hint">每格一个月，最后一格是本月；图形和文字都表示当月是否上报，“有效2/3”是上报3条、有效2条。</p>;

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
        {proposal && <span class="tag">拟解聘</span>}
      </h3>
      <ol class="months" aria-label={`${code}近十二个月`}>
        {sheet.grid.map((month) => (
          <MonthCell key={month.month} month={month} />
        ))}
      </ol>
      <dl class="facts">
        <div>
          <dt>连续未上报</dt>
          <dd>
            <Limit count={sheet.consecutive} words={`满${sheet.consecutive.limit}个月达到解聘条件`} />
          </dd>
        </div>
        <div>
          <dt>本年未上报</dt>
          <dd>
            <Limit count={sheet.inYear} words={`超过${sheet.inYear.limit}个月达到解聘条件`} />
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

function Limit({ count: { missed, reached }, words }: { readonly count: Sheet['inYear']; readonly words: string }) {
  return (
    <>
      <b>{missed}个月</b>，{words}
      {reached && (
        <span class="line is-reached">
          <Shape look="overdue" /> 已达到：{reached.join('、')}
        </span>
      )}
    </>
  );
}

const KINDS = { valid: '应回避而认定有效', unscreened: '筛选时注意', settled: '没有认定有效' } as const;

function Conflicts({ conflicts: { reports, unregistered } }: { readonly conflicts: OfficeCounty['conflicts'] }) {
  return (
    <Listed id="conflicts" title="涉及回避的报告" count={reports.length} unit="条" none="没有体验员报告应当回避的单位。">
      {() => (
        <>
          <table class="cards to-do">
            <caption>体验员报告了应当回避的单位</caption>
            <thead>
              <tr>
                <th scope="col">编号</th>
                <th scope="col">标题</th>
                <th scope="col">体验员</th>
                <th scope="col">回避单位</th>
                <th scope="col">情况</th>
                <th scope="col">下一步</th>
              </tr>
            </thead>
            <tbody>
              {reports.map(({ kind, report, unit, next }) => (
                <tr key={report.id + unit.id}>
                  <th scope="row" class="id">
                    {report.id}
                  </th>
                  <td class="matter">{report.title}</td>
                  <td data-label="体验员" class="officer">
                    {report.officer}
                  </td>
                  <td data-label="回避单位">{unit.name}</td>
                  <td data-label="情况">{KINDS[kind]}</td>
                  <td data-label="下一步" class="next">
                    {next}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {unregistered.length > 0 && <p class="hint">没有登记回避单位的：{unregistered.join('、')}</p>}
        </>
      )}
    </Listed>
  );
}
