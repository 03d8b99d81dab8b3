/** One file of the open data: where it lies in the site, with forward slashes and no leading one, and what it holds. */
export interface OpenDataFile {
  readonly path: string;
  /** Text is UTF-8. */
  readonly content: string | Buffer;
}

/** @param address from the site's own root: `/api/v1/index.json` */
export const fileAt = (address: string, content: OpenDataFile['content']): OpenDataFile => ({ path: address.slice(1), content });
