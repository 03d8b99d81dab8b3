/**
 * One kind of thing an officer can meet, as a bank of phrasings: what the officer writes, what the office makes of it
 * for the unit, what the unit answers, and what the public reads. Slots in braces, `{place}`, are filled from `slots`.
 */
export interface Matter {
  /** Unique, kebab-case, e.g. `licence-change-returned`. */
  readonly key: string;
  readonly theme: string;
  readonly stage: string;
  readonly problems: readonly string[];
  /** Units by id that such a matter goes to, the usual lead first; a second one can assist. */
  readonly units: readonly string[];
  readonly tone: 'negative' | 'positive';
  /** Why it would be a special matter (7 days); absent when it never is. */
  readonly special?: string;
  /** Slot name → choices. */
  readonly slots: Readonly<Record<string, readonly string[]>>;
  /** The officer's own words. */
  readonly report: {
    readonly titles: readonly string[];
    /** Each inner list is one paragraph's alternative phrasings; a report takes one of each, in order. */
    readonly paragraphs: readonly (readonly string[])[];
  };
  /** The office's neutral rewriting for the unit: no officer, no visiting date, no amounts, no report id. */
  readonly dispatch: {
    readonly titles: readonly string[];
    readonly bodies: readonly string[];
    readonly requests: readonly string[];
  };
  /** The unit's answers: what it checked, what it changed. */
  readonly replies: readonly string[];
  /** An answer too thin to accept, and why the office sent it back. */
  readonly thinReply: { readonly text: string; readonly returnReason: string };
  /** What the public reads, in plain words. */
  readonly publicSummaries: readonly string[];
  readonly publicReplies: readonly string[];
  /** The units' grounds for adopting or not adopting the suggestion. */
  readonly rejections: readonly string[];
}
