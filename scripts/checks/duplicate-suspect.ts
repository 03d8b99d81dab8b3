import { distance } from 'fastest-levenshtein';
import { daysBetween } from '../calendar/days.ts';
import type { Entry } from '../ledger/ledger.ts';
import type { Report } from '../records/schema/report.ts';
import { defineCheck } from './check.ts';

/** How far apart two reports of one matter may be, in days, and how different their titles, as a share of the longer one. */
const WITHIN_DAYS = 31;
const MOST_DIFFERENT = 0.2;
/** Of the titles of one group in those days, so many before are compared letter by letter; equal ones are always met. */
const COMPARED = 30;

/** Any day will do: days are only subtracted. */
const EPOCH = '2000-01-01';

interface Candidate {
  readonly entry: Entry<Report>;
  readonly title: string;
  /** The day of receipt, counted from a fixed one. */
  readonly day: number;
}

/** 6.1: screening looks for duplicates (并案); this is the hint of one that slipped through. */
export const duplicateSuspect = defineCheck({
  id: 'duplicate-suspect',
  clause: '6.1',
  about: {
    zh: '一个月内、同一责任单位、同一主题、标题几乎一样的两条有效报告，可能说的是同一件事。提示而已，由办公室判断是否并案。',
    en: 'Two valid reports of one month on one unit and theme with nearly the same title may be one matter. Only a hint: the office decides.',
  },
  wording: {
    similar: {
      severity: 'notice',
      zh: ({ other, days }: { other: string; days: number }) => ({
        message: `与 ${other} 可能是同一件事：单位、主题相同，标题几乎一样，${days === 0 ? '同一天收到' : `相隔 ${days} 天`}`,
        hint: '请比较两条的内容。是同一件事就并案：筛选结果改为 duplicate，duplicateOf 写先收到的一条；不是就不必改',
      }),
      en: ({ other, days }) => ({
        message: `this may be the matter of ${other}: same unit, same theme, nearly the same title, ${days === 0 ? 'the same day' : `${days} days apart`}`,
        hint: 'compare the two. If it is one matter, screen the later a duplicate of the earlier; if not, leave them',
      }),
    },
  },
  *run({ ledger }, found) {
    const groups = new Map<string, Candidate[]>();
    for (const entry of ledger.reports.values()) {
      const { screening, theme, units = [], title } = entry.data;
      if (screening?.result !== 'valid') continue;
      const candidate = { entry, title: normalised(title), day: daysBetween(EPOCH, entry.data.received) };
      for (const unit of units.length > 0 ? new Set(units) : ['']) {
        const key = `${unit}/${theme}`;
        const group = groups.get(key);
        if (group) group.push(candidate);
        else groups.set(key, [candidate]);
      }
    }

    const told = new Set<string>();
    for (const group of groups.values()) {
      group.sort((a, b) => a.day - b.day || (a.entry.data.id < b.entry.data.id ? -1 : 1));
      const latestByTitle = new Map<string, Candidate>();
      for (const [i, candidate] of group.entries()) {
        const { data, file } = candidate.entry;
        const twin = latestByTitle.get(candidate.title);
        latestByTitle.set(candidate.title, candidate);
        if (told.has(data.id)) continue;
        const earlier = twin && isNear(twin, candidate) ? twin : similarBefore(group, i, candidate);
        if (!earlier) continue;
        told.add(data.id);
        const days = candidate.day - earlier.day;
        yield found('similar', { file, path: ['title'] }, { other: earlier.entry.data.id, days });
      }
    }
  },
});

function similarBefore(group: readonly Candidate[], i: number, candidate: Candidate): Candidate | undefined {
  for (let j = i - 1; j >= Math.max(0, i - COMPARED); j--) {
    const earlier = group[j] as Candidate;
    if (!isNear(earlier, candidate)) return undefined;
    const longer = Math.max(earlier.title.length, candidate.title.length);
    const most = Math.floor(longer * MOST_DIFFERENT);
    if (Math.abs(earlier.title.length - candidate.title.length) > most) continue;
    if (distance(earlier.title, candidate.title) <= most) return earlier;
  }
  return undefined;
}

const isNear = (earlier: Candidate, later: Candidate): boolean => later.day - earlier.day <= WITHIN_DAYS;

/** A title without what people write now this way and now that: width, case, spaces and punctuation. */
const normalised = (title: string): string =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{P}\p{S}]/gu, '');
