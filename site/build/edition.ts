/** For whom a site is: everyone, or the office alone. */
export type Edition = 'public' | 'office';

/** The office's edition is for a folder: a server could be reached by others than the office. */
export class EditionNotServed extends Error {
  override readonly name = 'EditionNotServed';

  constructor() {
    super(
      '办公室版是内部资料，只能生成到目录（--output），不能用 --serve 打开。\nThe office edition is internal: build it into a folder with --output; it is not served.',
    );
  }
}

/** @throws EditionNotServed */
export function requirePublic(edition: Edition): void {
  if (edition !== 'public') throw new EditionNotServed();
}
