import type { Channel } from '../../records/schema/channel.ts';
import { renderYaml } from '../../records/write.ts';

/** A file that the channel writes never grows beyond this, in bytes: a larger one could not be read again (`MAX_BYTES`). */
export const LARGEST_FILE = 900_000;

/** What people said takes up to this much of a channel's record, in bytes as they are written there. */
const MOST_TEXT = 500_000;

/** What may still be added to an item on record: that it was marked as seen, and withdrawn. In bytes. */
const AFTERWARDS = 100;

/**
 * What a channel's record still has room for. Counted as YAML writes it, where a line's end takes two bytes and an indent,
 * and measured only when something is to be written.
 */
export class Room {
  readonly #channel: Channel;
  #used: { texts: number; all: number } | null = null;

  constructor(channel: Channel) {
    this.#channel = channel;
  }

  /** Whether a text is kept, or its fingerprint alone. */
  takesText(text: string): boolean {
    const used = this.#measured();
    const size = bytesOf({ text });
    if (used.texts + size > MOST_TEXT || used.all + size > LARGEST_FILE) return false;
    used.texts += size;
    used.all += size;
    return true;
  }

  /** Whether there is room for what is noted of something that was said, besides its text. */
  takes(...items: readonly object[]): boolean {
    const used = this.#measured();
    const size = items.reduce((sum, item) => sum + bytesOf(item) + AFTERWARDS, 0);
    if (used.all + size > LARGEST_FILE) return false;
    used.all += size;
    return true;
  }

  #measured(): { texts: number; all: number } {
    if (this.#used) return this.#used;
    const { revisions = [], formRevisions = [] } = this.#channel;
    const texts = [...revisions, ...formRevisions].reduce((sum, { text }) => sum + (text ? bytesOf({ text }) : 0), 0);
    this.#used = { texts, all: Buffer.byteLength(renderYaml(this.#channel)) };
    return this.#used;
  }
}

/** As an item of a list of the record's. */
const bytesOf = (item: object): number => Buffer.byteLength(renderYaml({ list: [item] }));
