import { Ajv, type ValidateFunction } from 'ajv';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import description from './github.openapi.json' with { type: 'json' };

/** A call that the description knows: the path as it stands there, and what stood in its place. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  /** `/repos/{owner}/{repo}/issues/{issue_number}` */
  readonly template: string;
  readonly parameters: Readonly<Record<string, string>>;
}

type Schema = Readonly<Record<string, unknown>>;
interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly schema: Schema;
}
interface Description {
  readonly operationId: string;
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<
    Record<string, { readonly $ref?: string; readonly content?: Readonly<Record<string, { readonly schema: Schema }>> }>
  >;
}

const PATHS = description.paths as unknown as Readonly<Record<string, Readonly<Record<string, Description>>>>;
const COMPONENTS = description.components as unknown as Readonly<Record<string, Readonly<Record<string, unknown>>>>;

// Fixed words before placeholders: `/issues/comments` is not the issue of that number.
const TEMPLATES = Object.keys(PATHS)
  .map((template) => ({ template, pattern: new RegExp(`^${template.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`) }))
  .sort((a, b) => a.template.split('{').length - b.template.split('{').length);

/** The call of a method and a path without its query; null when the description has none such. */
export function operationOf(method: string, path: string): Operation | null {
  for (const { template, pattern } of TEMPLATES) {
    const match = pattern.exec(path);
    const found = PATHS[template]![method.toLowerCase()];
    if (match && found) {
      const parameters = Object.fromEntries(
        Object.entries(match.groups ?? {}).map(([name, text]) => [name, decodeURIComponent(text)]),
      );
      return { id: found.operationId, method, template, parameters };
    }
  }
  return null;
}

/** What is wrong with a request. Stricter than the description, whose objects are open: a field it does not name is a typing error. */
export function requestFaults(operation: Operation, query: URLSearchParams, body: unknown): string[] {
  const { parameters = [], requestBody } = described(operation);
  const known = parameters.map((parameter) => ('$ref' in parameter ? (component(parameter.$ref) as Parameter) : parameter));
  const faults = [...query.keys()].filter((key) => !known.some(({ name, in: place }) => place === 'query' && name === key));
  const answer = faults.map((key) => `${operation.id} has no query parameter ${key}`);
  for (const { name, in: place, schema } of known) {
    const text = place === 'query' ? query.get(name) : operation.parameters[name];
    if (text === null || text === undefined) continue;
    const value = schema.type === 'integer' ? Number(text) : text;
    answer.push(...complaints(`${operation.id} ${name}`, schema, value));
  }
  const schema = requestBody?.content['application/json']?.schema;
  if (body === undefined) return answer;
  if (!schema) return [...answer, `${operation.id} takes no body`];
  return [...answer, ...complaints(`${operation.id} body`, schema, body), ...unknownFields(operation.id, schema, body)];
}

/** What is wrong with an answer. The description does not name every refusal and redirect there is, so others are let through. */
export function answerFaults(operation: Operation, status: number, body: unknown): string[] {
  const answers = described(operation).responses;
  const named = answers[String(status)];
  if (!named) return status < 300 ? [`${operation.id} never answers ${status}`] : [];
  const answer = (named.$ref ? component(named.$ref) : named) as { content?: Record<string, { schema: Schema }> };
  const schema = answer.content?.['application/json']?.schema;
  if (!schema) return body === undefined ? [] : [`${operation.id} answers ${status} without a body`];
  return complaints(`${operation.id} ${status}`, schema, body);
}

/** Holds a value against one of the description's schemas, `issue` or `label`. */
export function schemaFaults(name: string, value: unknown): string[] {
  return complaints(name, { $ref: `#/components/schemas/${name}` }, value);
}

function described({ template, method }: Operation): Description {
  return PATHS[template]![method.toLowerCase()]!;
}

function component(ref: string): unknown {
  const [section, name] = ref.replace('#/components/', '').split('/') as [string, string];
  return COMPONENTS[section]?.[name];
}

function unknownFields(id: string, schema: Schema, body: unknown): string[] {
  const branches = (schema.oneOf as readonly Schema[] | undefined) ?? [schema];
  const fields = new Set(branches.flatMap((branch) => Object.keys((branch.properties as Schema | undefined) ?? {})));
  return Object.keys(body as object).flatMap((key) => (fields.has(key) ? [] : [`${id} has no field ${key}`]));
}

const compiled = new Map<unknown, ValidateFunction>();
let ajv: Ajv | undefined;

function complaints(where: string, schema: Schema, value: unknown): string[] {
  ajv ??= new Ajv({
    strict: false,
    formats: fullFormats as unknown as Record<string, never>,
    schemas: [asJsonSchema({ $id: 'github', components: COMPONENTS }) as Schema],
  });
  const key = schema.$ref ?? schema;
  let validate = compiled.get(key);
  if (!validate) {
    validate = ajv.compile(inGithub(asJsonSchema(schema)) as Schema);
    compiled.set(key, validate);
  }
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${where}${instancePath}: ${message}`);
}

/**
 * OpenAPI 3.0 as JSON Schema. `nullable` becomes a type of its own, also beside a `$ref` or an `enum`, where Ajv doesn't
 * take it. `oneOf` becomes `anyOf`: some of the description's alternatives are not exclusive, and real answers fit two.
 */
function asJsonSchema(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asJsonSchema);
  if (value === null || typeof value !== 'object') return value;
  const { nullable, oneOf, ...rest } = value as Record<string, unknown>;
  const schema = Object.fromEntries(Object.entries(rest).map(([key, inner]) => [key, asJsonSchema(inner)]));
  // A field called `nullable` or `oneOf` would be a schema, not a word.
  if (Array.isArray(oneOf)) schema.anyOf = oneOf.map(asJsonSchema);
  return nullable === true ? { anyOf: [schema, { type: 'null' }] } : schema;
}

/** A schema outside the description that refers into it. */
function inGithub(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inGithub);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key === '$ref' ? `github${inner}` : inGithub(inner)]),
  );
}
