/** What stopped an import as a whole. */
export type ImportErrorCode = 'mapping' | 'table' | 'county' | 'taken' | 'unwritable';

/** One complaint in both languages. */
export interface Complaint {
  readonly zh: string;
  readonly en: string;
}

/**
 * The import can't go on: the mapping file, the table or the county's files can't be used, and nothing was written.
 * Only `taken` (a file appeared while records were being written) and `unwritable` (the disk refused one) can come in
 * the midst of it; the files before are kept.
 * What is wrong with a single row is never thrown; it is a `Problem`.
 *
 * The error's own message is every complaint in Chinese with its English below.
 */
export class ImportError extends Error {
  override readonly name = 'ImportError';
  readonly code: ImportErrorCode;
  /** One sentence each, in Chinese, for the person at the keyboard. */
  readonly messages: readonly string[];

  constructor(code: ImportErrorCode, complaints: readonly Complaint[]) {
    super(complaints.map(({ zh, en }) => `${zh}\n${en}`).join('\n'));
    this.code = code;
    this.messages = complaints.map(({ zh }) => zh);
  }
}
