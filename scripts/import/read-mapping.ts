import Value from 'typebox/value';
import { parseDocument } from 'yaml';
import { closest } from '../words/closest.ts';
import { ImportError } from './error.ts';
import { FOLLOWS, type ImportEvent, type Mapping, MappingSchema } from './mapping.ts';

interface Shape {
  readonly title?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
}

/**
 * Reads a mapping file.
 *
 * @throws ImportError `mapping`, with every fault at once
 */
export function readMapping(yaml: string): Mapping {
  const document = parseDocument(yaml, { schema: 'core', version: '1.2', prettyErrors: true, logLevel: 'silent' });
  if (document.errors.length > 0) {
    throw new ImportError(
      'mapping',
      document.errors.map(({ message }) => `映射文件不是合法的 YAML：${message.split('\n')[0]}。`),
    );
  }
  const value: unknown = document.toJS();
  if (!Value.Check(MappingSchema, value)) throw new ImportError('mapping', shapeFaults(value));
  const faults = orderFaults(value);
  if (faults.length > 0) throw new ImportError('mapping', faults);
  return value;
}

/** Where the value departs from the schema, once for each place. */
function shapeFaults(value: unknown): string[] {
  if (typeof value !== 'object' || value === null)
    return ['映射文件是空的，或不是“字段: 值”的形式。请照 docs/import.md 的例子写。'];
  const faults = new Map<string, string>();
  for (const { keyword, instancePath, params, schemaPath } of Value.Errors(MappingSchema, value)) {
    // What each alternative of a choice lacks says less than that the choice as a whole does not fit.
    if (keyword === 'boolean' || (keyword !== 'anyOf' && schemaPath.includes('/anyOf/'))) continue;
    const path = instancePath.split('/').slice(1);
    const shape = shapeAt(MappingSchema as Shape, path);
    const place = path.length === 0 ? '映射文件' : `映射文件的 ${path.join('.')}（${shape?.title ?? ''}）`;
    faults.set(`${instancePath} ${keyword}`, `${place}${complaint(keyword, params as Params, shape)}`);
  }
  return [...faults.values()];
}

interface Params {
  readonly additionalProperties?: readonly string[];
  readonly requiredProperties?: readonly string[];
}

function complaint(keyword: string, params: Params, shape: Shape | undefined): string {
  const known = Object.keys(shape?.properties ?? {});
  if (keyword === 'additionalProperties') {
    return (params.additionalProperties ?? [])
      .map((field) => {
        const meant = closest(field, known)[0];
        return `里没有“${field}”这个字段${meant ? `，是不是“${meant}”` : `；可用的有：${known.join('、')}`}。`;
      })
      .join('');
  }
  if (keyword === 'required') {
    const missing = (params.requiredProperties ?? []).map((field) => `${field}（${shape?.properties?.[field]?.title ?? ''}）`);
    return `缺少 ${missing.join('、')}，请补上。`;
  }
  return `的写法不对${shape?.description ? `，应为：${shape.description}` : ''}。请照 docs/import.md 改正。`;
}

function shapeAt(root: Shape, path: readonly string[]): Shape | undefined {
  return path.reduce<Shape | undefined>((shape, step) => {
    for (const option of shape?.anyOf ?? [shape]) {
      const inner = option?.properties?.[step] ?? (/^\d+$/.test(step) ? option?.items : undefined);
      if (inner) return inner;
    }
    return undefined;
  }, root);
}

/** What the schema can't say: what must come before what, and what needs a reason (6.2). */
function orderFaults(map: Mapping): string[] {
  const faults: string[] = [];
  const seen = new Set<ImportEvent>();
  map.events.forEach(({ event, reason }, i) => {
    const place = `映射文件的 events.${i}`;
    if ((event === 'dispatched') !== (i === 0)) faults.push(`${place}：第一个事件必须是 dispatched（转办），而且只有一个。`);
    const before = FOLLOWS[event];
    if (before && !seen.has(before)) faults.push(`${place}：${event} 之前要有 ${before}。请补上它的日期列。`);
    if ((event === 'declined' || event === 'returned') && !reason)
      faults.push(`${place}：${event} 要有 reason（理由），可写成 {列名}。`);
    seen.add(event);
  });
  return faults;
}
