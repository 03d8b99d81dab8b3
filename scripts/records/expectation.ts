import type { Expectation } from './fault.ts';

/** What the words for people need of a JSON Schema. */
export interface FieldSchema {
  readonly title?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, FieldSchema>>;
  readonly items?: FieldSchema;
  readonly anyOf?: readonly FieldSchema[];
  readonly enum?: readonly unknown[];
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** What a field should hold, as its schema says it. */
export function expectationOf(schema: FieldSchema | undefined): Expectation {
  if (!schema) return { form: 'text' };
  if (schema.anyOf) return expectationOfForms(schema, schema.anyOf);
  if (schema.enum) return { form: 'choice', choices: choicesOf(schema) };
  if (schema.format === 'date') return { form: 'day' };
  if (schema.format === 'date-time') return { form: 'moment' };
  if (schema.pattern) {
    const note = schema.description ?? '';
    return { form: 'like', sample: /如 (https?:[\w./-]+|[\w-]+)/.exec(note)?.[1] ?? schema.pattern, note };
  }
  switch (schema.type) {
    case 'integer':
    case 'number':
      return {
        form: 'number',
        whole: schema.type === 'integer',
        minimum: schema.minimum ?? null,
        maximum: schema.maximum ?? null,
      };
    case 'boolean':
      return { form: 'boolean' };
    case 'array':
      return { form: 'list' };
    case 'object':
      return { form: 'fields' };
    default:
      return { form: 'text' };
  }
}

/** Of several forms, the plain one that people write; the longer ones are for those who read the schema. */
function expectationOfForms({ description }: FieldSchema, forms: readonly FieldSchema[]): Expectation {
  if (forms.some(({ format }) => format === 'date') && forms.some(({ format }) => format === 'date-time')) {
    return { form: 'day-or-moment' };
  }
  const plain = forms.find(({ type }) => type === 'string') ?? forms.find(({ type }) => type !== 'null');
  return expectationOf(plain && description ? { ...plain, description } : plain);
}

/** `valid 有效 | invalid 无效（须写 reason）`: each word with its Chinese, without the remark in brackets. */
function choicesOf({ enum: words = [], description = '' }: FieldSchema): { word: string; label: string }[] {
  const labels = new Map(description.split(/[|；]/).map((part) => splitOnce(part.trim())));
  return words.map(String).map((word) => ({ word, label: (labels.get(word) ?? '').replace(/（.*/, '').trim() }));
}

function splitOnce(text: string): [string, string] {
  const space = text.indexOf(' ');
  return space === -1 ? [text, ''] : [text.slice(0, space), text.slice(space + 1)];
}
