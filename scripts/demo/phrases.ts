/** The office's and the units' standing phrases: what is said about any matter. */

const NO_ACCOUNT = '内容笼统，没有时间、地点和办理经过，无法核实';
const NO_PLACE = '缺少办理环节和窗口，请补充后重新上报';
/** The reasons of a report that tells nothing of a visit. */
export const VAGUE: ReadonlySet<string | undefined> = new Set([NO_ACCOUNT, NO_PLACE]);

export const INVALID_REASONS = [
  NO_ACCOUNT,
  '反映的是民事纠纷，不属于营商环境事项',
  '经与有关单位核对，所述情况不成立',
  '事项由市级部门负责，不在本县管辖范围',
  '转述网络信息，未亲身体验',
] as const;

export const RETURNED_REASONS = [NO_PLACE, '附件无法打开，请重新提供', '体验经过与所提建议对不上，请核对后重新上报'] as const;

export const DUPLICATE_REASONS = ['与已收报告反映同一情况，并案处理', '同一窗口同一问题，已转办，作为附议登记'] as const;

export const OTHER_THEME = ['不属于十个主题中的任何一个，暂归其他', '跨多个主题，难以归入其中一个'] as const;
export const OTHER_STAGE = ['不属于服务、审批、执法三个环节'] as const;
export const OTHER_PROBLEM = ['不属于所列五类问题'] as const;

export const ACCEPTED = [
  '经审核，同意办结',
  '办理情况清楚，同意办结',
  '已电话回访，情况属实，同意办结',
  '整改到位，予以销号',
] as const;

export const URGED = [
  '办理时限已到，请于今日内书面回复办理情况',
  '本件已逾期，请抓紧办理并说明原因',
  '催办：请主要负责同志过问，尽快回复',
] as const;
export const URGED_AGAIN = ['逾期已超过五个工作日，转为督办，请报送书面说明'] as const;

export const DECLINED = [
  '经核，该事项不属于我单位职责范围，申请退单',
  '该事项的主管部门不是我单位，建议改派，申请退单',
  '该事项的审批和监管权限均不在我单位，申请退单',
] as const;
export const DECLINE_ACCEPTED = ['退单理由成立，改派对口单位', '同意退单，另行转办'] as const;
export const DECLINE_REFUSED = [
  '按照部门职责分工，该事项由你单位牵头，请继续办理，时限不变',
  '该事项的主要环节由你单位办理，退单理由不成立，请继续办理',
] as const;

export const TO_SPECIAL = [
  '经初步核查，涉及多个部门，需会商后办理，改为特殊问题',
  '需调阅历年档案并逐项核对，情况复杂，改为特殊问题',
] as const;
export const TO_GENERAL = ['经初步核查，情况单一、事实清楚，改为一般性问题'] as const;

export const REOPENED = ['回访发现同一问题再次出现，重新转办', '整改后反弹，重新转办'] as const;
export const ESCALATED = ['涉及多个单位职责，提请专班研究', '问题重大复杂，会同责任单位提出意见，提请专班研究'] as const;
export const DISCUSSED = ['协调会研究，明确责任分工', '列入协调会议题，会议意见见纪要'] as const;

export const WITHHELD = ['内容可能推知反映人，不公开', '涉及企业经营信息，不公开', '事项正在诉讼中，暂不公开'] as const;

export const ASSISTING_REPLIES = [
  '收到后，我单位指定专人与主办单位对接，已将本单位掌握的资料提供给主办单位，并参加了联合核查。属于我单位的环节已同步调整，今后按主办单位统一口径办理。',
  '经与主办单位会商，我单位负责的部分已核实清楚：相关信息未及时推送是主要原因。现已恢复推送，并与主办单位约定每周核对一次。',
  '我单位已配合主办单位完成核查，对本单位窗口和经办科室重申了一次性告知和首问负责要求，后续由主办单位统一回复。',
] as const;
export const ASSISTING_PUBLIC = [
  '已配合主办单位完成核查，并调整了本单位负责的环节。',
  '与主办单位建立了每周核对机制，避免再次出现。',
] as const;

export const SOURCES = ['书面回复', '电子公文', '邮件回复'] as const;
