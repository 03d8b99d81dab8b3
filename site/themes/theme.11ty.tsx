/** @jsxImportSource #jsx */
import type { PublicTopic } from '../../scripts/views/public-topic.ts';
import { TopicPage } from '../components/topic-page.tsx';
import { address } from '../lib/address.ts';
import { type PageData, renderPage } from '../lib/page.tsx';

export const data = {
  pagination: { data: 'view.themes', size: 1, alias: 'theme' },
  permalink: ({ theme }: { theme: PublicTopic }) => `${address.theme(theme.id)}index.html`,
};

/** `/themes/starting-business/`: one theme. */
export default function theme(page: PageData & { readonly theme: PublicTopic }): string {
  const { view, theme: topic } = page;
  const row = view.heat.cells[view.heat.themes.indexOf(topic.id)] ?? [];
  return renderPage(page, { title: topic.label, description: `${topic.label}方面的问题：转给了谁，办得怎样。` }, () => (
    <TopicPage
      topic={topic}
      kind="主题"
      index={address.themes}
      has={(dispatch) => dispatch.theme?.id === topic.id}
      all={address.ledgerBy('theme', topic.id)}
      within={{
        caption: '按问题类型',
        head: '问题类型',
        parts: view.problems.map(({ id, label }) => ({ id, label, count: row[view.heat.problems.indexOf(id)] ?? 0 })),
        to: address.problem,
      }}
    />
  ));
}
