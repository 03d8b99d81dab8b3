import type { Entry } from '../ledger/ledger.ts';
import type { Report, Screening } from '../records/schema/report.ts';
import { SCREENINGS } from '../words/labels.ts';
import { defineCheck } from './check.ts';
import { SCREENING_EN } from './record-words.ts';

type Result = Screening['result'];

/** 6.1: the office screens what comes in; each result rests on a reason, and a duplicate on its original. */
export const screening = defineCheck({
  id: 'screening',
  clause: '6.1',
  about: {
    zh: '筛选要能说清楚：无效、退回补充的写理由；重复（并案）的写明与哪一条重复，那一条本身必须是有效的原件；筛选不能早于收件。',
    en: 'A screening must explain itself: invalid and returned reports need a reason, a duplicate names its original, which must itself be valid; and nothing is screened before it came.',
  },
  wording: {
    'no-reason': {
      severity: 'error',
      zh: ({ result }: { result: Result }) => ({
        message: `筛选结果是“${SCREENINGS[result]}”，却没有写理由`,
        hint: '请在 screening 里补上 reason: ……；体验员有权知道为什么',
      }),
      en: ({ result }: { result: Result }) => ({
        message: `the report was screened ${SCREENING_EN[result]} without a reason`,
        hint: 'add reason: … to screening; the officer is entitled to it',
      }),
    },
    'no-original': {
      severity: 'error',
      zh: () => ({
        message: '筛选结果是“重复”，却没有写与哪一条重复',
        hint: '请在 screening 里补上 duplicateOf: R……，写原件的编号',
      }),
      en: () => ({
        message: 'the report was screened a duplicate, and its original is not named',
        hint: 'add duplicateOf: R… to screening with the id of the original',
      }),
    },
    'not-a-duplicate': {
      severity: 'warning',
      zh: ({ result }: { result: Result }) => ({
        message: `写了 duplicateOf（与哪一条重复），筛选结果却是“${SCREENINGS[result]}”`,
        hint: '确实重复的，把 result 改为 duplicate；不重复的，删去 duplicateOf',
      }),
      en: ({ result }: { result: Result }) => ({
        message: `duplicateOf is filled in, and the result is ${SCREENING_EN[result]}`,
        hint: 'make the result duplicate if it is one, or delete duplicateOf',
      }),
    },
    itself: {
      severity: 'error',
      zh: () => ({
        message: '写的是与自己重复',
        hint: '请把 duplicateOf 改为原件的编号',
      }),
      en: () => ({
        message: 'the report is called a duplicate of itself',
        hint: 'put the id of the original into duplicateOf',
      }),
    },
    circle: {
      severity: 'error',
      zh: ({ ids }: { ids: readonly string[] }) => ({
        message: `${ids.join(' → ')} 互相说对方是原件，绕了一圈，没有一条有效`,
        hint: '请确定最早的一条为原件，把它的筛选结果改为 valid，并删去它的 duplicateOf',
      }),
      en: ({ ids }) => ({
        message: `${ids.join(' → ')} call one another the original, so none of them is valid`,
        hint: 'choose the earliest as the original, make its result valid and delete its duplicateOf',
      }),
    },
    chain: {
      severity: 'error',
      zh: ({ original, end }: { original: string; end: string }) => ({
        message: `${original} 本身也是重复件，不是原件`,
        hint: `请直接写原件的编号：${end}`,
      }),
      en: ({ original, end }) => ({
        message: `${original} is a duplicate itself and no original`,
        hint: `name the original: ${end}`,
      }),
    },
    'original-not-valid': {
      severity: 'error',
      zh: ({ original, result }: { original: string; result: 'invalid' | 'returned' }) => ({
        message: `原件 ${original} 的筛选结果是“${SCREENINGS[result]}”，不能作为原件`,
        hint: '请核对编号；那一条不成立的，这一条应单独筛选',
      }),
      en: ({ original, result }: { original: string; result: 'invalid' | 'returned' }) => ({
        message: `the original ${original} was screened ${SCREENING_EN[result]}, so it can't stand for this report`,
        hint: 'look the id up; if it is right, screen this report on its own',
      }),
    },
    'original-unscreened': {
      severity: 'warning',
      zh: ({ original }: { original: string }) => ({
        message: `原件 ${original} 还没有筛选`,
        hint: '请先筛选原件：原件有效，重复才成立',
      }),
      en: ({ original }) => ({
        message: `the original ${original} has not been screened yet`,
        hint: 'screen the original first: only a valid one can have duplicates',
      }),
    },
    'original-later': {
      severity: 'warning',
      zh: ({ original, received, originalReceived }: { original: string; received: string; originalReceived: string }) => ({
        message: `原件 ${original} 是 ${originalReceived} 收到的，比这一条（${received}）还晚`,
        hint: '先收到的才是原件；请核对两条是否写反了',
      }),
      en: ({ original, received, originalReceived }) => ({
        message: `the original ${original} came on ${originalReceived}, later than this report (${received})`,
        hint: 'the one that came first is the original; see whether the two are the wrong way round',
      }),
    },
    'before-receipt': {
      severity: 'error',
      zh: ({ on, received }: { on: string; received: string }) => ({
        message: `筛选日期 ${on} 早于收件日期 ${received}`,
        hint: '请核对两个日期，改正写错的那一个',
      }),
      en: ({ on, received }) => ({
        message: `it was screened on ${on}, before it came on ${received}`,
        hint: 'look both days up and correct the wrong one',
      }),
    },
  },
  *run({ ledger: { reports } }, found) {
    const inCircle = new Set<string>();
    for (const { data, file } of reports.values()) {
      const { screening: result, received } = data;
      if (!result) continue;
      const at = (field: string) => ({ file, path: ['screening', field] });
      if (result.on < received) yield found('before-receipt', at('on'), { on: result.on, received });
      if ((result.result === 'invalid' || result.result === 'returned') && !result.reason?.trim()) {
        yield found('no-reason', at('result'), { result: result.result });
      }
      const { duplicateOf } = result;
      if (result.result !== 'duplicate') {
        if (duplicateOf) yield found('not-a-duplicate', at('duplicateOf'), { result: result.result });
        continue;
      }
      if (!duplicateOf) {
        yield found('no-original', at('result'), undefined);
        continue;
      }
      if (duplicateOf === data.id) {
        yield found('itself', at('duplicateOf'), undefined);
        continue;
      }
      const original = reports.get(duplicateOf);
      if (!original) continue; // `unknown-record` says so

      const path = pathFrom(data.id, reports);
      const end = path.at(-1) as string;
      const circle = path.slice(path.indexOf(end));
      if (circle.length > 1) {
        // Said once for each circle; of a report that leads into it, the circle is what is wrong.
        if (circle.includes(data.id) && !inCircle.has(data.id)) yield found('circle', at('duplicateOf'), { ids: circle });
        if (circle.includes(data.id)) for (const id of circle) inCircle.add(id);
        continue;
      }
      const then = original.data.screening?.result;
      if (then === 'duplicate') yield found('chain', at('duplicateOf'), { original: duplicateOf, end });
      else if (then === undefined) yield found('original-unscreened', at('duplicateOf'), { original: duplicateOf });
      else if (then !== 'valid') yield found('original-not-valid', at('duplicateOf'), { original: duplicateOf, result: then });
      if (original.data.received > received) {
        yield found('original-later', at('duplicateOf'), {
          original: duplicateOf,
          received,
          originalReceived: original.data.received,
        });
      }
    }
  },
});

/** From a duplicate to its original and on; ends with the first report that is no duplicate, or the second time at one. */
function pathFrom(id: string, reports: ReadonlyMap<string, Entry<Report>>): string[] {
  const path = new Set([id]);
  for (let next = originalOf(id, reports); next !== undefined; next = originalOf(next, reports)) {
    if (path.has(next)) return [...path, next];
    path.add(next);
  }
  return [...path];
}

function originalOf(id: string, reports: ReadonlyMap<string, Entry<Report>>): string | undefined {
  const result = reports.get(id)?.data.screening;
  return result?.result === 'duplicate' ? result.duplicateOf : undefined;
}
