/** @jsxImportSource #jsx */
import type { PublicQuarter } from '../../scripts/views/public-quarters.ts';
import { ThemeProblemHeat } from '../components/theme-problem-heat.tsx';
import { mostOf } from '../lib/report-words.ts';

/** 三、突出问题: which themes and problem types came most. */
export function Problems({ quarter }: { readonly quarter: PublicQuarter }) {
  const themes = mostOf(quarter.themes);
  const problems = mostOf(quarter.problems);
  return (
    <section aria-labelledby="problems">
      <h2 id="problems">三、突出问题</h2>
      {quarter.themes.length === 0 ? (
        <p class="report-text">本季度没有转办。</p>
      ) : (
        <>
          <p class="report-text">
            {themes ? `转办较多的主题：${themes}。` : '各主题的件数都太小，不显示。'}
            {problems && `反映较多的问题：${problems}。`}
          </p>
          <ThemeProblemHeat caption="本季度各主题、各类问题的转办件数" heat={quarter.heat} />
        </>
      )}
    </section>
  );
}
