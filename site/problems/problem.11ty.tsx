/** @jsxImportSource #jsx */
import type { PublicTopic } from '../../scripts/views/public-topic.ts';
import { TopicPage } from '../components/topic-page.tsx';
import { address } from '../lib/address.ts';
import { type PageData, renderPage } from '../lib/page.tsx';

export const data = {
  pagination: { data: 'view.problems', size: 1, alias: 'problem' },
  permalink: ({ problem }: { problem: PublicTopic }) => `${address.problem(problem.id)}index.html`,
};

/** `/problems/inefficiency/`: one type of problem. */
export default function problem(page: PageData & { readonly problem: PublicTopic }): string {
  const { view, problem: topic } = page;
  const { heat } = view;
  const column = heat.problems.indexOf(topic.id);
  return renderPage(page, { title: topic.label, description: `“${topic.label}”一类的问题：转给了谁，办得怎样。` }, () => (
    <TopicPage
      topic={topic}
      kind="问题类型"
      index={address.problems}
      has={({ problems }) => problems.some(({ id }) => id === topic.id)}
      all={address.ledgerBy('problem', topic.id)}
      within={{
        caption: '按主题',
        head: '主题',
        parts: view.themes.map(({ id, label }) => ({ id, label, count: heat.cells[heat.themes.indexOf(id)]?.[column] ?? 0 })),
        to: address.theme,
      }}
    />
  ));
}
