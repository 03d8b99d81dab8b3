/**
 * The regulation clause by clause, as this software reads it: what `ledger explain`, the site's page of the rules and
 * `docs/clauses.md` print. The numbers of the regulation are not here: they are policy values (`data/policy/`), each
 * with its clause.
 */
export interface Clause {
  /** The regulation's own number: `6.2` is 六（二）. */
  readonly id: string;
  readonly zh: string;
  readonly en: string;
}

/** Every clause in the regulation's order. */
export const CLAUSES: readonly Clause[] = [
  {
    id: '1.1',
    zh: '体验员是县政府招募的专兼职人员，体验各类公众服务，促进优化营商环境。',
    en: 'Officers are full- or part-time people engaged by the county to experience its public services.',
  },
  {
    id: '2.1',
    zh: '体验员的总数和各类别人数有上限，按同一天在聘的人数算，名额不得互相调剂；类别以推荐或报名的渠道为准。比例是目标，偏离只作提示。每个聘期先经专班会议审议通过，再签订聘书，再报县政府备案，聘期自聘书日期起。',
    en: 'The officers in service on one day are capped, in total and by category; free places do not move between categories, and the route of nomination is the category. The ratio is a target. Each term is approved by the task-force meeting, then the letter is signed, then it is filed; it begins on the letter’s day.',
  },
  {
    id: '2.2',
    zh: '体验员围绕营商环境主题提交体验报告，也可以就具体事例提出意见和工作建议。',
    en: 'Reports are on themes of the business environment; opinions and suggestions on single cases are taken too.',
  },
  {
    id: '2.3',
    zh: '聘期有固定长度，届满日写在记录里；可以续聘，次数不限，每次续聘都是一个新的聘期，另有自己的审议、聘书和备案。',
    en: 'A term has a fixed length and its last day is recorded; it can be renewed any number of times, each time as a further term with its own approval, letter and filing.',
  },
  {
    id: '3.1',
    zh: '体验员自觉学习、主动宣传优化营商环境的法律法规和政策，记入履职记录。',
    en: 'Officers study and publicise the laws and policies; this is kept in their service records.',
  },
  {
    id: '3.2',
    zh: '每月不定期到各单位暗访，按主题、环节和问题类型分类后，以书面材料或清单报送。主题、环节和问题类型是固定的清单，选“其他”的必须说明；只统计报告，不统计走访次数。',
    en: 'Monthly, irregular undercover visits; results are classified by theme, stage and problem type and handed in. The lists are closed, with `other` needing an explanation; only reports count, never visits.',
  },
  {
    id: '3.3',
    zh: '受邀参加座谈、调研、评估等工作，记入履职记录。',
    en: 'Officers attend meetings and studies when invited; this is kept in their service records.',
  },
  {
    id: '3.4',
    zh: '完成交办的工作任务。每项任务写明交办单位、期限和结果；认定未按要求完成的，当年考核不合格（7.2）。',
    en: 'Officers do assigned tasks. A task has who assigned it, its due day and its outcome; one decided unmet makes the year’s grade unqualified (7.2).',
  },
  {
    id: '3.5',
    zh: '在聘的每个整月都要有真实有效的报告或建议，月份以办公室收件日期为准。没有提交任何材料的才是未上报；提交了但无效的是“已上报未达标”；首尾不足整月的，上报了计入，没有上报不算。连续未上报或者一个自然年内未上报的月数到了界限，终止资格；连续的月份跨年也算，中断服务的月份不连续。免报须政策允许，并有批准人和理由。',
    en: 'Every full month in service owes a true, valid report or suggestion, by the day of the office’s receipt. Unreported means nothing handed in; an invalid report shows 已上报未达标; a partial first or last month is credited and never missed. Months missed in a row (across years too, but not across a break in service), or in a calendar year, end the appointment at their limits. Excusing a month needs a policy that allows it, an approver and a reason.',
  },
  {
    id: '4.1',
    zh: '体验采取“双随机”“四不一直”的方式：随机时间、随机地点，不提前打招呼、不提前发通知、不确定人员、不表明身份。抽取的结果事前不能知道，事后可以验证。',
    en: 'Random time and random place; no greeting, no notice, no fixed people, no revealing of identity. A drawn visit is unreadable before and provable afterwards.',
  },
  {
    id: '4.2',
    zh: '“实境式”体验：体验员办自己真实需要办的事，记为报告的体验方式。',
    en: 'On-errand: the officer’s own real errand; a mode of a report.',
  },
  {
    id: '4.3',
    zh: '“暗访式”体验：体验员以第三视角实景记录，记为报告的体验方式。',
    en: 'Undercover: recorded as a third person; a mode of a report.',
  },
  {
    id: '5.1',
    zh: '保守秘密和个人隐私：转办单和公开内容不得透露体验员、体验的时间，以及受理号、准确金额等可以推知个人的内容；分组数字太小的不公开。',
    en: 'Secrets and privacy are kept: a dispatch or publication gives away no officer, no visiting time, no reference number or exact amount; grouped counts that are too small are not published.',
  },
  {
    id: '5.2',
    zh: '实事求是地反映问题，不捏造，不出具虚假意见。',
    en: 'Problems are reported truthfully; nothing is made up.',
  },
  {
    id: '5.3',
    zh: '不得事前打招呼，不得以公谋私。体验员不评价自己的工作单位或自己的企业（回避），这样的报告会被指出。',
    en: 'No tip-offs and no self-dealing. An officer’s own employer or enterprise is a conflict of interest, and a report on it is pointed out.',
  },
  {
    id: '5.4',
    zh: '违反工作纪律，经核实的，终止资格。记录按线索、核实、结论、处理决定的先后写；只有线索的，不发生任何后果。',
    en: 'A verified breach ends the appointment. It is recorded as clue, verification, conclusion, decision; a clue alone has no consequence.',
  },
  {
    id: '6.1',
    zh: '体验员通过邮箱、书面等方式提交，办公室筛选、整理、分类后转办。筛选结果是有效、无效、重复（并案）或退回补充，各有理由，重复的写明原件；涉及几个单位的，每个单位一份转办单，一个主办，其余协办，各自计时。筛选没有法定时限。',
    en: 'Officers hand in by e-mail, on paper or otherwise; the office screens, sorts and dispatches. A screening is valid, invalid, duplicate (naming its original) or returned, with its reason; several units get one dispatch each, one of them the lead, each with its own clock. Screening has no legal limit.',
  },
  {
    id: '6.2',
    zh: '责任单位收到转办单后，一般性问题和特殊问题各在规定的工作日内办结。签收当天是第 0 天；过了规定的签收时间仍未签收的，视为收到；到最后一个工作日 24 时为止，只比日期。工作日按国务院的放假调休安排，加上县里的停工和上班日；没有公布的年份不猜测。特殊问题在转办时写明理由，只能在截止日之前变更；按时的回复后来审核通过，就是按时办结；退回重办不改截止日，没有延期；不归本单位办的，在期限内说明理由退单。',
    en: 'A unit closes a general or a special matter within its number of working days after receipt. The day of signing is day 0; unsigned after the days for it, it is deemed received; the last day ends at 24:00 and only dates are compared. Working days are the State Council’s, make-up weekends included, with the county’s own on top; a year not announced is never guessed. Special needs a reason at dispatch and changes only before the due day; a reply in time that is later accepted is on time; one sent back keeps the due day; there is no extension; a matter for another unit is declined within its days, with a reason.',
  },
  {
    id: '6.3',
    zh: '反映集中或有代表性的问题，开协调会解决；重大复杂的问题，会同责任单位提请专班决定。提请专班只作记录，不停止计时。',
    en: 'Concentrated or representative problems go to coordination meetings, major ones to the task force. Escalation is shown and stops no clock.',
  },
  {
    id: '6.4',
    zh: '办公室建立工作台账，每季度把工作进展报送县政府。报告写明统计截止日，可以据此原样重算；季度结束后的报送期限是办公室自定的目标。',
    en: 'The office keeps a ledger and reports to the county government every quarter. The report states its as-of day and can be rebuilt from it exactly; the days allowed are the office’s own target.',
  },
  {
    id: '7.1',
    zh: '每年度末考核一次，分优秀、良好、合格、不合格。当年任过职的都考核，任职不满一年的按实际所做的考核。',
    en: 'Grades are given once a year at its end: excellent, good, qualified, unqualified. Everyone who served in the year is graded on what they did.',
  },
  {
    id: '7.2',
    zh: '按当年被采纳的报告数评定。一条报告不管几个单位采纳，只算一次；重复的不算，部分采纳的只在决定写明计数时才算；年份以采纳决定的日期为准。系统给出可以达到的最高等级，办公室只能写明理由调低；认定未完成专项评价任务的，评定为不合格。',
    en: 'Graded by the reports adopted in the year of the decision: each once, however many units adopt it; no duplicates; a partial adoption only when its decision says so. The system proposes the highest grade reached and the office may only lower it, with a reason. A decided unmet evaluation duty makes the grade unqualified.',
  },
  {
    id: '7.3',
    zh: '采纳数过少的，按有效报告的总数评定：优秀和良好各有不超过规定比例的名额，取整数；按总数从多到少，并列的一组名额不够就整组不取，顺延到下一等级；没有有效报告的不能高于合格。',
    en: 'Whoever has too few adoptions is graded by the total of valid reports: excellent and good have places up to their shares, rounded down; whole groups of equal totals are taken in order, and one that does not fit stands first for the next grade; without a valid report nobody is above qualified.',
  },
  {
    id: '7.4',
    zh: '年度考核不合格、警告提醒累计到规定次数、未上报到了界限的，应予解聘。系统只提出“拟解聘”，解聘由人作出决定，写明日期和依据；警告由办公室发出、编号，送达后计入，在本聘期内累计。',
    en: 'Dismissed when graded unqualified, at the limit of warnings, or at the limits of 3.5. The system proposes and never dismisses: a dated human decision with its basis does. Warnings are issued by the office, numbered, counted once served, over the current term.',
  },
  {
    id: '7.5',
    zh: '按等级颁发荣誉证书。任职满一年并且合格以上的，每个考核年度一次性发放交通和差旅补助，从考核决定之日和满一年之日中较晚的一天起可以发放；不满一年、不合格、严重违反纪律（含解聘）的不发，发放之前解聘的取消。',
    en: 'Certificates go with the grades. A one-off subsidy for each graded year goes to those with a full year served and a grade, payable from the later of the decision and the full-year day; none under a year, for unqualified, or in serious breach (dismissal included); a dismissal before payment cancels it.',
  },
  {
    id: '8.1',
    zh: '制度自印发之日起施行，试行一年，由办公室解释。每条记录按它那一天有效的政策判断，早于最早政策的按最早的；试行期满后照原来的数字继续，并注明“试行期满”。',
    en: 'In force from its issue for a trial of one year, interpreted by the office. Each record is judged by the policy of its own day, one older than every policy by the earliest; past the trial’s end its values stand and everything says 试行期满.',
  },
];

/** A clause by its number; undefined for `format`, which is the data format and no clause. */
export const clauseOf = (id: string): Clause | undefined => CLAUSES.find((clause) => clause.id === id);

/** A clause's number as the regulation writes it: `6.2` is 六（二）, `8.1` is 八. */
export function regulationNumber(id: string): string {
  const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八'];
  const [chapter, clause] = id.split('.').map((part) => digits[Number(part)] ?? part);
  // Chapters one and eight have no numbered parts.
  return id === '1.1' || id === '8.1' ? `${chapter}` : `${chapter}（${clause}）`;
}
