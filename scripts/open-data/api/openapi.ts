import type { PublicCounty } from '../../views/public.ts';
import { openDataAddress } from '../address.ts';
import { licenceOf } from '../words.ts';
import { API_VERSION } from './changelog.ts';
import {
  Count,
  CountyFile,
  Dispatch,
  DispatchesFile,
  DispatchFile,
  Figures,
  FiguresFile,
  Group,
  IndexFile,
  Label,
  Meeting,
  MeetingsFile,
  Quarter,
  QuartersFile,
  Rate,
  Unit,
  UnitFile,
  UnitsFile,
  Year,
  YearsFile,
} from './schema.ts';

/** The files of the API: where each is, what it holds, and what its `{id}` means. */
export const API_FILES = [
  { address: openDataAddress.apiIndex, name: 'index', schema: IndexFile },
  { address: openDataAddress.county, name: 'county', schema: CountyFile },
  { address: openDataAddress.dispatches, name: 'dispatches', schema: DispatchesFile },
  { address: openDataAddress.dispatch('{id}'), name: 'dispatch', schema: DispatchFile, id: '转办单编号，如 D2022-0031' },
  { address: openDataAddress.units, name: 'units', schema: UnitsFile },
  { address: openDataAddress.unit('{id}'), name: 'unit', schema: UnitFile, id: '单位编号，如 market-regulation' },
  { address: openDataAddress.figures, name: 'figures', schema: FiguresFile },
  { address: openDataAddress.quarters, name: 'quarters', schema: QuartersFile },
  { address: openDataAddress.years, name: 'years', schema: YearsFile },
  { address: openDataAddress.meetings, name: 'meetings', schema: MeetingsFile },
] as const;

/** Shapes with a name of their own; where one stands within another, the description refers to it. */
const NAMED = {
  ...{ Label, Count, Rate, Figures, Group, Dispatch, Unit },
  ...{ Quarter, Year, Meeting },
  ...{ IndexFile, CountyFile, DispatchesFile, DispatchFile, UnitsFile, UnitFile, FiguresFile },
  ...{ QuartersFile, YearsFile, MeetingsFile },
} as const;

const NAMES: ReadonlyMap<unknown, string> = new Map(Object.entries(NAMED).map(([name, schema]) => [schema, name]));

const ROOT = '/api/v1';

/** The OpenAPI 3.1 description of the API. It says nothing of a county but its name. */
export function openApi(view: PublicCounty, base: URL | null): object {
  return {
    openapi: '3.1.0',
    info: {
      title: `${view.county}体验台账开放数据`,
      version: API_VERSION,
      summary: '只读的静态 JSON 文件，随台账更新',
      description: '同一大版本内只增加字段，不改名、不删除、不改变含义；见 CHANGELOG.md。',
      license: { name: licenceOf(view), identifier: 'LicenseRef-attribution' },
    },
    // The description lies in the folder it describes.
    servers: [{ url: base === null ? '.' : new URL(ROOT.slice(1), base).href }],
    paths: Object.fromEntries(API_FILES.map((file) => [file.address.slice(ROOT.length), operation(file)])),
    components: { schemas: Object.fromEntries(Object.entries(NAMED).map(([name, schema]) => [name, described(schema)])) },
  };
}

function operation({ name, schema, ...file }: (typeof API_FILES)[number]): object {
  const id = 'id' in file ? file.id : null;
  const parameter = { name: 'id', in: 'path', required: true, description: id, schema: { type: 'string' } };
  return {
    get: {
      operationId: name,
      summary: titleOf(schema),
      ...(id === null ? {} : { parameters: [parameter] }),
      responses: {
        200: { description: '文件', content: { 'application/json': { schema: reference(schema) } } },
        ...(id === null ? {} : { 404: { description: '没有这个编号' } }),
      },
    },
  };
}

/** TypeBox doesn't keep it in the type. */
export const titleOf = (schema: { readonly title?: string } | object): string | undefined =>
  'title' in schema ? schema.title : undefined;

const reference = (schema: object) => ({ $ref: `#/components/schemas/${NAMES.get(schema)}` });

/** A schema as plain JSON Schema, with references in the place of those that have a name. */
const described = (schema: object): object =>
  JSON.parse(JSON.stringify(schema, (_, value) => (value !== schema && NAMES.has(value) ? reference(value) : value)));
