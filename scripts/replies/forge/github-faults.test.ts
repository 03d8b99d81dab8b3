import { survivesFaults } from './faults.conformance.ts';
import { githubStage, UNIT } from './github.fixtures.ts';

survivesFaults('GitHub', async () => {
  const { github, forge, clock } = githubStage({}, { limits: { waiting: 600_000 } });
  const unit = github.as(UNIT.login);
  await forge.createLabel('county/replies', { name: '办理中', color: '1d76db', description: '' });
  await forge.createIssue('county/replies', { title: '转办 D2026-0031', body: '正文', labels: ['办理中'] });
  const reply = unit.comment('county/replies', 1, '已收到');
  const { id: status } = await forge.createComment('county/replies', 1, '状态：待签收');
  clock.advance(60_000);
  return { forge, wire: github, world: github.world, reply, status };
});
