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
        {Array.from({ length: pages }, (_, i) => i + 1).map((number) => (
          <li key={number}>
            <A to={to(number)} current={number === page ? 'page' : undefined}>
              第{number}页
            </A>
          </li>
        ))}
      </ul>
    </nav>
  );
}
