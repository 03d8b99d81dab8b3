/** @jsxImportSource #jsx */
import { useHere } from '../lib/page.tsx';
import { Clause } from './link.tsx';

/** Why a figure says 少于3件 while the very matters stand in a list below it (5.1). Once on a page that has such figures. */
export function SmallNumbers() {
  return (
    <>
      分组统计的数字少于{useHere().view.suppressUnder}件的，不写确切数（
      <Clause id="5.1" />
      ）；转办件本身逐件公开列出，不受影响。
    </>
  );
}
