import type { Screening } from '../records/schema/report.ts';
import { SCREENINGS } from '../words/labels.ts';
import { defineCheck } from './check.ts';
import { SCREENING_EN } from './record-words.ts';

/** 6.1: the office screens first and sends to the units what holds. */
export const dispatchedUnscreened = defineCheck({
  id: 'dispatched-unscreened',
  clause: '6.1',
  about: {
    zh: '先筛选，后转办：转给单位的报告，转办那天必须已经筛选为有效。与原件一起转办的重复件除外。',
    en: 'Screened first, sent second: on the day of dispatch its reports must have been screened valid. A duplicate may go along with its original.',
  },
  wording: {
    unscreened: {
      severity: 'error',
      zh: ({ report, dispatched }: { report: string; dispatched: string }) => ({
        message: `${report} 还没有筛选，${dispatched} 就转办了`,
        hint: '请在这条报告里登记筛选结果 screening；不该转办的，从这里删去',
      }),
      en: ({ report, dispatched }) => ({
        message: `${report} was sent out on ${dispatched} and has not been screened`,
        hint: 'record its screening in the report, or remove it here',
      }),
    },
    'not-valid': {
      severity: 'error',
      zh: ({ report, result }: { report: string; result: Screening['result'] }) => ({
        message: `${report} 的筛选结果是“${SCREENINGS[result]}”，却转办了`,
        hint: '只有有效的报告才转办：请核对编号，或改正筛选结果；重复件请转办它的原件',
      }),
      en: ({ report, result }: { report: string; result: Screening['result'] }) => ({
        message: `${report} was screened ${SCREENING_EN[result]} and sent out all the same`,
        hint: 'only a valid report is sent out: look up the id or correct the screening; for a duplicate, send its original',
      }),
    },
    'screened-later': {
      severity: 'error',
      zh: ({ report, on, dispatched }: { report: string; on: string; dispatched: string }) => ({
        message: `${report} 是 ${on} 筛选的，${dispatched} 就已经转办`,
        hint: '请核对两个日期，改正写错的那一个',
      }),
      en: ({ report, on, dispatched }) => ({
        message: `${report} was sent out on ${dispatched} and screened only on ${on}`,
        hint: 'look both days up and correct the wrong one',
      }),
    },
  },
  *run({ ledger, dispatches }, found) {
    for (const { entry, history } of dispatches) {
      const { data, file } = entry;
      const { dispatched } = history;
      for (const [i, id] of (data.reports ?? []).entries()) {
        const report = ledger.reports.get(id)?.data;
        if (!report) continue; // `unknown-record` says so
        const place = { file, path: ['reports', i] };
        const { screening } = report;
        if (!screening) yield found('unscreened', place, { report: id, dispatched });
        else if (screening.result !== 'valid') {
          const { result, duplicateOf } = screening;
          const withOriginal = result === 'duplicate' && duplicateOf !== undefined && data.reports?.includes(duplicateOf);
          if (!withOriginal) yield found('not-valid', place, { report: id, result });
        } else if (screening.on > dispatched) {
          yield found('screened-later', place, { report: id, on: screening.on, dispatched });
        }
      }
    }
  },
});
