/**
 * Texts put together as one sentence, with a space wherever Chinese meets a Latin letter or a digit: a unit that the
 * county doesn't list stands there by its id, and would run into the words beside it.
 */
export const joined = (...parts: readonly string[]): string =>
  parts.reduce((text, part) => {
    const seam = text.slice(-1) + part.slice(0, 1);
    return text + (/^\p{Script=Han}[A-Za-z0-9]$|^[A-Za-z0-9]\p{Script=Han}$/u.test(seam) ? ' ' : '') + part;
  }, '');
