import type { SecretKind } from '../words/secrets.ts';
import { defineCheck } from './check.ts';
import { masked } from './mask.ts';

interface Given {
  readonly kind: SecretKind;
  readonly shown: string;
}

const KINDS: Readonly<Record<SecretKind, { zh: string; en: string; howZh: string; howEn: string }>> = {
  'officer-code': {
    zh: '体验员代码',
    en: "an officer's code",
    howZh: '请删去：单位和公众不能知道是谁反映的',
    howEn: 'delete it: neither the unit nor the public may learn who reported',
  },
  'report-id': {
    zh: '体验报告编号',
    en: "a report's id",
    howZh: '请删去，报告编号只写在 reports 字段里，那里不会转出去',
    howEn: 'delete it; report ids belong only to the field reports, which is never sent out',
  },
  mobile: {
    zh: '手机号码',
    en: 'a mobile number',
    howZh: '请删去，或写成“联系电话略”；单位的办公电话请写座机',
    howEn: "delete it; for a unit's own number give its landline",
  },
  'identity-card': {
    zh: '身份证号码',
    en: 'an identity card number',
    howZh: '请删去；确需说明身份的，只写“当事人”“申请人”',
    howEn: 'delete it and write only "the applicant"',
  },
  plate: {
    zh: '车牌号码',
    en: 'a number plate',
    howZh: '请删去，或只写“一辆货车”之类',
    howEn: 'delete it and write only "a lorry" or the like',
  },
  email: {
    zh: '电子邮箱',
    en: 'an e-mail address',
    howZh: '请删去，或写成“电子邮箱略”',
    howEn: 'delete it',
  },
  'visit-time': {
    zh: '体验的具体时间',
    en: 'the exact time of a visit',
    howZh: '请删去钟点，或只写“近期”“某工作日上午”：单位按时间就能查出是谁',
    howEn: 'delete the hour: by it the unit can find out who it was',
  },
  'bank-card': {
    zh: '银行卡号',
    en: 'a bank card number',
    howZh: '请删去，或只写“一张银行卡”',
    howEn: 'delete it and write only "a bank card"',
  },
};

/** 5.1: what a unit or the public can read gives away neither an officer nor anybody's personal data. */
export const secret = defineCheck({
  id: 'secret',
  clause: '5.1',
  about: {
    zh: '转办单的标题、要求、正文和公开摘要，以及决定公开的会议议题和决定，单位和公众看得到，不能有体验员代码、报告编号、手机号、身份证号、车牌、邮箱、银行卡号。',
    en: 'The title, request, text and public summary of a dispatch, and the title and decision of a meeting made public, are read by others: no officer code, report id, mobile, identity card, number plate, e-mail or bank card may stand in them.',
  },
  wording: {
    found: {
      severity: 'error',
      zh: ({ kind, shown }: Given) => ({
        message: `单位或公众看得到的文字里有${KINDS[kind].zh}：${shown}`,
        hint: KINDS[kind].howZh,
      }),
      en: ({ kind, shown }) => ({
        message: `a text that a unit or the public can read holds ${KINDS[kind as SecretKind].en}: ${shown}`,
        hint: KINDS[kind as SecretKind].howEn,
      }),
    },
  },
  *run({ ledger }, found) {
    for (const { file, secrets } of [...ledger.dispatches.values(), ...ledger.meetings.values()]) {
      for (const { kind, path, found: word } of secrets) {
        // Codes and ids say nothing to an outsider and must be found again; the rest is not repeated in full.
        const shown = kind === 'officer-code' || kind === 'report-id' ? word : masked(word);
        yield found('found', { file, path }, { kind, shown });
      }
    }
  },
});
