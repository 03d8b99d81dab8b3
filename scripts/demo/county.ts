import type { CountyCalendar } from '../records/schema/calendar.ts';
import type { Day } from '../records/schema/common.ts';
import type { Office } from '../records/schema/office.ts';
import type { Themes } from '../records/schema/themes.ts';

/** The day on which the demo stands still: the trial year is over, its grades are decided, and some matters are open. */
export const AS_OF: Day = '2023-01-13';

/** The year that the story tells. */
export const YEAR = 2022;

export const OFFICE: Office = {
  county: '云溪县',
  office: '云溪县优化营商环境工作专班办公室',
  taskForce: '云溪县优化营商环境工作专班',
  phone: '000-00000000',
  email: 'tiyan@yunxi.example',
  address: '云溪县城关镇人民路1号政务服务中心三楼',
  timeZone: 'Asia/Shanghai',
  numbering: '云营商转〔{year}〕{n}号',
  replyRepository: 'yunxi-county-demo/replies',
  officeRepository: 'yunxi-county-demo/ledger',
  site: 'https://yunxi.example/',
  fictional: true,
  asOf: AS_OF,
  since: `${YEAR}-01-01`,
};

export const OFFICE_COMMENT = `云溪县是虚构的：没有这个县，记录里的人、事、单位和文号都是编出来的，只用来演示。
由 npx tsx scripts/demo/generate.ts 生成；换成自己的县：npm run new-county`;

/** A typhoon closed the county for a day, and the Saturday after made up for it. */
export const CALENDAR: CountyCalendar = {
  closures: [{ date: '2022-08-10', reason: '台风停工', basis: '云府办〔2022〕31号' }],
  workdays: [{ date: '2022-08-13', reason: '补台风停工', basis: '云府办〔2022〕31号' }],
};

/** 3.2: the ten themes, three stages and five problem types, each list with `other`. */
export const THEMES: Themes = {
  themes: [
    { id: 'starting-business', zh: '开办企业', en: 'Starting a business' },
    { id: 'construction-permits', zh: '施工许可', en: 'Construction permits' },
    { id: 'utilities', zh: '水电气和电信服务', en: 'Water, power, gas and telecom' },
    { id: 'property-registration', zh: '财产登记', en: 'Property registration' },
    { id: 'getting-credit', zh: '信贷和改善融资环境', en: 'Credit and financing' },
    { id: 'paying-taxes', zh: '纳税便利化', en: 'Paying taxes' },
    { id: 'protecting-investors', zh: '保护投资者', en: 'Protecting investors' },
    { id: 'enforcing-contracts', zh: '执行合同', en: 'Enforcing contracts' },
    { id: 'resolving-insolvency', zh: '办理破产', en: 'Resolving insolvency' },
    { id: 'service-government', zh: '建设服务型政府', en: 'Service-minded government' },
    { id: 'other', zh: '其他', en: 'Other' },
  ],
  stages: [
    { id: 'service', zh: '公共服务', en: 'Public service' },
    { id: 'approval', zh: '行政审批', en: 'Administrative approval' },
    { id: 'enforcement', zh: '行政监管和执法', en: 'Supervision and enforcement' },
    { id: 'other', zh: '其他', en: 'Other' },
  ],
  problems: [
    { id: 'false-process', zh: '流程失实', en: 'Process not as published' },
    { id: 'inefficiency', zh: '效率低下', en: 'Inefficiency' },
    { id: 'poor-attitude', zh: '态度散漫', en: 'Poor attitude' },
    { id: 'policy-not-honoured', zh: '政策不兑现', en: 'Policy not honoured' },
    { id: 'not-transparent', zh: '不透明', en: 'Lack of transparency' },
    { id: 'other', zh: '其他', en: 'Other' },
  ],
};

const numbered =
  (form: string) =>
  (year: number, n: number): string =>
    form.replace('{year}', String(year)).replace('{n}', String(n));

/** The numbers of the county's papers, each series counted by year. */
export const NUMBERS = {
  dispatch: numbered(OFFICE.numbering as string),
  taskForce: numbered('专班纪要〔{year}〕{n}号'),
  coordination: numbered('协调会纪要〔{year}〕{n}号'),
  decision: numbered('云营商专班〔{year}〕{n}号'),
  report: numbered('云营商报〔{year}〕{n}号'),
} as const;
