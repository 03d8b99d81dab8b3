/** @jsxImportSource #jsx */

import { regulationNumber } from '../../../scripts/rules/clauses.ts';
import type { DispatchLine } from '../../../scripts/views/office/dispatch-line.ts';
import type { ReminderLetter } from '../../../scripts/views/office/reminder-letter.ts';
import { Day } from '../../components/day.tsx';
import { longDay } from '../../lib/format.ts';
import { officeAddress } from '../lib/address.ts';
import { type OfficePageData, renderOffice } from '../lib/page.tsx';
import { Crumbs, SUPERVISION } from '../lib/parts.tsx';
import { contactRows, type Field, HeldBack, LetterTable } from './letter-table.tsx';

interface ReminderData extends OfficePageData {
  readonly line: DispatchLine;
}

export const data = {
  pagination: {
    data: 'view.sheets.dispatches',
    size: 1,
    alias: 'line',
    before: (lines: readonly DispatchLine[]) => lines.filter(({ supervision }) => supervision > 0),
  },
  permalink: ({ line }: Pick<ReminderData, 'line'>) => `${officeAddress.reminder(line.id)}index.html`,
};

/** `/dispatches/D2022-0031/reminder/`: 督办单, to print for a unit whose matter is overdue. Nothing of who reported is on it. */
export default function reminderPage(page: ReminderData): string {
  const { id, supervision } = page.line;
  const letter = page.view.sheets.reminder(id);
  return renderOffice(
    page,
    {
      title: `${page.view.county}体验问题${SUPERVISION[supervision]}单`,
      sheet: 'for-unit',
      crumbs: () => (
        <Crumbs
          trail={[
            ['转办台账', officeAddress.dispatches],
            [id, officeAddress.dispatch(id)],
          ]}
          here="督办单"
        />
      ),
    },
    () => letter && (letter.isHeldBack ? <HeldBack /> : <Reminder letter={letter} />),
  );
}

function Reminder({ letter }: { readonly letter: ReminderLetter }) {
  const { id, number, office, contact, receiver, title, dispatched, received, deemed, limit, due, urged } = letter;
  const rows: readonly (readonly Field[])[] = [
    [
      ['转办单编号', number ?? id],
      ['转办日期', <Day key="dispatched" day={dispatched} />],
    ],
    [['事项', title]],
    [
      [
        '办理时限',
        `${limit}个工作日（${regulationNumber('6.2')}）：${received ? `${longDay(received)}${deemed ? '视为收到' : '收到'}，` : ''}应于${longDay(due)}24时前办结回复。`,
      ],
    ],
    [['逾期情况', <Overdue key="overdue" letter={letter} />]],
    [
      ['督办日期', <Day key="as-of" day={letter.asOf} />],
      ['已催办', `${urged}次`],
    ],
    [['怎样办', <HowTo key="how-to" letter={letter} />]],
    ...contactRows(office, contact),
    [
      ['签收人', ''],
      ['签收时间', ''],
    ],
    [['逾期原因', '', 'tall']],
    [['办理情况', '', 'tall']],
    [['整改措施', '', 'tall']],
    [
      ['承办人、电话', ''],
      ['分管负责人审签', ''],
    ],
    [['回复日期', '']],
  ];
  return <LetterTable office={office} verb="致" receiver={receiver} rows={rows} />;
}

function Overdue({ letter: { overdueSince, asOf, daysOver } }: { readonly letter: ReminderLetter }) {
  return (
    <>
      <b>{longDay(overdueSince)}起逾期</b>，截至{longDay(asOf)}
      {daysOver === null ? '还没有办结；超期的工作日数，待放假安排公布后计算' : `已超期${daysOver}个工作日`}。
    </>
  );
}

/** 6.2: nothing extends the time, so what is left is to do it. */
const HowTo = ({ letter: { isUnsigned } }: { readonly letter: ReminderLetter }) => (
  <>
    {isUnsigned && <span class="step">签收：还没有签收，请补签收；没有签收也照常计时。</span>}
    <span class="step">
      回复：请立即办理，填写逾期原因、办理情况和整改措施，经分管负责人审签后送交办公室；时限不能延长，回复以前继续计算超期。
    </span>
  </>
);
