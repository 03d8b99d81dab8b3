import type { ErrorObject } from 'ajv';
import type { Path } from '../findings/finding.ts';
import { closest } from '../words/closest.ts';
import { complaining } from './complaining.ts';
import { expectationOf, type FieldSchema } from './expectation.ts';
import type { Fault } from './fault.ts';
import { SCHEMAS } from './kinds.ts';
import { likelyMeant } from './likely-meant.ts';
import type { Misfit } from './validate.ts';

type Fields = Readonly<Record<string, FieldSchema>>;

/**
 * The schema's complaints as faults a person can act on: one for each offending value, with the field's Chinese
 * title, what was expected, and what was probably meant.
 */
export function faultsOf({ kind, value, written = value }: Misfit): Fault[] {
  const root = SCHEMAS[kind] as FieldSchema;
  const faults = new Map<string, Fault>();
  for (const error of tellingErrors(root, value, complaintsAbout({ kind, value }))) {
    const path = pathOf(error.instancePath);
    const fault = faultOf(root, path, error, { value: valueAt(value, path), written: valueAt(written, path) });
    const key = JSON.stringify([fault.path, fault.key]);
    if (!faults.has(key)) faults.set(key, fault);
  }
  return withoutEchoes([...faults.values()]);
}

/** The schema's complaints as they come. */
export function complaintsAbout({ kind, value }: Misfit): readonly ErrorObject[] {
  const complains = complaining[kind];
  return complains(value) ? [] : [...(complains.errors ?? [])];
}

/** A field that is missing because its name is misspelt, or its parts not indented, is one mistake. */
function withoutEchoes(faults: Fault[]): Fault[] {
  const meant = faults.flatMap(({ code, args, path = [] }) => {
    if (code !== 'misspelt-field' && code !== 'unindented-field') return [];
    return [JSON.stringify([...path.slice(0, -1), code === 'misspelt-field' ? args.suggestion : args.part])];
  });
  return faults.filter(({ code, path }) => code !== 'missing-field' || !meant.includes(JSON.stringify(path)));
}

/**
 * Of a choice between forms: when a group of fields stands there and one of the forms is a group, what is wrong
 * inside it; else one complaint about the whole choice instead of one for each form.
 */
