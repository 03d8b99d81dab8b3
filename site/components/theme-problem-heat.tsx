/** @jsxImportSource #jsx */
import type { PublicHeat } from '../../scripts/views/public-heat.ts';
import { address } from '../lib/address.ts';
import { useHere } from '../lib/page.tsx';
import { HeatTable } from './charts/heat-table.tsx';
import { A } from './link.tsx';

interface ThemeProblemHeatProps {
  readonly caption: string;
  /** The whole county's up to the day, or that of a period. */
  readonly heat: PublicHeat;
}

/** 3.2: how often each theme met each problem type; themes and problem types with nothing at all are left out. */
export function ThemeProblemHeat({ caption, heat }: ThemeProblemHeatProps) {
  const { themes, problems, suppressUnder } = useHere().view;
  const labelOf = (topics: typeof themes, id: string) => topics.find((topic) => topic.id === id)?.label ?? id;
  const isUsed = (at: number) => heat.cells.some((row) => row[at] !== 0);
  const used = heat.problems.flatMap((id, at) => (isUsed(at) ? [{ id, at }] : []));
  return (
    <HeatTable
      caption={caption}
      corner="主题"
      columns={used.map(({ id }) => ({ id, label: <A to={address.problem(id)}>{labelOf(problems, id)}</A> }))}
      rows={heat.themes.flatMap((id, i) => {
        const row = heat.cells[i] ?? [];
        if (row.every((count) => count === 0)) return [];
        const cells = used.map(({ at }) => row[at] ?? 0);
        return [{ id, label: <A to={address.theme(id)}>{labelOf(themes, id)}</A>, cells }];
      })}
      suppressUnder={suppressUnder}
      note="一件可有几个问题类型，按每个类型各计一次。"
    />
  );
}
