import { BOT } from './memory-forge.fixtures.ts';
import { readReply } from './reading/read-reply.ts';
import { nonce, type Sample, type Stage } from './scenario.fixtures.ts';
import { memoryStore } from './store/memory.fixtures.ts';
import { type SyncResult, sync } from './sync.ts';

/** The dispatch of a scenario that needs only one. */
export const ID = 'D2022-0001';

export const START = '2022-03-15T02:30:00Z';

/** A dispatch that was just sent. */
export const sent = (id = ID, more: Partial<Sample> = {}): Sample => ({
  id,
  log: [{ at: '2022-03-15T10:00:00+08:00', event: 'dispatched' }],
  ...more,
});

/** One run of the sync on a stage. */
export const run = ({ clock, remote, forge }: Stage, self = BOT): Promise<SyncResult> =>
  sync({ store: memoryStore(remote), forge: forge.as(self), now: clock.now, nonce: nonce(), readReply });

export const logOf = ({ remote }: Stage, id = ID) => remote.ledger.dispatches.get(id)?.data.log.map(({ event }) => event);
export const channelOf = ({ remote }: Stage, id = ID) => remote.ledger.channels.get(id);
