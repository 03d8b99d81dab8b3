/** @jsxImportSource #jsx */
import type { Child } from '#jsx/jsx-runtime';
import { regulationNumber } from '../../scripts/rules/clauses.ts';
import { address } from '../lib/address.ts';
import { useLinks } from '../lib/links.ts';

interface LinkProps {
  readonly to: string;
  readonly class?: string;
  readonly current?: 'page' | 'true' | undefined;
  readonly children: Child;
}

/** A link within the site; `to` is an address from its root. The only way pages link to one another. */
export function A({ to, class: className, current, children }: LinkProps) {
  return (
    <a href={useLinks().to(to)} class={className} aria-current={current}>
      {children}
    </a>
  );
}

/** A clause of the regulation, linked to its reading: `6.2` is read 六（二）. */
export function Clause({ id }: { readonly id: string }) {
  return (
    <A class="clause" to={address.clause(id)}>
      {regulationNumber(id)}
    </A>
  );
}

/** A responsible unit, linked where the county lists it. */
export function UnitLink({ unit }: { readonly unit: { readonly id: string; readonly name: string; readonly listed?: boolean } }) {
  return unit.listed === false ? <span>{unit.name}</span> : <A to={address.unit(unit.id)}>{unit.name}</A>;
}
