/** @jsxImportSource #jsx */

import { FACET_NAMES, FACETS, type Facet } from '../lib/facets.ts';
import { countText } from '../lib/format.ts';
import { type LedgerList, ledgerLists, listAddress } from '../lib/ledger-lists.ts';
import { useHere } from '../lib/page.tsx';
import { A } from './link.tsx';
import { type Look, Shape } from './standing.tsx';

/** Every way to look through the ledger, with how many there are. The script of these pages takes its choices from here. */
export function LedgerViews({ by = FACETS }: { readonly by?: readonly Facet[] }) {
  const { view } = useHere();
  const facets = by.map((facet) => ({ facet, lists: ledgerLists(view, facet) })).filter(({ lists }) => lists.length > 0);
  return (
    <dl class="views">
      {facets.map(({ facet, lists }) => (
        <div key={facet}>
          <dt id={`by-${facet}`}>按{FACET_NAMES[facet]}</dt>
          <dd>
            <ul aria-labelledby={`by-${facet}`} data-facet={facet}>
              {lists.map((list) => (
                <View key={list.id} list={list} />
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function View({ list }: { readonly list: LedgerList }) {
  const { url } = useHere();
  const { facet, id, label, also = [], count } = list;
  const to = listAddress(list);
  return (
    <li data-id={id} {...(also.length > 0 ? { 'data-also': also.join('、') } : {})}>
      <A to={to} current={url === to ? 'page' : url.startsWith(to) ? 'true' : undefined}>
        {facet === 'verdict' && <Shape look={id as Look} />}
        <span>{label}</span>
      </A>
      <span class="count">{countText(count, '')}</span>
    </li>
  );
}

/** The same where something else comes first: there when it is asked for. */
export function OtherViews({ by, title = '按其他方式查看台账' }: { readonly by?: readonly Facet[]; readonly title?: string }) {
  return (
    <details class="other-views">
      <summary>{title}</summary>
      <LedgerViews {...(by ? { by } : {})} />
    </details>
  );
}
