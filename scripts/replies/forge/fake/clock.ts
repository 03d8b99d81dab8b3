/** A clock that moves only when it is told to, or when somebody sleeps by it. */
export interface VirtualClock {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Moves the clock on at once, so that nobody waits. */
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly advance: (milliseconds: number) => void;
  /** Every sleep so far, in milliseconds. */
  readonly slept: readonly number[];
}

export function virtualClock(start: string): VirtualClock {
  let now = Date.parse(start);
  const slept: number[] = [];
  return {
    now: () => now,
    advance: (milliseconds) => {
      now += milliseconds;
    },
    sleep: async (milliseconds) => {
      slept.push(milliseconds);
      now += milliseconds;
    },
    slept,
  };
}
