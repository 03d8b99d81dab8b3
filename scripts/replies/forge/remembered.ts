/** Asks once and gives everybody the same answer; after a failure the next one asks again. */
export function remembered<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => {
    answer ??= ask().catch((failure: unknown) => {
      answer = undefined;
      throw failure;
    });
    return answer;
  };
}
