import { Settings } from 'typebox/system';
import Value from 'typebox/value';
import { expectationOf, type FieldSchema } from '../records/expectation.ts';
import type { Expectation } from '../records/fault.ts';
import { likelyMeant } from '../records/likely-meant.ts';
import { fieldOf, isGroup, pathOf, valueAt } from '../records/shape-faults.ts';
import { closest } from '../words/closest.ts';
import { didYouMeanEn, didYouMeanZh, quotedEn, quotedZh } from '../words/quote.ts';
import type { Complaint } from './error.ts';
import { MappingSchema } from './mapping.ts';

interface Shape extends FieldSchema {
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly patternProperties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
}

type Path = ReturnType<typeof pathOf>;
type SchemaError = ReturnType<typeof Value.Errors>[number];

// Of many mistakes the first few may be ones that are told in other words.
Settings.Set({ maxErrors: 1000 });

/** Where a value departs from the schema of a mapping, once for each place. */
export function shapeComplaints(value: unknown): Complaint[] {
  if (!isGroup(value))
    return [
      {
        zh: '映射文件是空的，或不是“字段: 值”的形式。请照 docs/import.md 的例子写。',
        en: 'the mapping is empty, or holds no "field: value"; see the examples in docs/import.md.',
      },
    ];
  const complaints = new Map<string, Complaint>();
  for (const error of Value.Errors(MappingSchema, value)) {
    const place = ABOUT_FIELDS.has(error.keyword) ? `${error.instancePath} ${error.keyword}` : error.instancePath;
    if (isTelling(error, value) && !complaints.has(place)) complaints.set(place, complaintOf(error, value));
  }
  return [...complaints.values()];
}

const ABOUT_FIELDS: ReadonlySet<string> = new Set(['additionalProperties', 'required']);

/** Of a choice between a word and a group of fields, only what is wrong with the one that stands there tells anything. */
function isTelling({ keyword, schemaPath, instancePath }: SchemaError, value: unknown): boolean {
  if (keyword === 'boolean' || keyword === 'anyOf') return false;
  const form = /\/anyOf\/(\d+)/.exec(schemaPath)?.[1];
  if (form === undefined) return true;
  // Only fields of the mapping's top give a choice.
  const field = pathOf(instancePath).slice(0, 1);
  return isGroup(valueAt(value, field)) === (shapeAt(field)?.anyOf?.[Number(form)]?.type === 'object');
}

function complaintOf({ instancePath, params }: SchemaError, value: unknown): Complaint {
  const path = pathIn(value, instancePath);
  const shape = shapeAt(path);
  const place = {
    zh: path.length === 0 ? '映射文件' : `映射文件的 ${fieldOf(path)}（${titleOf(shape)}）`,
    en: path.length === 0 ? 'the mapping' : `the mapping's ${fieldOf(path)}`,
  };
  if ('additionalProperties' in params) return strangeFields(place, params.additionalProperties, propertiesOf(shape));
  if ('requiredProperties' in params) return missingFields(place, params.requiredProperties, propertiesOf(shape));
  return misfit(place, valueAt(value, path), shape);
}

type Properties = Readonly<Record<string, Shape>>;

function strangeFields(place: Complaint, strange: readonly string[], properties: Properties): Complaint {
  const known = Object.keys(properties);
  const fields = strange.map((field) => ({ field, meant: closest(field, known)[0] }));
  const zh = fields.map(
    ({ field, meant }) => `里没有“${field}”这个字段${meant ? `，是不是“${meant}”` : `；可用的有：${known.join('、')}`}。`,
  );
  const en = fields.map(
    ({ field, meant }) => ` has no field "${field}"${meant ? `; did you mean "${meant}"?` : `, only ${known.join(', ')}.`}`,
  );
  return { zh: place.zh + zh.join(''), en: place.en + en.join('') };
}

function missingFields(place: Complaint, missing: readonly string[], properties: Properties): Complaint {
  const titled = missing.map((field) => `${field}（${properties[field]?.title ?? ''}）`);
  return { zh: `${place.zh}缺少 ${titled.join('、')}，请补上。`, en: `${place.en} lacks ${missing.join(', ')}.` };
}

function misfit(place: Complaint, value: unknown, shape: Shape | undefined): Complaint {
  const expected = expectationOf(shape);
  const meant = likelyMeant(value, expected, shape);
  const guesses = meant === null ? [] : [meant];
  return {
    zh: `${place.zh}写的是${quotedZh(value)}，应为：${expectedZh(expected, shape)}。${didYouMeanZh(guesses)}请改正。`,
    en: `${place.en} is ${quotedEn(value)}; ${expectedEn(expected)}. ${didYouMeanEn(guesses)}See docs/import.md.`,
  };
}

function expectedZh(expected: Expectation, shape: Shape | undefined): string {
  switch (expected.form) {
    case 'choice':
      return expected.choices.map(({ word, label }) => `${word} ${label}`).join(' | ');
    case 'like':
      return expected.note;
    case 'fields':
      return `一组字段，写作 { 字段: 值 }，可用的字段有 ${Object.keys(propertiesOf(shape)).join('、')}`;
    case 'list':
      return '列表，写作 [一, 二] 或每项一行、以“- ”开头';
    case 'number':
      return '大于 0 的整数';
    default:
      return shape?.description ?? '文字';
  }
}

function expectedEn(expected: Expectation): string {
  switch (expected.form) {
    case 'choice':
      return `it can only be ${expected.choices.map(({ word }) => word).join(', ')}`;
    case 'fields':
      return 'it should be a group of fields { field: value }';
    case 'list':
      return 'it should be a list [one, two]';
    case 'number':
      return 'it should be a whole number above 0';
    default:
      return 'it is written in another form';
  }
}

/** Where a pointer leads: `1` is a position only in a list, elsewhere a word of the table's. */
const pathIn = (value: unknown, pointer: string): Path =>
  pathOf(pointer).map((step, depth, path) => (Array.isArray(valueAt(value, path.slice(0, depth))) ? step : String(step)));

const formsOf = (shape: Shape | undefined): readonly Shape[] => shape?.anyOf ?? (shape ? [shape] : []);

const propertiesOf = (shape: Shape | undefined): Properties =>
  formsOf(shape).find(({ properties }) => properties)?.properties ?? {};

const titleOf = (shape: Shape | undefined): string => shape?.title ?? '';

function shapeAt(path: Path): Shape | undefined {
  return path.reduce<Shape | undefined>((shape, step) => {
    for (const { items, properties, patternProperties } of formsOf(shape)) {
      const inner = typeof step === 'number' && items ? items : (properties?.[step] ?? Object.values(patternProperties ?? {})[0]);
      if (inner) return inner;
    }
    return undefined;
  }, MappingSchema as Shape);
}
