import fc from 'fast-check';
import type { ListedDispatch } from '../../lib/facets.ts';

/** One plain dispatch, for tests that change a thing or two. */
export const listed = (more: Partial<ListedDispatch> = {}): ListedDispatch => ({
  id: 'D2022-0001',
  number: '云营商转〔2022〕1号',
  unit: { id: 'housing', name: '住房和城乡建设局', listed: true },
  role: 'lead',
  nature: 'general',
  theme: { id: 'starting-business', label: '开办企业' },
  problems: [{ id: 'inefficiency', label: '效率低下' }],
  dispatched: '2022-03-16',
  received: '2022-03-16',
  due: '2022-03-21',
  closed: '2022-03-18',
  state: 'closed',
  verdict: 'on-time',
  daysUsed: 2,
  daysOver: 0,
  content: { title: '一次性告知不到位' },
  ...more,
});

const day = fc.integer({ min: 0, max: 899 }).map((n) => `202${n % 3}-0${1 + (n % 9)}-${String(1 + (n % 28)).padStart(2, '0')}`);
const word = (...ids: readonly string[]) => fc.constantFrom(...ids).map((id) => ({ id, label: `名${id}` }));
const orNull = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });

/** Any dispatch of a small county: few values, so that conditions meet some and many are equal in a column. */
const anyDispatch: fc.Arbitrary<ListedDispatch> = fc.record({
  id: fc.integer({ min: 1, max: 99_999 }).map((n) => `D2022-${String(n).padStart(4, '0')}`),
  number: orNull(fc.constantFrom('甲〔2022〕1号', '甲〔2022〕12号')),
  unit: fc.constantFrom('housing', 'tax', 'power').map((id) => ({ id, name: `单位${id}`, listed: id !== 'tax' })),
  role: orNull(fc.constantFrom('lead' as const, 'assisting' as const)),
  nature: fc.constantFrom('general' as const, 'special' as const),
  theme: orNull(word('a', 'b')),
  problems: fc.uniqueArray(word('x', 'y', 'z'), { selector: ({ id }) => id }),
  dispatched: day,
  received: orNull(day),
  due: orNull(day),
  closed: orNull(day),
  state: fc.constantFrom(
    'awaiting-signature' as const,
    'in-progress' as const,
    'awaiting-review' as const,
    'closed' as const,
    'declined' as const,
  ),
  verdict: orNull(fc.constantFrom('on-time' as const, 'late' as const, 'open' as const, 'overdue' as const, 'excluded' as const)),
  daysUsed: orNull(fc.nat(12)),
  daysOver: orNull(fc.nat(3)),
  content: orNull(fc.constantFrom('办证慢', '办证　ＡＢ', '多跑一趟').map((title) => ({ title }))),
});

export const anyDispatches = fc.array(anyDispatch, { maxLength: 40 });
