import { virtualClock } from '../../replies/forge/fake/clock.ts';
import { type FakeGitHub, fakeGitHub } from '../../replies/forge/fake/github.ts';
import { githubForge } from '../../replies/forge/github.ts';
import { readReply } from '../../replies/reading/read-reply.ts';
import { type SyncResult, sync } from '../../replies/sync.ts';
import { BOT, countyLists, forgeBeginning } from './county.ts';
import { type SharedFolder, sharedFolder } from './shared-folder.ts';

/** Everything the play needs, and nothing outside this machine: a clock, a county's files, a forge. */
export interface Stage {
  readonly github: FakeGitHub;
  readonly office: SharedFolder;
  /** The forms that were filled in, by number, and which dispatch each is meant for. */
  readonly forms: Map<number, string>;
  /** In UTC. */
  now(): string;
  /** Moves the clock on. A moment that is over already is no matter: writing takes the forge a second a time. */
  goTo(moment: string): void;
  /** One run of the sync; null when it died on the way. */
  run(): Promise<SyncResult | null>;
}

/** @param start the moment at which the play begins */
export function openStage(start: string): Stage {
  const clock = virtualClock(start);
  const github = fakeGitHub({ now: clock.now, ...forgeBeginning() });
  const office = sharedFolder(countyLists());
  const now = () => new Date(clock.now()).toISOString();
  let runs = 0;
  let isDead = false;
  const death = github.crashed.then(() => {
    isDead = true;
    return null;
  });
  return {
    github,
    office,
    forms: new Map(),
    now,
    goTo: (moment) => clock.advance(Math.max(0, Date.parse(moment) - clock.now())),
    run: async () => {
      // As a scheduled job does it: each run begins with nothing but the files and the forge.
      const forge = githubForge({
        fetch: github.fetch,
        now: clock.now,
        sleep: clock.sleep,
        token: github.token(BOT.login),
        account: BOT.login,
      });
      const running = sync({ store: office.store, forge, now, nonce: `demo-run-${++runs}`, readReply });
      // Whoever died once doesn't die for the runs after it.
      return await (isDead ? running : Promise.race([running, death]));
    },
  };
}
