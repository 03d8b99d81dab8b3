/** What stopped an import before a single row was read. */
export type ImportErrorCode = 'mapping' | 'table' | 'county' | 'taken';

/**
 * The import can't go on: the mapping file, the table or the county's files can't be used. Nothing was written,
 * except for `taken`: a file appeared while records were being written, and the ones before it are kept.
 * What is wrong with a single row is never thrown; it is a `Problem`.
 */
export class ImportError extends Error {
  override readonly name = 'ImportError';
  readonly code: ImportErrorCode;
  /** One sentence each, in Chinese, for the person at the keyboard. */
  readonly messages: readonly string[];

  constructor(code: ImportErrorCode, messages: readonly string[]) {
    super(messages.join('\n'));
    this.code = code;
    this.messages = messages;
  }
}
