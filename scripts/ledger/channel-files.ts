import { CHANNEL_FOLDER, channelPath } from '../records/places.ts';
import { readData } from '../records/read.ts';
import type { Channel } from '../records/schema/channel.ts';
import { walk } from '../records/walk.ts';
import type { FaultList } from './fault-list.ts';

/** What the reply channel keeps, by id. A file that isn't named for its id is reported and left out. */
export async function readChannels(root: string, faults: FaultList): Promise<ReadonlyMap<string, Channel>> {
  const channels = new Map<string, Channel>();
  const { files, faults: found } = walk(root, CHANNEL_FOLDER);
  faults.addAll(found);
  for (const file of files) {
    if (!file.endsWith('.yaml')) {
      faults.add(file, { code: 'unexpected-file', args: { expected: channelPath('D2022-0001') } });
      continue;
    }
    const channel = await faults.take(file, readData<Channel>(root, file, 'channel', {}));
    if (channel === null) continue;
    const expected = channelPath(channel.id);
    if (file === expected) channels.set(channel.id, channel);
    else faults.add(file, { code: 'unexpected-file', args: { expected } });
  }
  return channels;
}
