import type { Html } from '#jsx/jsx-runtime';

/**
 * Makes a piece of HTML once for each key, for what ten thousand pages show again and again. The key says everything that
 * the piece depends on: one that holds links depends on where its page stands.
 */
export function kept<Key>(make: (key: Key) => Html): (key: Key) => Html {
  const known = new Map<Key, Html>();
  return (key) => {
    const before = known.get(key);
    if (before) return before;
    const html = joined(make(key));
    known.set(key, html);
    return html;
  };
}

/** The same for a piece that depends on two things. */
export function keptByTwo<First, Second>(make: (first: First, second: Second) => Html): (first: First, second: Second) => Html {
  const known = new Map<First, (second: Second) => Html>();
  return (first, second) => {
    const before = known.get(first);
    if (before) return before(second);
    const ofFirst = kept((one: Second) => make(first, one));
    known.set(first, ofFirst);
    return ofFirst(second);
  };
}

/**
 * Asking for a character joins the many parts a text was put together from. They take five times the memory, and every
 * page that shows them would join them anew.
 */
export function joined(html: Html): Html {
  String(html).charCodeAt(0);
  return html;
}
