import Type, { type Static, type TProperties, type TSchema } from 'typebox';

/**
 * The shape of every JSON file of the open data. The files' types, the OpenAPI description and the tests come from
 * here. Objects are open, since fields may be added within a version; every field named here is always there.
 */

const object = <T extends TProperties>(title: string, properties: T) => Type.Object(properties, { title });
const list = <T extends TSchema>(title: string, items: T) => Type.Array(items, { title });
const orNull = <T extends TSchema>(schema: T, title: string) => Type.Union([schema, Type.Null()], { title });
const text = (title: string) => Type.String({ title });
const textOrNull = (title: string) => orNull(Type.String(), title);
const id = (title: string) => Type.String({ title, minLength: 1 });
const day = (title: string) => Type.String({ format: 'date', title });
const dayOrNull = (title: string) => orNull(Type.String({ format: 'date' }), title);
const count = Type.Integer({ minimum: 0 });
const countOrNull = (title: string) => orNull(count, title);
const href = (title: string) => Type.String({ format: 'uri-reference', title });
const choice = <const T extends readonly string[]>(title: string, words: T) => Type.Enum<[...T]>([...words], { title });

/** What every file says first. */
const head = {
  asOf: day('统计截止日：一切状态和数字都是这一天结束时的'),
  county: text('县'),
  office: text('办公室'),
  fictional: Type.Boolean({ title: '是不是虚构的演示数据' }),
  licence: text('使用条件'),
};

export const Label = object('一个词', { id: id('编号'), label: text('名称') });

export const Count = Type.Union([count, object('太小而不显示', { under: Type.Integer({ minimum: 1, title: '少于' }) })], {
  title: '件数；少于“不显示”界限的分组数字只说少于几件（五（一））',
});

export const Rate = object('比率和它的基数', {
  numerator: Count,
  denominator: Count,
  rate: orNull(Type.Number({ minimum: 0, maximum: 1 }), '比率；没有基数或数字太小时为空，不写成 0'),
});

export const Figures = object('统计数字', {
  from: dayOrNull('起始日；为空指从头算起'),
  to: day('截止日'),
  dispatched: Count,
  closed: Count,
  open: Count,
  overdue: Count,
  declined: Count,
  onTime: Rate,
  closing: Rate,
  signing: Rate,
  declining: Rate,
  returning: Rate,
  medianDays: orNull(Type.Number(), '用时中位数（工作日）'),
  meanDays: orNull(Type.Number(), '用时平均数（工作日）'),
});

export const Group = object('一组的统计数字', { id: id('编号'), label: text('名称'), figures: Figures });

const UnitName = object('责任单位', {
  id: id('单位编号'),
  name: text('单位名称'),
  listed: Type.Boolean({ title: '在不在单位名录里；不在的没有自己的文件' }),
});

const headline = { on: day('公开日期'), title: text('标题') };

const Content = object('公开的内容', {
  ...headline,
  request: textOrNull('办理要求'),
  summary: textOrNull('问题摘要'),
  replySummary: textOrNull('办理结果'),
});

const STATES = ['awaiting-signature', 'in-progress', 'awaiting-review', 'closed', 'declined'] as const;
const VERDICTS = ['on-time', 'late', 'open', 'overdue', 'excluded'] as const;
const EVENTS = [
  ...['dispatched', 'signed', 'deemed', 'declined', 'decline-accepted', 'decline-refused', 'replied', 'accepted'],
  ...['returned', 'urged', 'reclassified', 'discussed', 'escalated', 'reopened'],
] as const;

