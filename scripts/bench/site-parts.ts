import { CountBars } from '../../site/components/charts/count-bars.tsx';
import { FlowChart } from '../../site/components/charts/flow-chart.tsx';
import { HeatTable } from '../../site/components/charts/heat-table.tsx';
import { monthsWithin } from '../../site/lib/periods.ts';
import { judge } from '../judgement.ts';
import { loadLedger } from '../ledger/load.ts';
import { tableFiles } from '../open-data/tables.ts';
import { type PublicCounty, publicCounty } from '../views/public.ts';
import type { PublicHeat } from '../views/public-heat.ts';
import { AS_OF } from './county.ts';
import { median } from './measure.ts';

/** A part of building a site that is reported apart. */
export interface Part {
  readonly name: string;
  /** In this process, all by itself; the median of all rounds but the first, in which code is compiled. */
  readonly seconds: number;
}

/** Measures the charts and the tables of a benchmark's county. Only what a build does for them, once each. */
export async function measureParts(root: string, rounds: number): Promise<Part[]> {
  const view = publicCounty(judge(await loadLedger(root), AS_OF));
  return [
    { name: `${drawCharts(view)} charts with their tables`, seconds: await timeOf(() => drawCharts(view), rounds) },
    { name: 'XLSX and CSV', seconds: await timeOf(() => tableFiles(view), rounds) },
  ];
}

async function timeOf(run: () => unknown, rounds: number): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const started = performance.now();
    await run();
    times.push((performance.now() - started) / 1000);
  }
  return median(times.slice(1));
}

/** The charts of all pages, at least as many and as long as there: home, quarters, years, units, themes and problem types. */
function drawCharts(view: PublicCounty): number {
  const charts: string[] = [];
  const topics = [...view.themes, ...view.problems];
  const periods = [...view.quarters, ...view.years];
  const flows = [view.months, ...periods.map((period) => monthsWithin(view, period))];
  for (const own of [...flows, ...[...view.units, ...topics].map(({ quarters }) => quarters)]) {
    charts.push(String(FlowChart({ id: `chart-${charts.length}`, caption: '逐月', flows: own })));
  }
  for (const heat of [view.heat, ...periods.map((period) => period.heat)]) charts.push(String(heatTable(heat, view)));
  for (const { units } of topics) {
    const rows = units.map(({ id, name, dispatched }) => ({ id, label: name, count: dispatched }));
    charts.push(String(CountBars({ caption: '责任单位', heads: ['责任单位', '件数'], rows })));
  }
  return charts.length;
}

function heatTable({ themes, problems, cells }: PublicHeat, { suppressUnder }: PublicCounty) {
  const columns = problems.map((id) => ({ id, label: id }));
  const rows = themes.map((id, i) => ({ id, label: id, cells: cells[i] ?? [] }));
  return HeatTable({ caption: '主题与问题类型', corner: '主题', columns, rows, suppressUnder });
}
