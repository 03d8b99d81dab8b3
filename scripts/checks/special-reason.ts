import { defineCheck } from './check.ts';

/** 6.2: special is set by the office at dispatch, with a reason. */
export const specialReason = defineCheck({
  id: 'special-reason',
  clause: '6.2',
  about: {
    zh: '转办时定为特殊问题（时限较长），必须写明理由。后来变更性质的理由写在变更记录里。',
    en: 'A dispatch set as special, which has more time, needs its reason. A later change has its reason in the log.',
  },
  wording: {
    missing: {
      severity: 'error',
      zh: (_: object) => ({
        message: '定为特殊问题，没有写理由',
        hint: '请写上 natureReason（为什么是特殊问题）；没有理由的，应为 nature: general',
      }),
      en: () => ({
        message: 'set as special without a reason',
        hint: 'write natureReason; without a reason it is nature: general',
      }),
    },
  },
  *run({ ledger }, found) {
    for (const { data, file } of ledger.dispatches.values()) {
      if (data.nature !== 'special' || (data.natureReason ?? '').trim() !== '') continue;
      yield found('missing', { file, path: ['nature'] }, {});
    }
  },
});
