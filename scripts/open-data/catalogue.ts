import { address } from '../../site/lib/address.ts';
import { openDataAddress } from './address.ts';

/** One kind of file of the open data, for people who look for what there is. */
export interface CatalogueEntry {
  readonly title: string;
  readonly forWhom: string;
  readonly mediaType: string;
  /** From the site's root; `{id}` stands for a dispatch, a unit or a quarter. */
  readonly address: string;
  /** The page from whose entries one gets to each of them; only where the address is a pattern. */
  readonly list?: string;
}

const JSON_TYPE = 'application/json';
const FEED_TYPE = 'application/atom+xml';
const CALENDAR_TYPE = 'text/calendar';

/** What there is, and for whom: what `index.json` lists, and a page about it can. */
export const CATALOGUE: readonly CatalogueEntry[] = [
  {
    title: '台账表格（Excel）',
    forWhom: '想用表格软件查看、筛选、统计的人',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    address: openDataAddress.xlsx,
  },
  { title: '台账表格（CSV）', forWhom: '做数据分析的人', mediaType: 'text/csv', address: openDataAddress.csv },
  {
    title: '订阅：新公开和新办结的',
    forWhom: '想随时知道结果的公众和媒体',
    mediaType: FEED_TYPE,
    address: openDataAddress.feed,
  },
  {
    title: '订阅：每一次状态变化',
    forWhom: '跟踪办理过程的人',
    mediaType: FEED_TYPE,
    address: openDataAddress.changesFeed,
  },
  {
    title: '订阅：一个单位的全部变化',
    forWhom: '责任单位和关心它的人',
    mediaType: FEED_TYPE,
    address: openDataAddress.unitFeed('{id}'),
    list: address.units,
  },
  {
    title: '日历：未办结的截止日',
    forWhom: '办公室和督办的人，手机日历可以订阅',
    mediaType: CALENDAR_TYPE,
    address: openDataAddress.calendar,
  },
  {
    title: '日历：一个单位未办结的截止日',
    forWhom: '责任单位的经办人',
    mediaType: CALENDAR_TYPE,
    address: openDataAddress.unitCalendar('{id}'),
    list: address.units,
  },
  { title: '全县的数字和制度', forWhom: '写程序的人', mediaType: JSON_TYPE, address: openDataAddress.county },
  {
    title: '按季度、主题、环节、问题类型的数字',
    forWhom: '写程序的人',
    mediaType: JSON_TYPE,
    address: openDataAddress.figures,
  },
  { title: '各季度，连同报送情况和核对码', forWhom: '写程序的人', mediaType: JSON_TYPE, address: openDataAddress.quarters },
  {
    title: '一个季度的依据表（CSV），核对码就是它的 SHA-256',
    forWhom: '要核对季度报告的人',
    mediaType: 'text/csv',
    address: openDataAddress.quarterBasis('{id}'),
    list: address.quarters,
  },
  { title: '各年度和年度考核', forWhom: '写程序的人', mediaType: JSON_TYPE, address: openDataAddress.years },
  { title: '协调会和专班会议', forWhom: '写程序的人', mediaType: JSON_TYPE, address: openDataAddress.meetings },
  { title: '全部转办单', forWhom: '写程序的人', mediaType: JSON_TYPE, address: openDataAddress.dispatches },
  {
    title: '一件转办单，连同截止日的逐日算法',
    forWhom: '要核对一件事的人',
    mediaType: JSON_TYPE,
    address: openDataAddress.dispatch('{id}'),
    list: address.ledger,
  },
  { title: '全部责任单位', forWhom: '写程序的人', mediaType: JSON_TYPE, address: openDataAddress.units },
  {
    title: '一个责任单位和它的转办单',
    forWhom: '写程序的人',
    mediaType: JSON_TYPE,
    address: openDataAddress.unit('{id}'),
    list: address.units,
  },
  { title: '接口说明（OpenAPI 3.1）', forWhom: '写程序的人', mediaType: JSON_TYPE, address: openDataAddress.openApi },
  { title: '接口变更记录', forWhom: '写程序的人', mediaType: 'text/markdown', address: openDataAddress.apiChangelog },
];
