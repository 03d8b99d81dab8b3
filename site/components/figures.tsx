/** @jsxImportSource #jsx */
import type { Child } from '#jsx/jsx-runtime';
import type { PublicRate } from '../../scripts/views/public-figures.ts';
import { baseText, countText, longDay, rateText } from '../lib/format.ts';

/** One number with what it is and what it rests on. */
export function Figure({
  label,
  value,
  note,
  main = false,
}: {
  readonly label: Child;
  readonly value: string;
  readonly note?: Child;
  /** The one that matters most on the page. */
  readonly main?: boolean;
}) {
  const [, number = value, unit = ''] = /^(—|[\d.]+)(.*)$/.exec(value) ?? [];
  return (
    <div class={main ? 'figure figure-main' : 'figure'}>
      <dt>{label}</dt>
      <dd>
        <span class="number">
          {number}
          {unit && <small>{unit}</small>}
        </span>
        {note && <span class="note">{note}</span>}
      </dd>
    </div>
  );
}

/** A rate with its base in words: never shown without it. */
export function RateFigure({
  label,
  rate,
  of,
  is,
  unit = '件',
  upTo,
  main = false,
}: {
  readonly label: Child;
  readonly rate: PublicRate;
  /** What the base counts, and what of it counts as reached. */
  readonly of: string;
  readonly is: string;
  readonly unit?: string;
  /** The day it was counted to, where that is not the page's. */
  readonly upTo?: string | null;
  readonly main?: boolean;
}) {
  const { numerator, denominator } = rate;
  const base = denominator === 0 ? `没有${of}的` : `${of}${countText(denominator, unit)}，${is}${countText(numerator, unit)}`;
  return <Figure label={label} value={rateText(rate)} main={main} note={upTo ? `${base}（截至${longDay(upTo)}）` : base} />;
}

/** A rate in a table's cell. */
export function RateCell({ rate }: { readonly rate: PublicRate }) {
  return (
    <>
      <span class="rate">{rateText(rate)}</span> <span class="base">{baseText(rate)}</span>
    </>
  );
}

/** A share as a bar; the number beside it says the same in words. */
export function Bar({ part, whole, look = 'accent' }: { readonly part: number; readonly whole: number; readonly look?: string }) {
  const width = whole === 0 ? 0 : Math.round((part / whole) * 1000) / 10;
  return (
    <svg class="meter" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect class="meter-ground" width="100" height="6" />
      <rect class={`meter-part is-${look}`} width={width} height="6" />
    </svg>
  );
}
