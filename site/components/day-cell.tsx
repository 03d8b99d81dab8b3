/** @jsxImportSource #jsx */

/** A day in a table's cell, `—` for none. */
export const DayCell = ({ day }: { readonly day: string | null }) => (day === null ? <>—</> : <time datetime={day}>{day}</time>);
