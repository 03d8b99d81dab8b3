import type { Ledger } from '../ledger/ledger.ts';
import type { LogEvent } from '../records/schema/dispatch.ts';
import type { Unit } from '../records/schema/units.ts';
import { closest } from '../words/closest.ts';
import { didYouMeanEn, didYouMeanZh, quotedEn, quotedZh } from '../words/quote.ts';
import { defineCheck } from './check.ts';
import { unitName } from './phrases.ts';
import { eventZh } from './record-words.ts';

/** What only the unit can do. */
const BY_UNIT: ReadonlySet<LogEvent> = new Set(['signed', 'declined', 'replied']);

/** What only the office can do. The task force is asked by office and unit together (6.3), so `escalated` is either's. */
const BY_OFFICE: ReadonlySet<LogEvent> = new Set([
  ...(['dispatched', 'accepted', 'returned', 'decline-accepted', 'decline-refused'] as const),
  ...(['urged', 'reclassified'] as const),
]);

interface Entry {
  readonly event: LogEvent;
  readonly by: string;
}

/** 6.2: the unit signs, declines and replies; the office sends, decides and urges. */
export const logActor = defineCheck({
  id: 'log-actor',
  clause: '6.2',
  about: {
    zh: '签收、退单、回复由这件转办单的责任单位作出，转办、办结、退回、催办等由办公室作出。经办（by）写的是别人，就要核对；写经办人等其他文字不管。',
    en: 'The unit of a dispatch signs, declines and replies; the office sends, decides, returns and urges. Where by names somebody else it should be looked at; any other words in it are left alone.',
  },
  wording: {
    'other-unit': {
      severity: 'warning',
      zh: ({ event, by, name, unit }: Entry & { name: string; unit: string }) => ({
        message: `${eventZh(event)}的经办写的是${quotedZh(by)}${name === by ? '' : `（${name}）`}，这件却是转给 ${unit} 的`,
        hint: `请核对：写错了就改成 by: ${unit}；确是另一个单位办的，应由 ${unit} 退单，再改派给那个单位`,
      }),
      en: ({ event, by, unit }) => ({
        message: `the entry ${event} is by ${quotedEn(by)}, and this dispatch went to ${unit}`,
        hint: `look it up: write by: ${unit} if it is a slip; if another unit did it, ${unit} should decline and the matter go to that unit`,
      }),
    },
    misspelt: {
      severity: 'warning',
      zh: ({ event, by, suggestions }: Entry & { suggestions: readonly string[] }) => ({
        message: `${eventZh(event)}的经办写的是${quotedZh(by)}，责任单位名录里没有这个编号`,
        hint: `${didYouMeanZh(suggestions)}请改正；写的是经办人的，不用改`,
      }),
      en: ({ event, by, suggestions }) => ({
        message: `the entry ${event} is by ${quotedEn(by)}, and no unit has this id`,
        hint: `${didYouMeanEn(suggestions)}correct it, or leave it if it names a person`,
      }),
    },
    'office-for-unit': {
      severity: 'warning',
      zh: ({ event, unit }: { event: LogEvent; unit: string }) => ({
        message: `${eventZh(event)}的经办写的是办公室，这一步应由责任单位 ${unit} 作出`,
        hint: `办公室代为登记的，经办也写 by: ${unit}，出处写在 source；确是办公室办的，请核对事件写得对不对`,
      }),
      en: ({ event, unit }) => ({
        message: `the entry ${event} is by the office, and this step is the unit's, ${unit}`,
        hint: `where the office only wrote it down, write by: ${unit} and where it came from as source; otherwise see whether the event is the right one`,
      }),
    },
    'unit-for-office': {
      severity: 'warning',
      zh: ({ event, by, name }: Entry & { name: string }) => ({
        message: `${eventZh(event)}的经办写的是${quotedZh(by)}${name === by ? '' : `（${name}）`}，这一步应由办公室作出`,
        hint: '请核对：办公室办的写 by: office；单位办的，请核对事件写得对不对（单位只有签收、退单、回复）',
      }),
      en: ({ event, by }) => ({
        message: `the entry ${event} is by ${quotedEn(by)}, a unit, and this step is the office's`,
        hint: 'look it up: write by: office if the office did it; if the unit did, another event was meant (a unit signs, declines or replies)',
      }),
    },
  },
  *run({ ledger }, found) {
    const office = new Set(['office', ledger.office.office].filter(Boolean));
    const unitsOf = byWord(ledger);
    for (const { data, file } of ledger.dispatches.values()) {
      for (const [i, { event, by: written }] of data.log.entries()) {
        const by = written?.trim();
        if (!by) continue;
        // The office writes its own entries and a unit its own, in nearly every log.
        if (BY_UNIT.has(event) ? by === data.unit && !office.has(by) : office.has(by)) continue;
        const place = { file, path: ['log', i, 'by'] };
        const units = unitsOf.get(by) ?? [];
        const name = unitName(ledger, units[0] ?? by);
        if (BY_OFFICE.has(event) && units.length > 0 && !office.has(by)) {
          yield found('unit-for-office', place, { event, by, name });
        }
        // A unit nobody knows is told by `unknown-unit`.
        if (!BY_UNIT.has(event) || !ledger.units.has(data.unit)) continue;
        if (office.has(by)) yield found('office-for-unit', place, { event, unit: data.unit });
        else if (units.length > 0 && !units.some((id) => inheritors(data.unit, ledger).has(id))) {
          yield found('other-unit', place, { event, by, name, unit: data.unit });
        } else if (units.length === 0) {
          const suggestions = nearIds(by, ledger);
          if (suggestions.length > 0) yield found('misspelt', place, { event, by, suggestions });
        }
      }
    }
  },
});

/** A unit and those that have taken over from it, who act in its place. */
function inheritors(unit: string, { units }: Ledger): ReadonlySet<string> {
  const found = new Set<string>();
  for (let id: string | null | undefined = unit; id && !found.has(id); id = units.get(id)?.successor) found.add(id);
  return found;
}

/** Whom a word names: the units by id, name, alias and account. */
function byWord({ unitList }: Ledger): ReadonlyMap<string, readonly string[]> {
  const units = new Map<string, string[]>();
  for (const unit of unitList) {
    for (const word of new Set(wordsOf(unit))) units.set(word, [...(units.get(word) ?? []), unit.id]);
  }
  return units;
}

const wordsOf = ({ id, name, aliases = [], formerNames = [], accounts = [] }: Unit): string[] => [
  ...[id, name, ...aliases, ...formerNames.map((former) => former.name)],
  ...accounts.flatMap((account) => (typeof account === 'string' ? account : (account.login ?? []))),
];

/** Only what looks like an id can be a misspelt one: a person's name is near to many a short name of a unit. */
const nearIds = (word: string, { units }: Ledger): string[] =>
  /^[a-z0-9][a-z0-9_ -]{3,}$/i.test(word) ? closest(word.replaceAll(/[_ ]/g, '-'), units.keys()) : [];
