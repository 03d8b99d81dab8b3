/** @jsxImportSource #jsx */
import type { OfficeCounty } from '../../../scripts/views/office/office.ts';
import { A } from '../../components/link.tsx';
import { officeAddress } from './address.ts';
import { useOffice } from './page.tsx';

/** A dispatch by its id. */
export const DispatchLink = ({ id }: { readonly id: string }) => (
  <A class="id" to={officeAddress.dispatch(id)}>
    {id}
  </A>
);

/** A report by its id. */
export const ReportLink = ({ id }: { readonly id: string }) => (
  <A class="id" to={officeAddress.report(id)}>
    {id}
  </A>
);

/** Ids side by side, each linked to its page. */
export function Ids({ ids, kind }: { readonly ids: readonly string[]; readonly kind: 'dispatch' | 'report' }) {
  return <>{ids.map((id, i) => [i > 0 && '、', kind === 'dispatch' ? <DispatchLink id={id} /> : <ReportLink id={id} />])}</>;
}

/** An officer by code, linked to where the twelve months stand; one who was never engaged has no such place. */
export function OfficerLink({ code }: { readonly code: string }) {
  const { view } = useOffice();
  if (!codesOf(view).has(code)) return <span class="officer">{code}</span>;
  return (
    <A class="officer" to={officeAddress.officer(code)}>
      {code}
    </A>
  );
}

const codes = new WeakMap<OfficeCounty, ReadonlySet<string>>();

function codesOf(view: OfficeCounty): ReadonlySet<string> {
  const known = codes.get(view) ?? new Set([...view.officers.serving, ...view.officers.former].map(({ code }) => code));
  codes.set(view, known);
  return known;
}
