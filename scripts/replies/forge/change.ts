import type { IssueChange } from './forge.ts';

/** The fields of a change that were given, under the names both kinds of forge have for them. */
export function changedFields({ title, body, state }: IssueChange): Readonly<Record<string, unknown>> {
  return {
    ...(title === undefined ? {} : { title }),
    ...(body === undefined ? {} : { body }),
    ...(state === undefined ? {} : { state }),
  };
}
