import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { renderAddresses } from '../../site/build/addresses.ts';
import { ADDRESSES_FILE, DATA_FILES } from '../records/places.ts';
import { programRoot } from '../records/program.ts';
import { readData } from '../records/read.ts';
import type { Office } from '../records/schema/office.ts';
import { TO_FILL_IN } from '../records/to-fill-in.ts';
import { renderYaml } from '../records/write.ts';
import { type Files, pruneRecords, writeFiles } from './files.ts';

/** The county on file does not say that it is fictional: its records are somebody's, and stay. */
export class RealCounty extends Error {
  override readonly name = 'RealCounty';
}

const OFFICE: Office = {
  county: '某某县',
  office: '某某县优化营商环境工作专班办公室',
  taskForce: '某某县优化营商环境工作专班',
  phone: TO_FILL_IN,
  email: TO_FILL_IN,
  address: TO_FILL_IN,
  timeZone: 'Asia/Shanghai',
  numbering: '某营商转〔{year}〕{n}号',
  replyRepository: null,
  officeRepository: null,
  site: null,
  fictional: false,
};

const OFFICE_COMMENT = `请逐项改成本县的情况。
从年中启用的，另写一行 since: 启用日期，之前的季度就不催报。`;

const UNITS_COMMENT = `责任单位。删去下面的 []，照这个样子逐个登记：
- id: market-regulation
  name: 市场监督管理局
  kind: department            # department 部门 | town 乡镇 | utility 公共服务企业
  aliases: [ 市监局 ]
  formerNames:
    - { name: 工商行政管理局, until: 2019-02-28 }
  accounts: [ { id: 1234567, login: 登录名 } ]   # 可以代表本单位回复的账号，按数字编号认`;

const OFFICERS_COMMENT = `体验员，只写随机代码；姓名、电话、单位一律不写在这里。删去下面的 []，照这个样子逐个登记：
- code: K7M3XP
  category: enterprise        # official 公职人员 | enterprise 企业主体 | community 社会人士
  terms:
    - { approved: 2021-12-20, minutes: 纪要文号, appointed: 2022-01-01, filed: 2022-01-05, ends: 2022-12-31 }`;

const CALENDAR_COMMENT = `本县自己的停工和补班，叠加在国务院的放假安排之上。例：
closures: [ { date: 2022-08-10, reason: 台风停工, basis: 文号 } ]`;

const EMPTY: Files = new Map([
  [DATA_FILES.office, renderYaml(OFFICE, OFFICE_COMMENT)],
  [DATA_FILES.units, renderYaml([], UNITS_COMMENT)],
  [DATA_FILES.officers, renderYaml([], OFFICERS_COMMENT)],
  [DATA_FILES.calendar, renderYaml({ closures: [], workdays: [] }, CALENDAR_COMMENT)],
  [ADDRESSES_FILE, renderAddresses({ asOf: null, addresses: [] })],
]);

/**
 * Empties the demo county for a real one: its records go, its lists become placeholders. The policy, the themes and
 * the State Council's calendar stay.
 *
 * @param root an absolute path
 * @param force empties a county that is not marked as fictional, too
 * @returns how many records were removed
 * @throws RealCounty unless the county is fictional or `force` is given
 */
export function newCounty(root: string, force = false): number {
  const office = readData<Office>(root, DATA_FILES.office, 'office', {});
  const fictional = 'value' in office && office.value.fictional === true;
  if (!fictional && !force) throw new RealCounty(join(root, DATA_FILES.office));
  const removed = pruneRecords(root, () => false).length;
  writeFiles(root, EMPTY);
  return removed;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({
    options: { root: { type: 'string', default: programRoot }, force: { type: 'boolean', default: false } },
  });
  try {
    const removed = newCounty(resolve(values.root), values.force);
    console.log(
      `已删去演示县的 ${removed} 份记录。下一步：填写 ${DATA_FILES.office}，登记 ${DATA_FILES.units}，然后运行 npm run check`,
    );
  } catch (error) {
    if (!(error instanceof RealCounty)) throw error;
    console.error(
      `${DATA_FILES.office} 没有写 fictional: true，这里的记录可能是真实的，什么也没有删。\n确实要清空的，请运行 npm run new-county -- --force（中间的 -- 不能省）`,
    );
    process.exitCode = 1;
  }
}