function tellingErrors(root: FieldSchema, value: unknown, errors: readonly ErrorObject[]): ErrorObject[] {
  const told = errors.filter((error) => !/\/anyOf\/\d+\//.test(error.schemaPath));
  return told.flatMap((error) => {
    if (error.keyword !== 'anyOf') return [error];
    const path = pathOf(error.instancePath);
    const group = schemaAt(root, path)?.anyOf?.findIndex(({ type }) => type === 'object') ?? -1;
    if (group === -1 || !isGroup(valueAt(value, path))) return [error];
    const within = errors.filter(
      ({ schemaPath, instancePath }) =>
        schemaPath.startsWith(`${error.schemaPath}/${group}/`) && `${instancePath}/`.startsWith(`${error.instancePath}/`),
    );
    return within.length > 0 ? within : [error];
  });
}

function faultOf(
  root: FieldSchema,
  path: Path,
  error: ErrorObject,
  { value, written }: { value: unknown; written: unknown },
): Fault {
  const schema = schemaAt(root, path);
  const title = titleAt(root, path);
  if (error.keyword === 'additionalProperties') {
    return unknownField(root, path, String(error.params.additionalProperty), written);
  }
  if (error.keyword === 'required') {
    const field = String(error.params.missingProperty);
    const at = [...path, field];
    return {
      code: 'missing-field',
      args: { field: fieldOf(at), title: titleAt(root, at), expected: expectationOf(schemaAt(root, at)) },
      path: at,
    };
  }
  const expected = expectationOf(schema);
  return {
    code: 'shape',
    args: {
      field: fieldOf(path),
      title,
      keyword: error.keyword,
      value,
      expected,
      suggestion: likelyMeant(value, expected, schema),
    },
    path,
  };
}

function unknownField(root: FieldSchema, path: Path, field: string, written: unknown): Fault {
  const within = titleAt(root, path);
  const known = propertiesOf(schemaAt(root, path));
  const place = { path: [...path, field], key: true as const };
  const part = blankAbove(field, written, known);
  if (part !== undefined) {
    const args = { field, part, title: titleAt(root, [...path, part]), isList: partsOf(known[part]).isList };
    return { code: 'unindented-field', args, ...place };
  }
  const suggestion = fieldFor(field, known);
  return suggestion === undefined
    ? { code: 'unknown-field', args: { field, within }, ...place }
    : { code: 'misspelt-field', args: { field, within, suggestion }, ...place };
}

/** The field a word was meant for: the nearest name, or the one of that Chinese title. */
function fieldFor(written: string, known: Fields): string | undefined {
  // Full-width braces are no braces, so the first field within them begins with one.
  const word = written.replace(/^\s*[｛［]\s*/, '');
  const [before, ...rest] = word.split('：');
  if (before !== undefined && rest.length > 0 && Object.hasOwn(known, before.trim())) return before.trim();
  const titled = Object.entries(known).find(([, { title }]) => title === word.trim());
  return titled?.[0] ?? closest(word.normalize('NFKC').trim(), Object.keys(known))[0];
}

/**
 * The blank field that an unknown one below it belongs to: `publication:` and then, without an indent, `result: …`. Other
 * fields nobody knows may stand between them, for they were meant for it too.
 */
function blankAbove(field: string, written: unknown, known: Fields): string | undefined {
  if (!isGroup(written)) return undefined;
  const group = written as Readonly<Record<string, unknown>>;
  const word = field.normalize('NFKC').trim();
  const blank = Object.keys(known).filter((name) => group[name] === null && Object.hasOwn(partsOf(known[name]).fields, word));
  if (blank.length === 0) return undefined;
  const names = Object.keys(group);
  const above = names.slice(0, names.indexOf(field)).findLast((name) => Object.hasOwn(known, name));
  return blank.find((name) => name === above);
}

/** The fields of a group, or of each item of a list of groups. */
function partsOf(schema: FieldSchema | undefined): { fields: Fields; isList: boolean } {
  const items = formsOf(schema).find((form) => form.items)?.items;
  return { fields: propertiesOf(items ?? schema), isList: items !== undefined };
}

/** A JSON pointer as a path; list positions are numbers. */
export const pathOf = (pointer: string): Path =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));

/** Whether a value is a group of fields. */
export const isGroup = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

export const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, step) => (inner as Record<string | number, unknown> | null | undefined)?.[step], value);

const formsOf = (schema: FieldSchema | undefined): readonly FieldSchema[] => schema?.anyOf ?? (schema ? [schema] : []);

const propertiesOf = (schema: FieldSchema | undefined): Fields =>
  formsOf(schema).find(({ properties }) => properties)?.properties ?? {};

function schemaAt(root: FieldSchema, path: Path): FieldSchema | undefined {
  return path.reduce<FieldSchema | undefined>((schema, step) => {
    for (const form of formsOf(schema)) {
      const inner = typeof step === 'number' ? form.items : form.properties?.[step];
      if (inner) return inner;
    }
    return undefined;
  }, root);
}

/** The field's own title, or that of what it stands in. */
function titleAt(root: FieldSchema, path: Path): string {
  for (let depth = path.length; depth >= 0; depth--) {
    const schema = schemaAt(root, path.slice(0, depth));
    const title = schema?.title ?? schema?.anyOf?.find(({ type }) => type !== 'null')?.title;
    if (title) return title;
  }
  return fieldOf(path);
}

/** A field as people write about it: `grades[2].officer`, counted from 1; a list's own position is left out. */
export const fieldOf = (path: Path): string =>
  (typeof path[0] === 'number' ? path.slice(1) : path)
    .map((step) => (typeof step === 'number' ? `[${step + 1}]` : step))
    .join('.')
    .replaceAll('.[', '[');
