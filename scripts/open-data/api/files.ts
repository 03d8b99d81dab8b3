import type { Static, TSchema } from 'typebox';
import { address } from '../../../site/lib/address.ts';
import type { PublicCounty } from '../../views/public.ts';
import type { PublicDispatch } from '../../views/public-dispatch.ts';
import type { PublicUnit } from '../../views/public-unit.ts';
import type { PublicWorking } from '../../views/public-working.ts';
import { type LinkTo, linksFrom, openDataAddress } from '../address.ts';
import { CATALOGUE } from '../catalogue.ts';
import { fileAt, type OpenDataFile } from '../file.ts';
import { joinedJson, toJson } from '../text.ts';
import { API_CHANGELOG, API_VERSION } from './changelog.ts';
import { openApi } from './openapi.ts';
import { periodFiles } from './period-files.ts';
import type * as schema from './schema.ts';
import { figures, group, headOf, rate } from './shapes.ts';

/** Every file of the API, each made when it is its turn. A list never repeats a dispatch's working, which is most of it. */
export function* apiFiles(view: PublicCounty, base: URL | null): Generator<OpenDataFile> {
  const head = headOf(view);
  const rows = new Map(view.dispatches.map((dispatch) => [dispatch.id, toJson(listed(dispatch))]));
  const rowsOf = (ids: readonly string[]) => ids.flatMap((id) => rows.get(id) ?? []);
  const headJson = toJson(head);
  const json = (here: string, value: object) => fileAt(here, `${toJson(value)}\n`);

  yield json(openDataAddress.apiIndex, indexFile(view, linksFrom(openDataAddress.apiIndex, base)));
  yield json(openDataAddress.openApi, openApi(view, base));
  yield fileAt(openDataAddress.apiChangelog, API_CHANGELOG);
  yield json(openDataAddress.county, countyFile(view));
  yield json(openDataAddress.figures, figuresFile(view));
  yield withRows<typeof schema.DispatchesFile>(openDataAddress.dispatches, head, [...rows.values()]);
  for (const dispatch of view.dispatches) {
    const here = openDataAddress.dispatch(dispatch.id);
    yield fileAt(here, `${dispatchJson(headJson, dispatch, linksFrom(here, base))}\n`);
  }
  yield json(openDataAddress.units, unitsFile(view, linksFrom(openDataAddress.units, base)));
  for (const unit of view.units) {
    const here = openDataAddress.unit(unit.id);
    const more = { quarters: unit.quarters.map(unitQuarter), open: [...unit.open] };
    const start = { ...head, ...unitOf(unit, linksFrom(here, base)), ...more };
    yield withRows<typeof schema.UnitFile>(here, start, rowsOf(unit.dispatches));
  }
  yield* periodFiles(view, base);
}

/** A file that ends with the list `dispatches`, a row a line: so that a large one can be read and compared by line. */
function withRows<File extends TSchema>(
  here: string,
  start: Omit<Static<File>, 'dispatches'>,
  rows: readonly string[],
): OpenDataFile {
  const list = rows.length === 0 ? '[]' : `[\n${rows.join(',\n')}\n]`;
  return fileAt(here, `${toJson(start).slice(0, -1)},"dispatches":${list}}\n`);
}

const indexFile = (view: PublicCounty, to: LinkTo): Static<typeof schema.IndexFile> => ({
  ...headOf(view),
  version: API_VERSION,
  dispatches: view.dispatches.length,
  units: view.units.length,
  files: CATALOGUE.map(({ title, forWhom, mediaType, address }) => ({
    title,
    forWhom,
    mediaType,
    // An address with a place for an id is no address yet, and must not be escaped as one.
    href: to(address.replace('{id}', 'ID-HERE')).replace('ID-HERE', '{id}'),
  })),
});

const countyFile = (view: PublicCounty): Static<typeof schema.CountyFile> => ({
  ...headOf(view),
  trial: view.trial,
  policy: {
    title: view.policy.title,
    from: view.policy.from,
    to: view.policy.to,
    values: view.policy.values.map(({ key, title, value, clause, reason }) => ({ key, title, value, clause, reason })),
  },
  suppressUnder: view.suppressUnder,
  figures: figures(view.figures),
  adoption: rate(view.adoption),
  adoptionTo: view.adoption.to,
  verdicts: {
    'on-time': view.verdicts['on-time'],
    late: view.verdicts.late,
    open: view.verdicts.open,
    overdue: view.verdicts.overdue,
    excluded: view.verdicts.excluded,
    unknown: view.verdicts.unknown,
  },
});

