import { isDay, yearOf } from '../calendar/days.ts';
import { namesInCell, unitMatcher } from '../import/names.ts';
import type { Judgement } from '../judgement.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { nextIds } from '../records/next-id.ts';
import { recordPath } from '../records/places.ts';
import type { Report } from '../records/schema/report.ts';
import type { ListItem } from '../records/schema/themes.ts';
import { misfit } from '../records/validate.ts';
import { renderRecord } from '../records/write.ts';
import { closest } from '../words/closest.ts';
import { HAND_IN_CHOICES, handInForm } from './hand-in-form.ts';
import { type Filled, type FormFault, readForm } from './read-form.ts';

/** What becomes of a filled-in hand-in form. */
export type HandIn =
  | { readonly outcome: 'new'; readonly id: string; readonly file: string; readonly text: string }
  /** The form was taken before; what it says now is for people to compare. */
  | { readonly outcome: 'known'; readonly id: string; readonly file: string }
  | { readonly outcome: 'refused'; readonly faults: readonly FormFault[] };

/**
 * Turns a filled-in form into a report's file, or says field by field why it can't be one. Decides only; nothing is written.
 *
 * @param body the issue's text
 * @param source which form it was, so that it is taken once
 */
export function handIn({ ledger, asOf }: Judgement, body: string, source: string): HandIn {
  for (const { data, file } of ledger.reports.values()) {
    if (data.source === source) return { outcome: 'known', id: data.id, file };
  }
  const unread = unreadReports(ledger);
  if (unread.length > 0) {
    const message = `台账里有读不出来的体验报告（${unread.slice(0, 5).join('、')}），分不清这张表是否登记过。请先运行 ledger check 查明并改正，再登记`;
    return { outcome: 'refused', faults: [{ field: null, message }] };
  }
  const read = readForm(handInForm(ledger.themes), body);
  if ('faults' in read) return { outcome: 'refused', faults: read.faults };
  const { filled } = read;

  const faults: FormFault[] = [];
  const wrong = (field: string, message: string) => void faults.push({ field, message });
  const officer = textOf(filled, 'officer').toUpperCase();
  if (!ledger.officers.has(officer)) wrong('体验员编码', `名单里没有“${officer}”，请核对；只写编码，不写姓名`);
  const received = textOf(filled, 'received');
  if (!isDay(received)) wrong('收件日期', `“${received}”不是日期，应写作 2022-03-15`);
  else if (received > asOf) wrong('收件日期', `${received} 还没有到`);
  const units = unitsIn(textOf(filled, 'units'), ledger.unitList, wrong);
  if (faults.length > 0) return { outcome: 'refused', faults };

  const id = nextIds('R', [...ledger.reports.keys(), ...ledger.unreadable])(yearOf(received));
  const { themes, stages, problems } = ledger.themes;
  const chosen = (key: keyof typeof HAND_IN_CHOICES) =>
    HAND_IN_CHOICES[key][textOf(filled, key) as keyof (typeof HAND_IN_CHOICES)[typeof key]] as string | undefined;
  const report = withoutEmpty({
    id,
    officer,
    received,
    channel: chosen('channel'),
    kind: chosen('kind'),
    tone: chosen('tone'),
    mode: chosen('mode'),
    theme: idOf(themes, textOf(filled, 'theme')),
    stage: idOf(stages, textOf(filled, 'stage')),
    problems: listOf(filled, 'problems').flatMap((label) => idOf(problems, label) ?? []),
    explanation: textOf(filled, 'explanation'),
    units,
    title: textOf(filled, 'title'),
    source,
  });
  if (misfit('report', report))
    return { outcome: 'refused', faults: [{ field: null, message: '填写的内容不合记录的格式，请逐项核对' }] };
  return { outcome: 'new', id, file: recordPath('report', id), text: renderRecord(report, textOf(filled, 'body')) };
}

/** Reports that are there and can't be read, any of which this form may have become already. */
const unreadReports = ({ unreadable }: Ledger): string[] => [...unreadable].filter((id) => /^R\d/.test(id));

/** The units a field names, by their ids; one that nobody knows is said with what was probably meant. */
function unitsIn(
  text: string,
  list: Parameters<typeof unitMatcher>[0],
  wrong: (field: string, message: string) => void,
): string[] {
  const match = unitMatcher(list);
  return namesInCell(text, undefined, match).flatMap((name) => {
    const found = match(name);
    if (found.kind === 'known') return [found.id];
    const known = list.map((unit) => unit.name);
    const meant = found.kind === 'ambiguous' ? found.ids : closest(name, known);
    wrong(
      '责任单位',
      `${found.kind === 'ambiguous' ? `“${name}”不止一个单位` : `名录里没有“${name}”`}${meant.length > 0 ? `，是不是${meant.join('、')}？` : ''}`,
    );
    return [];
  });
}

const textOf = (filled: Filled, id: string): string => {
  const value = filled[id];
  return typeof value === 'string' ? value : '';
};
const listOf = (filled: Filled, id: string): readonly string[] => {
  const value = filled[id];
  return typeof value === 'object' ? value : [];
};
const idOf = (items: readonly ListItem[], label: string): string | undefined => items.find(({ zh }) => zh === label)?.id;

/** An empty answer is a field that isn't there. */
const withoutEmpty = (report: Readonly<Record<keyof Report | string, unknown>>): object =>
  Object.fromEntries(
    Object.entries(report).filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );
