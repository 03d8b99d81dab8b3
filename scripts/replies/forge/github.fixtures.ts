import { virtualClock } from './fake/clock.ts';
import { type FakeGitHubOptions, fakeGitHub } from './fake/github.ts';
import { type GitHubOptions, githubForge } from './github.ts';

export const BOT = { id: 41, login: 'ledger-county[bot]' };
export const UNIT = { id: 52, login: 'yunxi-shuiwu' };

/** Our account and a unit's on a fake GitHub with the repository `county/replies`. */
export function githubStage(fake: Partial<FakeGitHubOptions> = {}, options: Partial<GitHubOptions> = {}) {
  const clock = virtualClock('2026-11-23T01:00:00Z');
  const github = fakeGitHub({
    now: clock.now,
    accounts: [{ ...BOT, type: 'Bot' }, UNIT],
    repositories: [
      { name: 'county/replies', access: { [BOT.login]: 'write', [UNIT.login]: 'read' } },
      { name: 'county/secret', access: {} },
      { name: 'county/elsewhere', access: { [BOT.login]: 'write' } },
    ],
    ...fake,
  });
  const forge = githubForge({
    fetch: github.fetch,
    now: clock.now,
    sleep: clock.sleep,
    token: github.token(BOT.login),
    account: BOT.login,
    ...options,
  });
  return { clock, github, forge };
}
