import { addDays, daysBetween, yearOf } from '../calendar/days.ts';
import type { Day } from '../records/schema/common.ts';
import type { Unit } from '../records/schema/units.ts';
import { random } from './random.ts';

type Known = Pick<Unit, 'name' | 'kind' | 'aliases' | 'formerNames' | 'successor' | 'repository'> & {
  /** The word in its document numbers: 云市监函〔2022〕15号. */
  readonly mark: string;
};

const REFORM = '2019-02-28'; // the county institutions' reform, when many were renamed

const KNOWN: Readonly<Record<string, Known>> = {
  'market-regulation': {
    name: '市场监督管理局',
    aliases: ['市监局', '市场监管局'],
    formerNames: [
      { name: '工商行政管理局', until: REFORM },
      { name: '质量技术监督局', until: REFORM },
    ],
    mark: '云市监',
  },
  'government-services': {
    name: '政务服务中心',
    aliases: ['政务中心', '办事大厅'],
    formerNames: [{ name: '行政审批服务中心', until: '2020-06-30' }],
    mark: '云政服',
  },
  housing: {
    name: '住房和城乡建设局',
    aliases: ['住建局'],
    formerNames: [{ name: '建设局', until: '2010-12-31' }],
    mark: '云住建',
  },
  'natural-resources': {
    name: '自然资源和规划局',
    aliases: ['资规局', '自然资源局', '不动产登记中心'],
    formerNames: [
      { name: '国土资源局', until: REFORM },
      { name: '规划委员会', until: REFORM },
    ],
    mark: '云资规',
  },
  tax: {
    name: '税务局',
    aliases: ['县税务局', '办税服务厅'],
    formerNames: [
      { name: '国家税务局', until: '2018-07-19' },
      { name: '地方税务局', until: '2018-07-19' },
    ],
    mark: '云税',
  },
  'human-resources': { name: '人力资源和社会保障局', aliases: ['人社局'], mark: '云人社' },
  'medical-insurance': { name: '医疗保障局', aliases: ['医保局'], mark: '云医保' },
  'public-security': { name: '公安局', aliases: ['县公安局', '交警大队'], mark: '云公' },
  transport: { name: '交通运输局', aliases: ['交通局'], mark: '云交' },
  'urban-management': {
    name: '综合行政执法局',
    aliases: ['城管局', '执法局'],
    formerNames: [{ name: '城市管理局', until: '2020-09-30' }],
    mark: '云综执',
  },
  commerce: { name: '商务局', aliases: ['县商务局'], formerNames: [{ name: '商务和工业信息化局', until: REFORM }], mark: '云商' },
  finance: { name: '财政局', aliases: ['县财政局'], mark: '云财' },
  'development-reform': { name: '发展和改革委员会', aliases: ['发改委', '发改局'], mark: '云发改' },
  'financial-services': {
    name: '地方金融服务中心',
    aliases: ['金融办', '金融服务中心'],
    formerNames: [{ name: '金融工作办公室', until: '2019-06-30' }],
    mark: '云金',
  },
  'court-liaison': { name: '人民法院（涉企服务窗口）', aliases: ['县法院', '人民法院'], mark: '云法' },
  justice: { name: '司法局', aliases: ['县司法局'], mark: '云司' },
  'water-affairs': { name: '水务局', aliases: ['水利局'], mark: '云水务' },
  health: {
    name: '卫生健康委员会',
    aliases: ['卫健委'],
    formerNames: [{ name: '卫生和计划生育委员会', until: REFORM }],
    mark: '云卫健',
  },
  ecology: { name: '生态环境局', aliases: ['环保局'], formerNames: [{ name: '环境保护局', until: REFORM }], mark: '云环' },
  agriculture: { name: '农业农村局', aliases: ['农业局'], mark: '云农' },
  emergency: { name: '应急管理局', aliases: ['应急局'], mark: '云应急' },
  'power-supply': {
    name: '供电公司',
    kind: 'utility',
    aliases: ['供电局', '云溪供电'],
    repository: 'yunxi-county-demo/power-replies',
    mark: '云供电',
  },
  'water-supply': { name: '供水公司', kind: 'utility', aliases: ['自来水公司'], mark: '云供水' },
  'gas-supply': { name: '燃气公司', kind: 'utility', aliases: ['管道燃气公司'], mark: '云燃' },
  telecom: { name: '电信分公司', kind: 'utility', aliases: ['电信公司'], mark: '云电信' },
  'town-chengguan': { name: '城关镇人民政府', kind: 'town', aliases: ['城关镇'], mark: '城政' },
  'town-yunxi': { name: '云溪镇人民政府', kind: 'town', aliases: ['云溪镇'], mark: '溪政' },
  'town-heping': {
    name: '和平镇人民政府',
    kind: 'town',
    aliases: ['和平镇'],
    formerNames: [{ name: '和平乡人民政府', until: '2016-12-31' }],
    mark: '和政',
  },
  'town-baishi': { name: '白石镇人民政府', kind: 'town', aliases: ['白石镇'], mark: '白政' },
  // Merged into another before the ledger began: old papers still name it.
  'work-safety': { name: '安全生产监督管理局', aliases: ['安监局'], successor: 'emergency', mark: '云安监' },
};

/** Far above the number of any account there is. */
const FIRST_ACCOUNT = 9_000_000_001;

/** The responsible units as `units.yaml` lists them, with invented accounts. A merged one has none. */
export const UNITS: readonly Unit[] = Object.entries(KNOWN).map(
  ([id, { name, kind, aliases, formerNames, successor, repository }], i) => ({
    id,
    name,
    kind: kind ?? 'department',
    ...(aliases ? { aliases } : {}),
    ...(formerNames ? { formerNames } : {}),
    ...(successor ? { successor } : { accounts: [{ id: FIRST_ACCOUNT + i, login: `yunxi-${id}` }] }),
    ...(repository ? { repository } : {}),
  }),
);

/** What a unit is called. @throws Error for an id the county does not have */
export function nameOfUnit(id: string): string {
  const known = KNOWN[id];
  if (!known) throw new Error(`no unit ${id} in the demo county`);
  return known.name;
}

/** The number of a letter that a unit wrote on a day. Numbers rise with the days of the year; one day's answers share a letter. */
export function letterNumber(unit: string, day: Day): string {
  const paces = random(`letters/${unit}`);
  const [offset, every] = [paces.int(1, 6), paces.int(1, 3)];
  const year = yearOf(day);
  const number = offset + Math.floor(daysBetween(addDays(`${year}-01-01`, -1), day) / every);
  return `${KNOWN[unit]?.mark}函〔${year}〕${number}号`;
}
