/** @jsxImportSource #jsx */
import type { Part } from '../lib/lists.ts';
import { A } from './link.tsx';

/** `，第2页，共3页` after what a long list is called; nothing for a list on one page. */
export const partText = ({ page, pages }: Part<unknown>): string => (pages === 1 ? '' : `，第${page}页，共${pages}页`);

/** The way to the other pages of a long list; nothing for a list on one page. */
export function PartLinks({
  part: { page, pages },
  to,
}: {
  readonly part: Part<unknown>;
  readonly to: (page: number) => string;
}) {
  if (pages === 1) return null;
  return (
    <nav class="tabs" aria-label="分页">
      <ul>
        {numbersAround(page, pages).map((number) => (
          <li key={number ?? 'gap'}>
            {number === null ? (
              '……'
            ) : (
              <A to={to(number)} current={number === page ? 'page' : undefined}>
                第{number}页
              </A>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Which pages are linked from one: the ends and those beside it, with `null` for each gap. */
export function numbersAround(page: number, pages: number): (number | null)[] {
  const numbers = Array.from({ length: pages }, (_, i) => i + 1);
  const isNear = (number: number) => number === 1 || number === pages || Math.abs(number - page) <= 2;
  // A gap of one page takes as much room as the page.
  const isShown = (number: number) => isNear(number) || (isNear(number - 1) && isNear(number + 1));
  return numbers.flatMap((number) => (isShown(number) ? [number] : isShown(number - 1) ? [null] : []));
}
