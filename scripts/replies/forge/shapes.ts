import Type, { type TSchema } from 'typebox';

/** ISO with `Z` or an offset. */
export const moment = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2})$' });

/** What a thing is numbered by. */
export const number = Type.Integer({ minimum: 1 });

/** @returns the schema, or null in its place */
export const orNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
