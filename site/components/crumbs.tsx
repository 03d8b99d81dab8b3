/** @jsxImportSource #jsx */
import { address } from '../lib/address.ts';
import { A } from './link.tsx';

/** Where one is below `/take-part/`. */
export function TakePartCrumbs({ here }: { readonly here: string }) {
  return (
    <nav class="crumbs" aria-label="所在位置">
      <ol>
        <li>
          <A to={address.takePart}>参与</A>
        </li>
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}
