/** Text order: of ids, and of days, whose text order is time order. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
