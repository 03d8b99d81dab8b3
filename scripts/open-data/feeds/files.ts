import { address } from '../../../site/lib/address.ts';
import { EVENTS } from '../../../site/lib/words.ts';
import { groupedBy } from '../../grouped.ts';
import type { PublicCounty } from '../../views/public.ts';
import type { PublicDispatch } from '../../views/public-dispatch.ts';
import { STATES, VERDICTS } from '../../words/labels.ts';
import { type LinkTo, linksFrom, openDataAddress, readableFeed } from '../address.ts';
import { fileAt, type OpenDataFile } from '../file.ts';
import { type Identify, identifierOf } from '../identity.ts';
import { readableLine } from '../text.ts';
import { licenceOf, nameOf } from '../words.ts';
import { atom, type Entry } from './atom.ts';
import { type Change, changesOf, isResult } from './changes.ts';
import { FEED_CSS, FEED_XSL } from './styles.ts';

/** How many entries a feed keeps; older ones are in the ledger. A feed of all that ever happened would only grow. */
const NEWEST = { results: 100, changes: 200, unit: 100 } as const;

/** All feeds, each at its address for subscribing and at the one for looking, and what makes them readable. */
export function feedFiles(view: PublicCounty, base: URL | null): OpenDataFile[] {
  const changes = changesOf(view);
  const ofUnit = groupedBy(changes, ({ dispatch }) => dispatch.unit.id);
  const identify = identifierOf(view.county, base);
  const feed = (here: string, about: About, own: readonly Change[]): OpenDataFile[] => {
    const content = write(here, about, own, view, base, identify);
    return [fileAt(here, content), fileAt(readableFeed(here), content)];
  };
  return [
    fileAt(openDataAddress.feedStylesheet, FEED_XSL),
    fileAt(openDataAddress.feedFallbackStyles, FEED_CSS),
    ...feed(openDataAddress.feed, RESULTS, changes.filter(isResult).slice(0, NEWEST.results)),
    ...feed(openDataAddress.changesFeed, CHANGES, changes.slice(0, NEWEST.changes)),
    ...view.units.flatMap(({ id, name }) =>
      feed(
        openDataAddress.unitFeed(id),
        { title: `${name}的转办件`, subtitle: '这个单位的每一次状态变化', page: address.unit(id) },
        (ofUnit.get(id) ?? []).slice(0, NEWEST.unit),
      ),
    ),
  ];
}

interface About {
  readonly title: string;
  readonly subtitle: string;
  readonly page: string;
}

const RESULTS: About = { title: '新公开和新办结', subtitle: '内容新公开的和新办结的转办件', page: address.home };
const CHANGES: About = { title: '办理动态', subtitle: '转办件的每一次状态变化', page: address.ledger };

function write(
  here: string,
  { title, subtitle, page }: About,
  changes: readonly Change[],
  view: PublicCounty,
  base: URL | null,
  identify: Identify,
): string {
  const to = linksFrom(here, base);
  // A stylesheet must come from the feed's own host, so its address is relative even where the others aren't.
  const beside = linksFrom(here, null);
  return atom({
    id: identify(here),
    title: `${view.county}体验台账：${title}`,
    subtitle: `${subtitle}。统计截止日${view.asOf}。${view.fictional ? '虚构的演示数据。' : ''}`,
    updated: changes[0]?.updated ?? view.asOf,
    author: view.office,
    rights: licenceOf(view),
    styles: { xsl: beside(openDataAddress.feedStylesheet), css: beside(openDataAddress.feedFallbackStyles) },
    links: [
      { rel: 'self', type: 'application/atom+xml', href: to(here) },
      { rel: 'alternate', type: 'text/html', href: to(page) },
    ],
    entries: changes.map((change) => entryOf(change, to, identify)),
  });
}

function entryOf({ dispatch, event, on, updated, key }: Change, to: LinkTo, identify: Identify): Entry {
  const { id, unit, theme } = dispatch;
  const what = event === 'published' ? '内容公开' : EVENTS[event];
  return {
    id: identify(`/dispatches/${id}/${key}`),
    title: `${what}：${readableLine(unit.name)}　${nameOf(dispatch)}`,
    published: on,
    updated,
    links: [
      { rel: 'alternate', type: 'text/html', href: to(address.dispatch(id)) },
      { rel: 'alternate', type: 'application/json', href: to(openDataAddress.dispatch(id)) },
    ],
    categories: [
      { term: event, label: what },
      { term: `unit:${unit.id}`, label: unit.name },
      ...(theme ? [{ term: `theme:${theme.id}`, label: theme.label }] : []),
    ],
    content: [`${on}　${what}　${id}`, ...textsOf(dispatch, event)],
    more: { text: '查看这一件', href: to(address.dispatch(id)) },
  };
}

/** What there is to read: the problem when it is made public, the result when it is closed. */
function textsOf(dispatch: PublicDispatch, event: Change['event']): string[] {
  const { content } = dispatch;
  if (event === 'published') return texts([['问题', content?.summary]]);
  if (event !== 'accepted') return [];
  return texts([
    ['时限', outcome(dispatch)],
    ['问题', content?.summary],
    ['结果', content?.replySummary],
  ]);
}

const texts = (parts: readonly (readonly [string, string | null | undefined])[]): string[] =>
  parts.flatMap(([label, text]) => (text ? `${label}：${text}`.split(/\n\s*\n/) : []));

const outcome = ({ verdict, state, daysUsed, daysOver }: PublicDispatch): string =>
  [
    verdict ? VERDICTS[verdict] : STATES[state],
    ...(daysUsed === null ? [] : [`用时${daysUsed}个工作日`]),
    ...(daysOver ? [`超期${daysOver}个工作日`] : []),
  ].join('，');
