import Value from 'typebox/value';
import { closest } from '../words/closest.ts';
import { type Complaint, ImportError } from './error.ts';
import { FOLLOWS, type ImportEvent, type Mapping, MappingSchema } from './mapping.ts';
import { valueOfYaml } from './yaml-complaints.ts';

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
  const value = valueOfYaml(yaml, 'mapping', { zh: '映射文件', en: 'the mapping' });
  if (!Value.Check(MappingSchema, value)) throw new ImportError('mapping', shapeFaults(value));
  const faults = orderFaults(value);
  if (faults.length > 0) throw new ImportError('mapping', faults);
  return value;
}

/** Where the value departs from the schema, once for each place. */
function shapeFaults(value: unknown): Complaint[] {
  if (typeof value !== 'object' || value === null)
    return [
      {
        zh: '映射文件是空的，或不是“字段: 值”的形式。请照 docs/import.md 的例子写。',
        en: 'the mapping is empty, or holds no "field: value"; see the examples in docs/import.md.',
      },
    ];
  const faults = new Map<string, Complaint>();
  for (const { keyword, instancePath, params, schemaPath } of Value.Errors(MappingSchema, value)) {
    // What each alternative of a choice lacks says less than that the choice as a whole does not fit.
    if (keyword === 'boolean' || (keyword !== 'anyOf' && schemaPath.includes('/anyOf/'))) continue;
    const path = instancePath.split('/').slice(1);
    const shape = shapeAt(MappingSchema as Shape, path);
    const place = {
      zh: path.length === 0 ? '映射文件' : `映射文件的 ${path.join('.')}（${shape?.title ?? ''}）`,
      en: path.length === 0 ? 'the mapping' : `the mapping's ${path.join('.')}`,
    };
    faults.set(`${instancePath} ${keyword}`, complaint(place, keyword, params as Params, shape));
  }
  return [...faults.values()];
}

interface Params {
  readonly additionalProperties?: readonly string[];
  readonly requiredProperties?: readonly string[];
}

function complaint(place: Complaint, keyword: string, params: Params, shape: Shape | undefined): Complaint {
  const known = Object.keys(shape?.properties ?? {});
  if (keyword === 'additionalProperties') {
    const fields = (params.additionalProperties ?? []).map((field) => ({ field, meant: closest(field, known)[0] }));
    const zh = fields.map(
      ({ field, meant }) => `里没有“${field}”这个字段${meant ? `，是不是“${meant}”` : `；可用的有：${known.join('、')}`}。`,
    );
    const en = fields.map(
      ({ field, meant }) => ` has no field "${field}"${meant ? `; did you mean "${meant}"?` : `, only ${known.join(', ')}.`}`,
    );
    return { zh: place.zh + zh.join(''), en: place.en + en.join('') };
  }
  if (keyword === 'required') {
    const missing = params.requiredProperties ?? [];
    const titled = missing.map((field) => `${field}（${shape?.properties?.[field]?.title ?? ''}）`);
    return { zh: `${place.zh}缺少 ${titled.join('、')}，请补上。`, en: `${place.en} lacks ${missing.join(', ')}.` };
  }
  return {
    zh: `${place.zh}的写法不对${shape?.description ? `，应为：${shape.description}` : ''}。请照 docs/import.md 改正。`,
    en: `${place.en} is not as it should be; see docs/import.md.`,
  };
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
function orderFaults(map: Mapping): Complaint[] {
  const faults: Complaint[] = [];
  const seen = new Set<ImportEvent>();
  map.events.forEach(({ event, reason }, i) => {
    const say = (zh: string, en: string) =>
      faults.push({ zh: `映射文件的 events.${i}：${zh}`, en: `the mapping's events.${i}: ${en}` });
    if ((event === 'dispatched') !== (i === 0))
      say('第一个事件必须是 dispatched（转办），而且只有一个。', 'the first event must be dispatched, and no other.');
    const before = FOLLOWS[event];
    if (before && !seen.has(before))
      say(`${event} 之前要有 ${before}。请补上它的日期列。`, `${event} needs ${before} before it; add the column of its date.`);
    if ((event === 'declined' || event === 'returned') && !reason)
      say(`${event} 要有 reason（理由），可写成 {列名}。`, `${event} needs a reason, such as {column}.`);
    seen.add(event);
  });
  return faults;
}
