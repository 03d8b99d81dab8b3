/** @jsxImportSource #jsx */
import type { Child } from '#jsx/jsx-runtime';
import { address } from '../lib/address.ts';
import { useHere } from '../lib/page.tsx';
import { A } from './link.tsx';

const KINDS = [
  ['季度', address.quarters],
  ['年度', address.years],
  ['会议', address.meetings],
] as const;

/** The head of the three lists of reports, with the way from one to the other. */
export function ReportsHead({ title, children }: { readonly title: string; readonly children: Child }) {
  const { url } = useHere();
  return (
    <>
      <header class="page-head">
        <h1>{title}</h1>
        <p class="lead">{children}</p>
      </header>
      <nav class="tabs" aria-label="报告的种类">
        <ul>
          {KINDS.map(([label, place]) => (
            <li key={place}>
              <A to={place} current={url === place ? 'page' : undefined}>
                {label}
              </A>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}

/** Where one is below one of the three lists. */
export function ReportCrumbs({ within, here }: { readonly within: 'quarters' | 'years' | 'meetings'; readonly here: string }) {
  const to = address[within];
  return (
    <nav class="crumbs" aria-label="所在位置">
      <ol>
        <li>
          <A to={to}>{KINDS.find(([, place]) => place === to)?.[0]}</A>
        </li>
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}

interface Neighbour {
  readonly label: string;
  readonly to: string;
}

/** The way to the one before and the one after. */
export function Neighbours({ before, after }: { readonly before: Neighbour | null; readonly after: Neighbour | null }) {
  if (!before && !after) return null;
  return (
    <nav class="neighbours" aria-label="前后各期">
      {before && (
        <A to={before.to}>
          <span aria-hidden="true">← </span>
          {before.label}
        </A>
      )}
      {after && (
        <A class="neighbour-after" to={after.to}>
          {after.label}
          <span aria-hidden="true"> →</span>
        </A>
      )}
    </nav>
  );
}
