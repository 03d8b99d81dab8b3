/** Where the page being rendered stands, and how it points at others: all that a link needs of an edition. */
interface LinkingPage {
  readonly url: string;
  /** A link from this page to an address of the site. */
  to(address: string): string;
}

let here: LinkingPage | null = null;

/** The page being rendered, of whichever edition. */
export function useLinks(): LinkingPage {
  if (here === null) throw new Error('a link was rendered outside of a page');
  return here;
}

/** Renders a page: links within it start there. */
export function linkingFrom<T>(page: LinkingPage, render: () => T): T {
  here = page;
  try {
    return render();
  } finally {
    here = null;
  }
}
