/** @jsxImportSource #jsx */
import { longDay } from '../lib/format.ts';
import { kept } from '../lib/kept.ts';

/** A day in full. The same few thousand stand on ten thousand pages. */
export const Day = ({ day }: { readonly day: string }) => days(day);

const days = kept((day: string) => <time datetime={day}>{longDay(day)}</time>);
