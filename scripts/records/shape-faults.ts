import type { ErrorObject } from 'ajv';
import type { Path } from '../findings/finding.ts';
import { closest } from '../text/closest.ts';
import type { Fault } from './fault.ts';
import { SCHEMAS } from './kinds.ts';
import type { Misfit } from './validate.ts';

interface FieldSchema {
  readonly title?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, FieldSchema>>;
  readonly items?: FieldSchema;
  readonly anyOf?: readonly FieldSchema[];
  readonly enum?: readonly unknown[];
  readonly type?: string;
}

/**
 * The schema's complaints as faults a person can act on: one for each offending value, with the field's Chinese
 * title, what was expected, and the nearest allowed word.
 */
export function faultsOf({ kind, value, errors }: Misfit): Fault[] {
  const faults = new Map<string, Fault>();
  // The complaint about a whole choice says more than those about each alternative, so shorter schema paths go first.
  const sorted = errors.filter((error) => !/\/anyOf\/\d+\//.test(error.schemaPath));
  for (const error of sorted) {
    const path = pathOf(error.instancePath);
    const fault = faultOf(SCHEMAS[kind] as FieldSchema, path, error, valueAt(value, path));
    const key = JSON.stringify([fault.path, fault.key]);
    if (!faults.has(key)) faults.set(key, fault);
  }
  return [...faults.values()];
}

function faultOf(root: FieldSchema, path: Path, error: ErrorObject, value: unknown): Fault {
  const schema = schemaAt(root, path);
  const within = titleOf(schema, path);
  if (error.keyword === 'additionalProperties') {
    const field = String(error.params.additionalProperty);
    const known = Object.keys(schema?.properties ?? {});
    const suggestion = closest(field, known)[0];
    const place = { path: [...path, field], key: true as const };
    return suggestion
      ? { code: 'misspelt-field', args: { field, within, suggestion }, ...place }
      : { code: 'unknown-field', args: { field, within }, ...place };
  }
  if (error.keyword === 'required') {
    const field = String(error.params.missingProperty);
    const wanted = schema?.properties?.[field];
    return {
      code: 'missing-field',
      args: { field, title: titleOf(wanted, [field]), expected: expectationOf(wanted) },
      path: [...path, field],
    };
  }
  const allowed = schema?.enum?.map(String) ?? [];
  return {
    code: 'shape',
    args: {
      field: fieldOf(path),
      title: within,
      keyword: error.keyword,
      value,
      expected: expectationOf(schema),
      suggestion: typeof value === 'string' ? (closest(value, allowed)[0] ?? null) : null,
    },
    path,
  };
}

const pathOf = (pointer: string): Path =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, step) => (inner as Record<string | number, unknown> | null | undefined)?.[step], value);

function schemaAt(root: FieldSchema, path: Path): FieldSchema | undefined {
  return path.reduce<FieldSchema | undefined>((schema, step) => {
    const choices = schema?.anyOf ?? [schema];
    for (const choice of choices) {
      const inner = typeof step === 'number' ? choice?.items : choice?.properties?.[step];
      if (inner) return inner;
    }
    return undefined;
  }, root);
}

const fieldOf = (path: Path): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step + 1}]` : step))
    .join('.')
    .replaceAll('.[', '[');

const titleOf = (schema: FieldSchema | undefined, path: Path): string => schema?.title ?? fieldOf(path);

function expectationOf(schema: FieldSchema | undefined): string {
  if (schema?.description) return schema.description;
  if (schema?.enum) return schema.enum.join(' | ');
  return (
    {
      string: '文字',
      integer: '整数',
      number: '数字',
      boolean: 'true 或 false',
      array: '列表（每行以 - 开头）',
      object: '若干字段',
    }[schema?.type ?? ''] ?? ''
  );
}
