import { virtualClock } from './fake/clock.ts';
import { type FakeGiteaOptions, fakeGitea } from './fake/gitea.ts';
import { type GiteaOptions, giteaForge } from './gitea.ts';

export const BOT = { id: 41, login: 'ledger-county' };
export const UNIT = { id: 52, login: 'yunxi-shuiwu' };

/** Our account and a unit's on a fake Gitea with the repository `county/replies`. */
export function giteaStage(fake: Partial<FakeGiteaOptions> = {}, options: Partial<GiteaOptions> = {}) {
  const clock = virtualClock('2026-11-23T01:00:00Z');
  const gitea = fakeGitea({
    now: clock.now,
    accounts: [BOT, UNIT],
    repositories: [
      { name: 'county/replies', access: { [BOT.login]: 'write', [UNIT.login]: 'read' } },
      { name: 'county/secret', access: {} },
    ],
    ...fake,
  });
  const forge = giteaForge({
    baseUrl: 'https://git.example.gov.cn',
    fetch: gitea.fetch,
    now: clock.now,
    sleep: clock.sleep,
    token: gitea.token(BOT.login),
    ...options,
  });
  return { clock, gitea, forge };
}
