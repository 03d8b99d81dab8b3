import { lastDayOfQuarter, type Quarter } from '../calendar/days.ts';
import type { Quarterly } from '../records/schema/quarterly.ts';
import { quarterlyReportDue } from '../rules/quarterly-report.ts';
import { NUMBERS, YEAR } from './county.ts';
import type { World } from './world.ts';

interface Told {
  readonly overall: string;
  readonly handling: string;
  readonly problems: string;
  readonly next: string;
  /** Working days between the report and its due day; negative when it was late. */
  readonly spare: number;
}

/** No figures here: they are computed from the ledger as of the report's own day. */
const TOLD: readonly Told[] = [
  {
    spare: 3,
    overall:
      '体验员于年初聘任到位，完成岗前培训后陆续开展体验。春节前后上报较多，办公室对收到的报告逐件登记、筛选，能够转办的及时转办。二月、三月又补充聘任，三类人员名额已满。',
    handling:
      '多数责任单位能够当日签收、按时回复。春节假期前后转办的事项按调休安排计算时限，个别单位不熟悉“收到次日起算”的规定，出现逾期，办公室已逐件催办。三月召开协调会，专题研究开办企业材料告知问题。',
    problems:
      '一是材料清单线上线下不一致，群众往返补正；二是个别单位回复过于简单，只说“已整改”而没有整改措施，被退回重办；三是少数体验员上报内容笼统，难以核实。',
    next: '印发办理说明，附时限计算示例；对被退回的单位上门沟通；组织体验员交流报告写法，提高报告质量。',
  },
  {
    spare: 4,
    overall:
      '本季度体验范围由办事大厅扩大到乡镇和公共服务企业，水电气报装方面的报告明显增多。组织体验员集中学习了《优化营商环境条例》。',
    handling:
      '签收和回复总体平稳，退单主要发生在职责交叉的事项上，改派后均在时限内答复。五月召开水电气报装协调会，六月将涉企历史遗留事项提请专班研究并作出决定。',
    problems:
      '一是单位之间相互等待，报装类事项总用时偏长；二是历史遗留的财产登记事项单个单位难以解决；三是一名体验员累计两次受到警告提醒，已按制度解聘并补聘。',
    next: '跟踪专班决定事项的落实；对逾期单位进行通报提醒；结合年中情况对体验员履职进行一次回头看。',
  },
  {
    spare: -1,
    overall:
      '八月受台风影响停工一日，已按县里安排补班并相应计算时限。体验员继续以暗访为主，施工许可、政策兑现方面的意见较为集中。',
    handling:
      '七月、九月分别召开施工许可、惠企政策兑现协调会，议定事项均明确了责任单位。对回访中发现反弹的事项重新转办，原有结论不变。本期报告因国庆假期后核对数据，报送比目标晚了一个工作日。',
    problems:
      '一是政策公布后受理窗口不明确，企业不知道向谁申请；二是联合验收仍有分头到场的情况；三是一名体验员违反工作纪律，经核实后已解聘并补聘。',
    next: '推动政策兑现台账公开；督促有关单位统一验收到场时间；重申体验纪律。',
  },
  {
    spare: 3,
    overall: '全年体验工作按计划完成。四季度结合年度考核，对全部报告的筛选、采纳情况进行了复核，并就续聘事项提请专班会议审议。',
    handling:
      '十一月召开涉企检查和服务态度问题协调会，十二月专班会议研究合同执行与企业退出中的部门协同。年末仍有少量事项未办结，其中个别已超过时限，正在督办。',
    problems:
      '一是部分问题整改后出现反弹，制度没有落到岗位；二是个别体验员未按月上报，个别未完成专项评价任务，将按制度处理；三是个别单位长期不签收转办单。',
    next: '做好新聘期体验员培训；对反复出现的问题开展专项回访；制度试行期已满，向县政府提出修订建议。',
  },
];

/** The year's four reports to the county government (6.4). */
export function quarterlies({ calendar, policyOn }: World): { quarterly: Quarterly; body: string }[] {
  return TOLD.map((told, i) => {
    const quarter: Quarter = `${YEAR}-Q${i + 1}`;
    const asOf = lastDayOfQuarter(quarter);
    const due = quarterlyReportDue(quarter, policyOn(asOf), calendar);
    const { quarterlyReportDays } = policyOn(asOf);
    const submitted = told.spare < 0 ? calendar.add(due, -told.spare) : calendar.add(asOf, quarterlyReportDays - told.spare);
    const year = Number(submitted.slice(0, 4));
    const quarterly: Quarterly = {
      id: quarter,
      asOf,
      submitted,
      number: NUMBERS.report(year, year === YEAR ? i + 1 : 1),
      title: `云溪县优化营商环境体验工作${YEAR}年第${'一二三四'[i]}季度情况报告`,
    };
    return { quarterly, body: bodyOf(told) };
  });
}

const bodyOf = ({ overall, handling, problems, next }: Told): string =>
  [
    ['一、总体情况', overall],
    ['二、办理情况', handling],
    ['三、突出问题', problems],
    ['四、下一步工作', next],
  ]
    .map(([heading, text]) => `## ${heading}\n\n${text}`)
    .join('\n\n');
