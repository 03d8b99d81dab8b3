/** @jsxImportSource #jsx */
import type { Child } from '#jsx/jsx-runtime';

/** A word in a frame behind another. The space between them is text, so that a tag on the next line isn't indented. */
export const Tag = ({ children }: { readonly children: Child }) => (
  <>
    {' '}
    <span class="tag">{children}</span>
  </>
);