const figuresFile = (view: PublicCounty): Static<typeof schema.FiguresFile> => ({
  ...headOf(view),
  suppressUnder: view.suppressUnder,
  quarters: view.quarters.map(group),
  themes: view.themes.map(group),
  stages: view.stages.map(group),
  problems: view.problems.map(group),
});

/** A file of its own: the head, the row with the whole content, and more. To make one object of them would take longer than its JSON. */
function dispatchJson(head: string, dispatch: PublicDispatch, to: LinkTo): string {
  const row: DispatchRow = rowOf(dispatch, dispatch.content && content(dispatch.content));
  return joinedJson(head, toJson(row), toJson(moreOf(dispatch, to)));
}

type DispatchFile = Static<typeof schema.DispatchFile>;
type DispatchRow = Pick<DispatchFile, keyof schema.ApiDispatch>;
type DispatchMore = Omit<DispatchFile, keyof schema.ApiDispatch | keyof ReturnType<typeof headOf>>;

const moreOf = (dispatch: PublicDispatch, to: LinkTo): DispatchMore => ({
  timeline: dispatch.timeline.map(({ on, event }) => ({ on, event })),
  working: dispatch.working && working(dispatch.working),
  related: {
    assisting: [...dispatch.related.assisting],
    redirectedTo: [...dispatch.related.redirectedTo],
    similar: [...dispatch.related.similar],
    merged: dispatch.related.merged,
  },
  links: { page: to(address.dispatch(dispatch.id)) },
});

const unitsFile = (view: PublicCounty, to: LinkTo): Static<typeof schema.UnitsFile> => ({
  ...headOf(view),
  units: view.units.map((unit) => unitOf(unit, to)),
});

/** A dispatch as it stands in a list. */
const listed = (dispatch: PublicDispatch): schema.ApiDispatch =>
  rowOf(dispatch, dispatch.content && { on: dispatch.content.on, title: dispatch.content.title });

const rowOf = <Content>(dispatch: PublicDispatch, content: Content) => ({
  id: dispatch.id,
  number: dispatch.number,
  unit: { id: dispatch.unit.id, name: dispatch.unit.name, listed: dispatch.unit.listed },
  role: dispatch.role,
  nature: dispatch.nature,
  theme: dispatch.theme && label(dispatch.theme),
  stage: dispatch.stage && label(dispatch.stage),
  problems: dispatch.problems.map(label),
  dispatched: dispatch.dispatched,
  received: dispatch.received,
  deemed: dispatch.deemed,
  due: dispatch.due,
  state: dispatch.state,
  verdict: dispatch.verdict,
  daysUsed: dispatch.daysUsed,
  daysOver: dispatch.daysOver,
  replied: dispatch.replied,
  closed: dispatch.closed,
  returns: dispatch.returns,
  publication: dispatch.publication,
  content,
  lead: dispatch.lead,
  reopens: dispatch.reopens,
  reopenedAs: dispatch.reopenedAs,
  redirects: dispatch.redirects,
  changed: dispatch.changed,
});

const content = ({ on, title, request, summary, replySummary }: NonNullable<PublicDispatch['content']>) => ({
  on,
  title,
  request,
  summary,
  replySummary,
});

const working = ({ clause, from, provisional, limit, due, dayBefore, days, more }: PublicWorking) => ({
  clause,
  from,
  provisional,
  limit,
  due,
  dayBefore,
  days: days.map(({ date, counts, nth, kind, holiday, why }) => ({ date, counts, nth, kind, holiday, why })),
  more: more && { until: more.until, workingDays: more.workingDays },
});

const unitOf = (unit: PublicUnit, to: LinkTo): schema.ApiUnit => ({
  id: unit.id,
  name: unit.name,
  kind: unit.kind,
  aliases: [...unit.aliases],
  formerNames: unit.formerNames.map(({ name, until }) => ({ name, until })),
  successor: unit.successor && { id: unit.successor.id, name: unit.successor.name },
  predecessors: unit.predecessors.map(({ id, name }) => ({ id, name })),
  nothingDue: unit.nothingDue,
  rank: unit.rank,
  unranked: unit.unranked,
  figures: figures(unit.figures),
  links: {
    page: to(address.unit(unit.id)),
    json: to(openDataAddress.unit(unit.id)),
    feed: to(openDataAddress.unitFeed(unit.id)),
    calendar: to(openDataAddress.unitCalendar(unit.id)),
  },
});

const unitQuarter = ({ id, label, complete, dispatched, closed, overdue, onTime }: PublicUnit['quarters'][number]) => ({
  id,
  label,
  complete,
  dispatched,
  closed,
  overdue,
  onTime: rate(onTime),
});

const label = ({ id, label }: schema.ApiLabel): schema.ApiLabel => ({ id, label });
