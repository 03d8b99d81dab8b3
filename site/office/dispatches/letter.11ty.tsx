/** @jsxImportSource #jsx */

import { regulationNumber } from '../../../scripts/rules/clauses.ts';
import type { DispatchLine } from '../../../scripts/views/office/dispatch-line.ts';
import type { UnitLetter } from '../../../scripts/views/office/unit-letter.ts';
import { NATURE_TERMS } from '../../../scripts/words/labels.ts';
import { Day } from '../../components/day.tsx';
import { Prose } from '../../components/prose.tsx';
import { longDay, shortDay } from '../../lib/format.ts';
import { officeAddress } from '../lib/address.ts';
import { type OfficePageData, renderOffice } from '../lib/page.tsx';
import { Crumbs } from '../lib/parts.tsx';
import { contactRows, type Field, HeldBack, LetterTable } from './letter-table.tsx';

interface LetterData extends OfficePageData {
  readonly line: DispatchLine;
}

export const data = {
  pagination: {
    data: 'view.sheets.dispatches',
    size: 1,
    alias: 'line',
    // One whose decline was accepted is not this unit's any more; a closed one is kept on file.
    before: (lines: readonly DispatchLine[]) => lines.filter(({ state }) => state !== 'declined'),
  },
  permalink: ({ line }: Pick<LetterData, 'line'>) => `${officeAddress.letter(line.id)}index.html`,
};

/** `/dispatches/D2022-0031/letter/`: 转办单, to print on A4 for a unit that answers on paper. Nothing of who reported is on it. */
export default function letterPage(page: LetterData): string {
  const { id } = page.line;
  const letter = page.view.sheets.letter(id);
  return renderOffice(
    page,
    {
      title: `${page.view.county}体验问题转办单`,
      sheet: 'for-unit',
      crumbs: () => (
        <Crumbs
          trail={[
            ['转办台账', officeAddress.dispatches],
            [id, officeAddress.dispatch(id)],
          ]}
          here="转办单"
        />
      ),
    },
    () => (letter.isHeldBack ? <HeldBack /> : <Letter letter={letter} />),
  );
}

function Letter({ letter }: { readonly letter: UnitLetter }) {
  const { id, number, office, contact, dispatched, lead, assisting, theme, stage, problems, nature, natureReason, title } =
    letter;
  const rows: readonly (readonly Field[])[] = [
    [
      ['编号', number ?? id],
      ['转办日期', <Day key="dispatched" day={dispatched} />],
    ],
    [
      ['主办单位', lead],
      ['协办单位', assisting.join('、') || '—'],
    ],
    [
      ['主题', theme ?? '—'],
      ['环节', stage ?? '—'],
    ],
    [
      ['问题类型', problems.join('、') || '—'],
      ['性质', `${NATURE_TERMS[nature]}${natureReason ? `：${natureReason}` : ''}`],
    ],
    [['事项', title]],
    [['问题摘要', letter.summary ? <Prose text={letter.summary} /> : '见事项。']],
    [['办理要求', letter.request ? <Prose text={letter.request} /> : '请核查办理，按时回复。']],
    [['时限和截止日', <Limit key="limit" letter={letter} />]],
    [['怎样办', <HowTo key="how-to" letter={letter} />]],
    ...contactRows(office, contact),
    [
      ['签收人', ''],
      ['签收时间', letter.signed && <Day key="signed" day={letter.signed} />],
    ],
    [['退单理由', '']],
    [['办理情况', '', 'tall']],
    [['整改措施', '', 'tall']],
    [['采纳意见及理由', '□ 采纳　□ 部分采纳　□ 不采纳　理由：', 'tall']],
    [
      ['承办人、电话', ''],
      ['分管负责人审签', ''],
    ],
    [
      ['回复日期', letter.replied && <Day key="replied" day={letter.replied} />],
      ['是否公开建议', '□ 公开　□ 不公开'],
    ],
    [['办公室审核意见', '□ 审核通过　□ 退回重办　理由：', 'tall']],
  ];
  return <LetterTable office={office} verb="转" receiver={letter.receiver} rows={rows} />;
}

/** 6.2: the due day with every day up to it, so that the unit can count again. */
function Limit({ letter: { working } }: { readonly letter: UnitLetter }) {
  if (working === null) return <>放假安排尚未公布，截止日公布后另行告知。</>;
  const { from, provisional, limit, due, days } = working;
  const counted = days
    .filter(({ date }) => date <= due)
    .map(({ date, nth, why }) => `${shortDay(date)}${nth === null ? `${why}不计` : `第${nth}日`}`);
  return (
    <>
      {limit}个工作日（{regulationNumber('6.2')}），{provisional && '最迟'}
      <b>{longDay(due)}24时前</b>回复{provisional && '；签收得早，截止日相应提前'}。
      <span class="line">
        {shortDay(from)}
        {provisional ? '最迟视为收到' : '收到'}，为第0日；{counted.join('；')}。
      </span>
    </>
  );
}

/** 6.2: what signing, replying and declining take, each with its last day. */
function HowTo({ letter: { working, signBy, declineBy } }: { readonly letter: UnitLetter }) {
  return (
    <>
      <span class="step">
        签收：填写签收人和签收时间，告知办公室
        {signBy && `；${longDay(signBy)}24时前没有签收的，视为当天收到`}。
      </span>
      <span class="step">回复：填写办理情况和整改措施，经分管负责人审签，截止日24时前送交办公室。</span>
      <span class="step">
        退单：不属本单位职责的，
        {declineBy ? (
          <>
            {working?.provisional && '最迟'}
            <b>{longDay(declineBy)}24时前</b>
            {working?.provisional && '（签收得早，相应提前）'}
          </>
        ) : (
          '尽快'
        )}
        填写退单理由，送交办公室；没有同意退单的，时限不变。
      </span>
    </>
  );
}