const dispatchFields = {
  id: id('编号'),
  number: textOrNull('文号'),
  unit: UnitName,
  role: orNull(choice('主办或协办', ['lead', 'assisting']), '主办 lead 或协办 assisting'),
  nature: choice('性质：一般 general，特殊 special', ['general', 'special']),
  theme: orNull(Label, '主题'),
  stage: orNull(Label, '环节'),
  problems: list('问题类型', Label),
  dispatched: day('转办日期'),
  received: dayOrNull('收到日期，即第 0 天；为空指尚未签收'),
  deemed: Type.Boolean({ title: '逾时未签收，视为收到' }),
  due: dayOrNull('办结截止日；尚未签收的是最迟可能的一天'),
  state: choice('状态：待签收、办理中、待审核、已办结、已退单', STATES),
  verdict: orNull(choice('按时办结、逾期办结、未逾期、逾期未结、不计', VERDICTS), '时限判定；放假安排未公布时为空'),
  daysUsed: countOrNull('用时（工作日）；还没有收到的为空'),
  daysOver: countOrNull('超期（工作日）'),
  replied: dayOrNull('待审核的或办结的回复'),
  closed: dayOrNull('办结日期'),
  returns: Type.Integer({ minimum: 0, title: '退回重办次数' }),
  publication: choice('待定、公开、不公开', ['pending', 'public', 'withheld']),
  content: orNull(object('公开的标题', headline), '公开的标题；为空指内容未公开。正文在这一件自己的文件里'),
  lead: textOrNull('主办转办单编号'),
  reopens: textOrNull('重新转办自'),
  reopenedAs: textOrNull('已重新转办为'),
  redirects: textOrNull('改派自'),
  changed: day('最近一次变化的日期：办理过程里的最后一件事，或者内容公开'),
};

/** A dispatch in a list: without its texts, timeline and working, so that the list of a large county stays one file. */
export const Dispatch = object('转办单', dispatchFields);

const TimelineEvent = object('办理过程中的一件事', {
  on: day('日期'),
  event: choice('发生了什么', EVENTS),
});

const WorkedDay = object('计时的一天', {
  date: day('日期'),
  counts: Type.Boolean({ title: '计不计入' }),
  nth: orNull(Type.Integer({ minimum: 1 }), '收到后的第几个工作日'),
  kind: text('工作日、周末、节假日、调休等'),
  holiday: textOrNull('节日名称或停工的缘由'),
  why: text('计或不计的理由'),
});

const Working = object('截止日和用时是怎样算的（六（二））', {
  clause: Type.Literal('6.2', { title: '条款' }),
  from: day('第 0 天'),
  provisional: Type.Boolean({ title: '尚未签收：第 0 天和截止日都是最迟可能的一天' }),
  limit: Type.Integer({ minimum: 1, title: '办理时限（工作日）' }),
  due: day('办结截止日'),
  dayBefore: day('截止日的前一个工作日'),
  days: list('逐日', WorkedDay),
  more: orNull(
    object('没有逐日列出的', { until: day('到哪一天'), workingDays: Type.Integer({ minimum: 0, title: '其中的工作日' }) }),
    '列不下的部分；为空指已经列全',
  ),
});

const unitFields = {
  id: id('编号'),
  name: text('名称'),
  kind: orNull(choice('部门、乡镇、公共服务企业', ['department', 'town', 'utility']), '类别'),
  aliases: list('简称', Type.String()),
  formerNames: list('曾用名', object('曾用名', { name: text('名称'), until: dayOrNull('用到哪一天') })),
  successor: orNull(object('接替的单位', { id: id('编号'), name: text('名称') }), '职责由谁接替'),
  predecessors: list('它承接了哪些单位的职责', object('承接的单位', { id: id('编号'), name: text('名称') })),
  nothingDue: Type.Boolean({ title: '还没有到期的件，不参与排列' }),
  rank: orNull(Type.Integer({ minimum: 1 }), '按时办结率的名次，并列的名次相同；不排名的为空'),
  unranked: orNull(
    choice('不排名的原因：没有到期的件、到期的件太少、数字太小不显示', ['nothing-due', 'too-few', 'not-shown']),
    '不排名的原因；有名次的为空',
  ),
  figures: Figures,
  links: object('这个单位的其他地址', {
    page: href('网页'),
    json: href('JSON'),
    feed: href('订阅'),
    calendar: href('截止日日历'),
  }),
};

export const Unit = object('责任单位及其统计数字', unitFields);

const phase = <const T extends string>(word: T) => Type.Literal(word, { title: '阶段' });

const Trial = Type.Union(
  [
    object('尚未施行', { phase: phase('before'), from: day('施行日期') }),
    object('施行中', { phase: phase('in-force'), since: day('施行日期'), until: dayOrNull('期满日期') }),
    object('已期满', { phase: phase('expired'), ended: day('期满日期') }),
  ],
  { title: '试行期（八（一））' },
);

