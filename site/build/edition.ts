/** For whom a site is: everyone, or the office alone. */
export type Edition = 'public' | 'office';

/** The office's edition is not there yet. */
export class EditionNotBuilt extends Error {
  override readonly name = 'EditionNotBuilt';

  constructor() {
    super('办公室版尚未提供，目前只有公开版（--edition public）。\nThe office edition is not there yet; use --edition public.');
  }
}

/** @throws EditionNotBuilt */
export function requirePublic(edition: Edition): void {
  if (edition !== 'public') throw new EditionNotBuilt();
}
