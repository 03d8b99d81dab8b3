import { addDays } from '../calendar/days.ts';
import type { Day } from '../records/schema/common.ts';
import type { Meeting } from '../records/schema/meeting.ts';
import { NUMBERS } from './county.ts';
import type { Plan } from './dispatches.ts';
import { insert } from './log.ts';
import { dayOf, momentOn } from './moments.ts';
import * as phrases from './phrases.ts';
import { random } from './random.ts';
import { nameOfUnit } from './units.ts';
import type { World } from './world.ts';

interface Agenda {
  readonly held: Day;
  readonly kind: Meeting['kind'];
  readonly title: string;
  /** The themes whose dispatches it looks at. */
  readonly themes: readonly string[];
  readonly minutes: string;
  readonly decision: string;
  readonly body: string;
  /** Some working days later somebody has decided that the public may read what it was about; null while nobody has. */
  readonly shown: 'public' | 'withheld' | null;
}

const LOOKS_BACK = 45; // calendar days
const DECIDED_AFTER = 5; // working days
const WITHHELD = '涉及的事项还没有全部办结，办结后再作决定';
const MOST_DISPATCHES = { coordination: 5, 'task-force': 3 } as const;

const AGENDAS: readonly Agenda[] = [
  {
    held: '2022-03-18',
    kind: 'coordination',
    title: '开办企业“一次性告知”不到位问题协调会',
    themes: ['starting-business'],
    minutes: NUMBERS.coordination(2022, 1),
    shown: 'public',
    decision: '一个月内统一开办企业材料清单，窗口、网上、公众号三处一致；清单之外不得另行要求材料',
    body: `一季度体验员反映较集中的是开办企业和变更登记时材料要求前后不一。会议逐件核对了有关转办单，认为主要原因是清单更新后没有同步到窗口。

会议议定：由主办单位牵头统一清单；政务服务中心负责在大厅公示；办公室两周后随机回访。`,
  },
  {
    held: '2022-05-20',
    kind: 'coordination',
    title: '水电气报装环节衔接协调会',
    themes: ['utilities'],
    minutes: NUMBERS.coordination(2022, 2),
    shown: 'public',
    decision: '报装申请一次受理、内部流转，外线施工的审批由牵头单位代办，申请人不再往返',
    body: `会议听取了供电、供水、燃气和电信单位的情况说明。各单位环节本身用时不长，时间主要耗在单位之间的等待上。

会议议定由报装受理单位统一对外答复进度，遇有道路开挖等审批的，由其与审批单位直接对接。`,
  },
  {
    held: '2022-06-28',
    kind: 'task-force',
    title: '研究涉企历史遗留事项处置',
    themes: ['property-registration', 'construction-permits', 'resolving-insolvency', 'enforcing-contracts'],
    minutes: NUMBERS.taskForce(2022, 5),
    shown: 'withheld',
    decision: '同意按“尊重历史、无错优先”的原则分类处置，由牵头单位拟定办法，三个月内办结现有事项',
    body: `办公室会同责任单位提出了处置意见。会议认为有关事项时间跨度长、涉及单位多，责任单位单独难以解决。

会议同意所提意见，要求逐件建立清单、明确时限，按月向专班报告进度。`,
  },
  {
    held: '2022-07-22',
    kind: 'coordination',
    title: '施工许可办理流程协调会',
    themes: ['construction-permits', 'property-registration'],
    minutes: NUMBERS.coordination(2022, 3),
    shown: 'public',
    decision: '联合验收实行一家牵头、一次到场；图审意见一次提出，不得分批补充',
    body: `体验员列席会议，介绍了办理过程中的实际感受。与会单位对照流程逐环节说明了用时。

会议议定压减重复提交的材料，已在系统内的证照不再要求提供复印件。`,
  },
  {
    held: '2022-09-23',
    kind: 'coordination',
    title: '惠企政策兑现与融资服务协调会',
    themes: ['getting-credit', 'paying-taxes', 'service-government'],
    minutes: NUMBERS.coordination(2022, 4),
    shown: 'public',
    decision: '建立惠企政策兑现台账，已公布的政策逐项明确受理窗口、材料和拨付时间',
    body: `三季度反映政策知晓率不高、兑现慢的较多。会议认为问题集中在受理窗口不明确、部门之间审核串联。

会议议定由牵头单位每月公布兑现进度，对超过承诺时间的逐件说明原因。`,
  },
  {
    held: '2022-11-11',
    kind: 'coordination',
    title: '涉企检查和服务态度问题协调会',
    themes: ['service-government', 'protecting-investors', 'other'],
    minutes: NUMBERS.coordination(2022, 5),
    shown: 'public',
    decision: '同一时段的检查合并进行，检查人员主动出示证件和清单；窗口推行首问负责和延时服务',
    body: `会议通报了近期转办情况，请有关单位说明整改进展。部分问题整改后又有反弹，反映出制度没有落到岗位。

会议议定由各单位指定一名负责人盯办，办公室适时组织回访。`,
  },
  {
    held: '2022-12-16',
    kind: 'task-force',
    title: '研究合同执行与企业退出中的部门协同',
    themes: ['enforcing-contracts', 'resolving-insolvency', 'protecting-investors', 'getting-credit'],
    minutes: NUMBERS.taskForce(2022, 10),
    shown: null,
    decision: '建立府院联动机制，涉税、社保、不动产查询实行一次申请、同步反馈',
    body: `办公室会同责任单位汇报了有关事项的难点。会议认为需要在制度层面明确信息共享和协同办理的责任。

会议同意建立联席机制，由牵头单位起草工作规则，次年一季度施行。`,
  },
];

