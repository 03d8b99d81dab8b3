import type { SecretKind } from './secrets.ts';

/** Each secret form in words, and what to do where one stands in a text that others read. */
export const SECRET_WORDS: Readonly<Record<SecretKind, { zh: string; en: string; howZh: string; howEn: string }>> = {
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
  'visit-day': {
    zh: '体验的日期',
    en: 'the day of a visit',
    howZh: '请删去日期，或只写“近期”“上月”：单位按日期就能查出是谁',
    howEn: 'delete the day: by it the unit can find out who it was',
  },
  'bank-card': {
    zh: '银行卡号',
    en: 'a bank card number',
    howZh: '请删去，或只写“一张银行卡”',
    howEn: 'delete it and write only "a bank card"',
  },
};
