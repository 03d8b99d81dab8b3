/**
 * The lines of an axis of counts: whole numbers from 0 to at least `max`, in steps of 1, 2 or 5 times a power of ten.
 *
 * @param max the greatest count to be shown; an axis for nothing but zeros reaches to 1
 * @param most at most so many steps
 * @throws RangeError when `max` is negative or no number, or `most` is under 2
 */
export function ticksFor(max: number, most = 4): number[] {
  if (!Number.isFinite(max) || max < 0 || most < 2) throw new RangeError(`no axis from 0 to ${max} in ${most} steps`);
  let step = 1;
  for (let power = 1; ; power *= 10) {
    const fitting = [1, 2, 5].find((times) => Math.ceil(max / (times * power)) <= most);
    if (fitting === undefined) continue;
    step = fitting * power;
    break;
  }
  const steps = Math.max(1, Math.ceil(max / step));
  return Array.from({ length: steps + 1 }, (_, i) => i * step);
}

/**
 * How deep a cell is shaded: 0 for none, else 1 to `steps` in even parts of `max`.
 *
 * @param max the greatest count of the table
 */
export function shadeOf(count: number, max: number, steps = 5): number {
  if (count <= 0 || max <= 0) return 0;
  return Math.min(steps, Math.ceil((count / max) * steps));
}

/** A part of a whole as SVG's percentage, to two decimals: `33.33%`. */
export const percentage = (part: number, whole = 100): string => `${rounded(whole === 0 ? 0 : (part / whole) * 100)}%`;

const rounded = (value: number): number => Math.round(value * 100) / 100;
