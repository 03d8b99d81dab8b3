/** @jsxImportSource #jsx */
import { openDataAddress } from '../../scripts/open-data/address.ts';
import type { PublicQuarter } from '../../scripts/views/public-quarters.ts';
import { A } from '../components/link.tsx';
import { ListLink } from '../components/list-link.tsx';
import { longDay } from '../lib/format.ts';

/** How anybody checks that the figures are counted from what is published, and that nothing of it was changed since. */
export function Verify({ quarter }: { readonly quarter: PublicQuarter }) {
  const { id, label, to, hash, complete } = quarter;
  const file = `${id}.csv`;
  return (
    <section class="verify" aria-labelledby="verify">
      <h2 id="verify">怎样核对</h2>
      <p>
        本页的每个数字都由一张<strong>依据表</strong>数出来：
        <A to={openDataAddress.quarterBasis(id)}>{file}</A>
        。一行是一件转办单在{longDay(to)}终了时的样子，只有编号、单位、日期和判定，没有任何人写的文字。
      </p>
      <Meaning />
      {complete ? (
        <>
          <p>依据表的 SHA-256 就是本季度的核对码。表里改动一个字，它就不一样：</p>
          <p class="hash">
            <code>{hash}</code>
          </p>
          <ol>
            <li>
              下载依据表，用系统自带的命令计算：Windows <code>certutil -hashfile {file} SHA256</code>，macOS 和 Linux{' '}
              <code>shasum -a 256 {file}</code>。结果应当与上面相同。
            </li>
            <li>
              有全部记录的人从头重算：<code>npx ledger export --audience public --format json --today {to}</code>，
              <code>quarters</code> 中 {id} 的 <code>hash</code> 应当与上面相同；换成以后任何一天也相同。
            </li>
          </ol>
        </>
      ) : (
        <p>本季度结束后，数字不再变化，届时给出核对码。</p>
      )}
      <p>
        <ListLink facet="quarter" id={id}>
          台账里{label}转办的全部事项
        </ListLink>
        列的是每一件现在的状态，与季度末可能不同。报送县政府的报告原文是机关内部公文，不在这里公开。
      </p>
    </section>
  );
}

/** The columns of the basis in its order, and what each holds. */
export const BASIS_COLUMNS: readonly (readonly [string, string])[] = [
  ['asOf', '截至哪一天终了：季度末，或者统计截止日'],
  ['id', '转办单编号'],
  ['unit', '责任单位编号'],
  ['nature', '性质：general 一般，special 特殊'],
  ['theme', '主题编号'],
  ['problems', '问题类型编号，用空格隔开'],
  ['dispatched', '转办日期'],
  ['signBy', '应签收的最后一天'],
  ['signed', '签收日期'],
  ['received', '收到日期，即第0天；没有签收也没有视为收到的为空'],
  ['due', '办结截止日'],
  ['state', '状态：awaiting-signature 待签收，in-progress 办理中，awaiting-review 待审核，closed 已办结，declined 已退单'],
  ['verdict', '时限判定：on-time 按时办结，late 逾期办结，open 未逾期，overdue 逾期未结，excluded 不计'],
  ['lastReply', '最近一次回复的日期'],
  ['closed', '办结日期'],
  ['returns', '退回重办次数'],
  ['daysUsed', '用时（工作日）；还没有收到的写 0'],
];

/** How each figure is counted from the columns. */
const COUNTED: readonly (readonly [string, string])[] = [
  ['转办', 'dispatched 在本季度的行。以下除逾期未结、按时办结率外，都只数这些行'],
  ['办结、退单', 'state 为 closed 的，state 为 declined 的'],
  ['逾期未结', 'verdict 为 overdue 的行，不论何时转办'],
  ['按时办结率', 'due 在本季度，且 verdict 为 on-time、late 或 overdue 的行，其中 on-time 占多少'],
  ['办结率', 'state 不是 declined 的，其中 closed 占多少'],
  ['签收及时率', 'signed 不为空，或 asOf 晚于 signBy 的，其中 signed 不晚于 signBy 的占多少'],
  ['退单率', '全部行中 state 为 declined 的占多少'],
  ['重办率', 'lastReply 不为空的，其中 returns 大于 0 的占多少'],
  ['用时中位数、平均数', 'state 为 closed 的行的 daysUsed'],
];

function Meaning() {
  return (
    <details class="meaning">
      <summary>各列的意思，各个数字怎样数</summary>
      <dl>
        {BASIS_COLUMNS.map(([name, meaning]) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <dl>
        {COUNTED.map(([name, meaning]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