/** Holds the year's meetings and writes each into the logs of the dispatches it looked at (6.3). */
export function meetings(plans: readonly Plan[], world: World): { meeting: Meeting; body: string }[] {
  const taken = new Set<Plan>();
  return AGENDAS.map((agenda, i) => {
    const id = `M${agenda.held.slice(0, 4)}-${String(i + 1).padStart(2, '0')}`;
    const chosen = onTheTable(agenda, plans, taken, world);
    for (const plan of chosen) {
      taken.add(plan);
      record(plan, id, agenda, world);
    }
    const units = [...new Set(chosen.map(({ unit }) => nameOfUnit(unit)))];
    const meeting: Meeting = {
      id,
      held: agenda.held,
      kind: agenda.kind,
      title: agenda.title,
      proposedBy: ['县优化营商环境工作专班办公室', ...(agenda.kind === 'task-force' ? units : [])],
      dispatches: chosen.map((plan) => plan.id),
      decision: agenda.decision,
      minutes: agenda.minutes,
      ...publicationOf(agenda, world),
    };
    return { meeting, body: agenda.body };
  });
}

function publicationOf({ held, shown }: Agenda, { calendar }: World): Pick<Meeting, 'publication'> {
  if (shown === null) return {};
  const on = calendar.add(held, DECIDED_AFTER);
  return { publication: { result: shown, on, by: 'office', ...(shown === 'withheld' ? { reason: WITHHELD } : {}) } };
}

/** What had been dispatched not long before, the matters that the meeting is most needed for first. */
function onTheTable({ held, kind, themes }: Agenda, plans: readonly Plan[], taken: ReadonlySet<Plan>, world: World): Plan[] {
  const recent = plans.filter(
    (plan) =>
      themes.includes(plan.about.matter.theme) &&
      !taken.has(plan) &&
      plan.course !== 'declined' &&
      dayOf(plan.sent) >= addDays(held, -LOOKS_BACK) &&
      dayOf(plan.sent) <= addDays(held, -5) &&
      (kind === 'coordination' || answeredOn(plan) > proposedOn(plan, world)),
  );
  const mixed = random(`meetings/${held}`).shuffled(recent);
  const weight = (plan: Plan) => (answeredOn(plan) > held ? 0 : 2) + (plan.nature === 'special' ? 0 : 1);
  const chosen = mixed.sort((a, b) => weight(a) - weight(b)).slice(0, MOST_DISPATCHES[kind]);
  return chosen.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The office takes a matter to the task force on the second working day after dispatch, while it is still open. */
const proposedOn = (plan: Plan, { calendar }: World): Day => calendar.add(dayOf(plan.sent), 2);

const answeredOn = ({ log }: Plan): Day => dayOf(log.find(({ event }) => event === 'replied')?.at ?? '9999-12-31');

function record(plan: Plan, id: string, { held, kind }: Agenda, world: World): void {
  const chance = random(`meetings/${held}/${plan.id}`);
  if (kind === 'task-force') {
    insert(plan.log, {
      at: momentOn(proposedOn(plan, world), chance),
      event: 'escalated',
      by: 'office',
      text: chance.pick(phrases.ESCALATED),
    });
  }
  const words = kind === 'task-force' ? '专班会议研究，意见见纪要' : chance.pick(phrases.DISCUSSED);
  insert(plan.log, { at: `${held}T16:00:00+08:00`, event: 'discussed', by: 'office', meeting: id, text: words });
}
