import type { PublicDispatch, PublicEvent } from '../../scripts/views/public-dispatch.ts';
import type { PublicUnit } from '../../scripts/views/public-unit.ts';
import { STATES, VERDICTS } from '../../scripts/words/labels.ts';

/** Words that only the pages need; what every output shares is in `scripts/words/labels.ts`. */

export const EVENTS: Readonly<Record<PublicEvent['event'], string>> = {
  dispatched: '转办',
  signed: '签收',
  deemed: '逾时未签收，视为收到',
  declined: '申请退单',
  'decline-accepted': '同意退单',
  'decline-refused': '不同意退单',
  replied: '责任单位回复',
  accepted: '审核通过，办结',
  returned: '退回重办',
  urged: '催办',
  reclassified: '变更问题性质',
  discussed: '协调会研究',
  escalated: '提请专班研究',
  reopened: '重新转办',
};

export const UNIT_KINDS: Readonly<Record<NonNullable<PublicUnit['kind']>, string>> = {
  department: '部门',
  town: '乡镇',
  utility: '公共服务企业',
};

/** Why a matter's content isn't shown. */
export const UNPUBLISHED: Readonly<Record<Exclude<PublicDispatch['publication'], 'public'>, string>> = {
  pending: '办公室还没有决定是否公开',
  withheld: '办公室决定不公开',
};

/** Where a dispatch stands in one word: what people did while it is open, how it ended once it has. */
export function standing({ verdict, state }: Pick<PublicDispatch, 'verdict' | 'state'>): string {
  return verdict === null || verdict === 'open' || verdict === 'excluded' ? STATES[state] : VERDICTS[verdict];
}
