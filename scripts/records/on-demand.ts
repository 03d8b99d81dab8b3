import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);

/**
 * A library that is loaded when it is first used. Most runs use none of these, and loading one takes as long as reading
 * some hundred records.
 */
const onDemand = <Library>(name: string): (() => Library) => {
  let library: Library | undefined;
  return () => {
    library ??= load(name) as Library;
    return library;
  };
};

/** The careful reader of YAML, which knows positions. */
export const yamlLibrary = onDemand<typeof import('yaml')>('yaml');

/** Takes front matter apart, however it is fenced. */
export const grayMatter = onDemand<typeof import('gray-matter')>('gray-matter');

const temporalPolyfill = onDemand<typeof import('temporal-polyfill')>('temporal-polyfill');

/** Time zones and moments in every ISO spelling. */
export const temporal = () => temporalPolyfill().Temporal;