const PolicyValue = object('制度里的一个数值', {
  key: id('键'),
  title: text('名称'),
  value: Type.Union([Type.Number(), Type.Boolean(), Type.String(), Type.Record(Type.String(), Type.Number())], {
    title: '数值',
  }),
  clause: text('条款'),
  reason: text('理由'),
});

export const IndexFile = object('有哪些数据', {
  ...head,
  version: text('接口版本'),
  dispatches: Type.Integer({ minimum: 0, title: '转办单件数' }),
  units: Type.Integer({ minimum: 0, title: '责任单位个数' }),
  files: list(
    '文件',
    object('一个文件，或一类文件', {
      title: text('名称'),
      forWhom: text('给谁用'),
      mediaType: text('格式'),
      href: Type.String({ title: '地址；{id} 换成编号' }),
    }),
  ),
});

export const CountyFile = object('全县', {
  ...head,
  trial: orNull(Trial, '试行期'),
  policy: object('现行制度', {
    title: text('名称'),
    from: day('施行日期'),
    to: dayOrNull('期满日期'),
    values: list('数值', PolicyValue),
  }),
  suppressUnder: Type.Integer({ minimum: 0, title: '分组数字少于几件不显示' }),
  figures: Figures,
  adoption: Rate,
  adoptionTo: dayOrNull('采纳率统计到哪一天（上一个季度的最后一天）；还没有满一个季度时为空'),
  verdicts: object('各种时限判定的件数，加起来就是全部', {
    'on-time': count,
    late: count,
    open: count,
    overdue: count,
    excluded: count,
    unknown: count,
  }),
});

export const DispatchesFile = object('全部转办单', { ...head, dispatches: list('转办单，按编号', Dispatch) });

const Related = object('相关的转办单编号；它自己写明的见 lead、reopens、reopenedAs、redirects', {
  assisting: list('同一事项的协办', Type.String()),
  redirectedTo: list('退单以后改派到', Type.String()),
  similar: list('同一单位、同一主题中最近的几件，新的在前', Type.String()),
  merged: countOrNull('并入的同类反映（条）；没有，或少于不显示的界限时为空'),
});

export const DispatchFile = object('一件转办单', {
  ...head,
  ...dispatchFields,
  content: orNull(Content, '公开的内容；为空指内容未公开'),
  timeline: list('办理过程', TimelineEvent),
  working: orNull(Working, '截止日是怎样算出来的，逐日列到办结；不计时限的为空'),
  related: Related,
  links: object('这件转办单的其他地址', { page: href('网页') }),
});

export const UnitsFile = object('全部责任单位', { ...head, units: list('单位，按名录的次序', Unit) });

export const UnitFile = object('一个责任单位', {
  ...head,
  ...unitFields,
  quarters: list(
    '按季度，从全县第一次转办起，早的在前',
    object('一个季度：当季转办、办结的件数，季末逾期未结的件数，当季到期的按时办结率', {
      id: id('季度，如 2022-Q1'),
      label: text('名称'),
      complete: Type.Boolean({ title: '已经结束，数字不再变' }),
      dispatched: Count,
      closed: Count,
      overdue: Count,
      onTime: Rate,
    }),
  ),
  open: list('未办结的转办单编号，逾期的在前', Type.String()),
  dispatches: list('它的转办单，新的在前', Dispatch),
});

export const FiguresFile = object('分组统计数字', {
  ...head,
  suppressUnder: Type.Integer({ minimum: 0, title: '少于几件不显示' }),
  quarters: list('按季度', Group),
  themes: list('按主题', Group),
  stages: list('按环节', Group),
  problems: list('按问题类型', Group),
});

const periodFields = {
  label: text('名称'),
  from: day('第一天'),
  to: day('数字截至的一天：最后一天；还没有结束的，是统计截止日'),
  complete: Type.Boolean({ title: '已经结束，数字不再变' }),
  figures: Figures,
  themes: list('按主题，只列有转办的', Group),
  problems: list('按问题类型，只列有转办的；一件可以有几个问题类型', Group),
  heat: object('主题与问题类型的交叉件数', {
    themes: list('行：主题编号', Type.String()),
    problems: list('列：问题类型编号', Type.String()),
    cells: list('每行一个主题，每格一个问题类型', Type.Array(Count)),
  }),
  units: list(
    '按责任单位，只列有转办、到期或逾期未结的',
    object('一个单位的统计数字', {
      id: id('编号'),
      label: text('名称'),
      figures: Figures,
      listed: Type.Boolean({ title: '在不在单位名录里' }),
    }),
  ),
};

