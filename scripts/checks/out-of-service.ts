import type { Day } from '../records/schema/common.ts';
import { inServiceOn } from '../rules/service.ts';
import { defineCheck } from './check.ts';

interface Late {
  readonly officer: string;
  readonly received: Day;
}

/** 2.1, 2.3: a report came from somebody who was no officer on that day. It is counted, so the office should know. */
export const outOfService = defineCheck({
  id: 'out-of-service',
  clause: '2.3',
  about: {
    zh: '体验报告应在聘期内交来。聘书日期以前、聘期届满或者解聘以后收到的，多半是收件日期、代码或者聘期写错了；考核时照收件和采纳日期计入，所以要核对。',
    en: "A report belongs to an officer's term. One that came before the letter, after the term or after a dismissal mostly has a wrong day, code or term; it counts for the year's grade, so it is worth a look.",
  },
  wording: {
    'before-service': {
      severity: 'warning',
      zh: ({ officer, received }: Late) => ({
        message: `收件日期 ${received} 早于 ${officer} 的第一个聘期`,
        hint: '请核对收件日期、代码和 data/officers.yaml 里的聘期；不是体验员时交来的，按普通来件处理，不登记为体验报告',
      }),
      en: ({ officer, received }) => ({
        message: `it was received on ${received}, before the first term of ${officer}`,
        hint: 'check the day, the code and the terms in data/officers.yaml; what came from no officer is not registered as a report',
      }),
    },
    'after-service': {
      severity: 'warning',
      zh: ({ officer, received }: Late) => ({
        message: `收件日期 ${received} 的时候，${officer} 不在聘期内`,
        hint: '请核对收件日期、代码和 data/officers.yaml 里的聘期、解聘日期；续聘的请补登聘期',
      }),
      en: ({ officer, received }) => ({
        message: `${officer} was not in service when it was received on ${received}`,
        hint: 'check the day, the code, and the terms and dismissal in data/officers.yaml; add the term of a renewal',
      }),
    },
  },
  *run({ ledger, officers, asOf }, found) {
    const services = new Map(officers.map(({ officer: { code }, service }) => [code, service]));
    for (const { data, file } of ledger.reports.values()) {
      const service = services.get(data.officer);
      const { received, officer } = data;
      if (!service || received > asOf || inServiceOn(service, received)) continue;
      const isBefore = service[0] === undefined || received < service[0].from;
      yield found(isBefore ? 'before-service' : 'after-service', { file, path: ['received'] }, { officer, received });
    }
  },
});
