/** A unit's answer that came as a file: a letter, a mail, a document. */
export interface Letter {
  /** What it says, unshortened; a mail's quoted tail is still there. */
  readonly text: string;
  /** What the file holds and the text doesn't: pictures, enclosures. In Chinese, for the clerk. */
  readonly leftOut: readonly string[];
}

/** Why a file can't be taken as an answer. Nothing of it was written. */
export class UnreadableLetter extends Error {
  override readonly name = 'UnreadableLetter';
}

/** Larger files are no letters; enclosures belong in the office's own files. In bytes. */
export const LARGEST_LETTER = 20_000_000;