const Meetings = list('期间召开的会议编号', Type.String());

export const Quarter = object('一个季度（六（四））', {
  id: id('季度，如 2022-Q1'),
  ...periodFields,
  unfinished: list(
    '季度末还没有办结的，逾期的在前',
    object('一件', {
      id: id('转办单编号'),
      due: dayOrNull('办结截止日'),
      overdue: Type.Boolean({ title: '季度末已经逾期' }),
    }),
  ),
  meetings: Meetings,
  report: orNull(
    object('报送县政府的季度报告', {
      due: dayOrNull('应在哪一天以前报送；放假安排未公布时为空'),
      submitted: dayOrNull('报送日期；为空指还没有报送'),
      asOf: dayOrNull('那份报告自己的统计截止日'),
      state: orNull(
        choice('未到期、按期报送、迟报、逾期未报', ['not-due', 'submitted', 'submitted-late', 'overdue']),
        '报送情况；算不出期限时为空',
      ),
    }),
    '报送情况；季度还没有结束、或者不要求报送（制度施行或系统启用以前）时为空',
  ),
  hash: Type.String({ pattern: '^[0-9a-f]{64}$', title: '依据表（links.basis）的 SHA-256，本季度的数字都由那张表数出来' }),
  links: object('这个季度的其他地址', { page: href('网页'), basis: href('依据表（CSV）') }),
});

export const Year = object('一年', {
  id: id('年度，如 2022'),
  ...periodFields,
  quarters: list('有数字的季度', Type.String()),
  meetings: Meetings,
  reports: orNull(
    object('体验报告、意见和工作建议的条数', {
      submitted: Count,
      valid: Count,
      adopted: Count,
    }),
    '收到的、筛选有效的、当年采纳的条数；年度结束以后才有',
  ),
  assessment: orNull(
    object('年度考核（七（一））', {
      decided: day('考核决定日期'),
      grades: list(
        '各等级人数',
        object('一个等级', {
          grade: choice('优秀、良好、合格、不合格', ['excellent', 'good', 'qualified', 'unqualified']),
          count: Count,
        }),
      ),
      total: countOrNull('参加考核的人数；会让人推算出太小的数字时为空'),
      subsidyTotal: countOrNull('补助合计（元）（七（五））；没有全部发放，或会让人推算出太小的数字时为空'),
    }),
    '年度考核；还没有决定时为空。没有任何一个人的代码和等级',
  ),
  links: object('这一年的其他地址', { page: href('网页') }),
});

export const Meeting = object('协调会或专班会议（六（三））', {
  id: id('编号，如 M2022-01'),
  held: day('开会日期'),
  kind: choice('协调会 coordination，专班会议 task-force', ['coordination', 'task-force']),
  publication: choice('待定、公开、不公开', ['pending', 'public', 'withheld']),
  content: orNull(
    object('公开的内容', { on: day('公开日期'), title: text('议题'), decision: textOrNull('决定事项') }),
    '公开的内容；为空指内容未公开',
  ),
  dispatches: list('研究的转办单编号', Type.String()),
  links: object('这次会议的其他地址', { page: href('网页') }),
});

export const QuartersFile = object('各季度', { ...head, quarters: list('季度，早的在前', Quarter) });
export const YearsFile = object('各年度', { ...head, years: list('年度，早的在前', Year) });
export const MeetingsFile = object('协调会和专班会议', { ...head, meetings: list('会议，早的在前', Meeting) });

export type ApiLabel = Static<typeof Label>;
export type ApiDispatch = Static<typeof Dispatch>;
export type ApiUnit = Static<typeof Unit>;
export type ApiFigures = Static<typeof Figures>;
export type ApiGroup = Static<typeof Group>;
export type ApiQuarter = Static<typeof Quarter>;
export type ApiYear = Static<typeof Year>;
export type ApiMeeting = Static<typeof Meeting>;
