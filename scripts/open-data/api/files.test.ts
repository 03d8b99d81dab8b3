import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { beforeAll, describe, expect, it, test } from 'vitest';
import type { PublicCounty } from '../../views/public.ts';
import type { PublicGroup } from '../../views/public-figures.ts';
import { openDataAddress } from '../address.ts';
import { CATALOGUE } from '../catalogue.ts';
import { openDataFiles } from '../files.ts';
import { BASE, fixtureView, NASTY, withTexts } from '../open-data.fixtures.ts';
import { API_CHANGELOG, API_VERSION } from './changelog.ts';
import { API_FILES, titleOf } from './openapi.ts';

let view: PublicCounty;
const files = new Map<string, string>();
const read = (address: string) => JSON.parse(files.get(address) as string);

beforeAll(async () => {
  view = await fixtureView();
  for (const { path, content } of await openDataFiles(view, BASE)) files.set(`/${path}`, String(content));
});

describe('the OpenAPI description', () => {
  it('is valid OpenAPI 3.1, as an independent validator sees it', async () => {
    const validator = new Validator();
    const result = await validator.validate(structuredClone(read(openDataAddress.openApi)));
    expect(result.errors).toBeUndefined();
    expect(result.valid).toBe(true);
    expect(validator.version).toBe('3.1');
  });

  it('names each shape once and refers to it elsewhere', () => {
    const { schemas } = read(openDataAddress.openApi).components;
    expect(schemas.DispatchesFile.properties.dispatches.items).toEqual({ $ref: '#/components/schemas/Dispatch' });
    expect(schemas.Figures.properties.onTime).toEqual({ $ref: '#/components/schemas/Rate' });
  });

  it('its version has an entry in the changelog', () => {
    expect(read(openDataAddress.openApi).info.version).toBe(API_VERSION);
    expect(API_CHANGELOG).toContain(`## ${API_VERSION}\n`);
  });

  it.each([
    [BASE, 'https://yunxi.example/tiyan/api/v1'],
    [null, '.'],
  ])('says where the API is: %s', async (base, url) => {
    const [file] = [...(await openDataFiles(view, base))].filter(({ path }) => path.endsWith('openapi.json'));
    expect(JSON.parse(String(file?.content)).servers).toEqual([{ url }]);
  });

  it('every field has a Chinese title, which is what a person reads about it', () => {
    const untitled: string[] = [];
    const visit = (schema: Schema, path: string) => {
      for (const [name, field] of Object.entries(schema.properties ?? {})) {
        if (field.$ref === undefined && !field.title && !/verdicts/.test(path)) untitled.push(`${path}.${name}`);
        visit(field, `${path}.${name}`);
      }
      if (schema.items) visit(schema.items, `${path}[]`);
      for (const option of schema.anyOf ?? []) visit(option, path);
    };
    for (const [name, schema] of Object.entries<Schema>(read(openDataAddress.openApi).components.schemas)) visit(schema, name);
    expect(untitled).toEqual([]);
  });
});

describe('every JSON file is as the description has it, without a field more', () => {
  const validators = new Map<string, ValidateFunction>();
  beforeAll(() => {
    const { components } = read(openDataAddress.openApi);
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, formats: fullFormats as never });
    ajv.addKeyword('components');
    ajv.addSchema({ $id: 'openapi', components: closed(components) }, 'openapi', undefined, false);
    for (const { address, schema } of API_FILES) {
      const name = operationOf(read(openDataAddress.openApi), address);
      expect(titleOf(schema)).toBe(components.schemas[name.split('/').at(-1) as string].title);
      validators.set(address, ajv.compile({ $ref: `openapi${name}` }));
    }
  });

  const everyFile = async (county: PublicCounty, base: string | null) => {
    const counts = new Map<string, number>();
    for (const { path, content } of await openDataFiles(county, base)) {
      if (!path.endsWith('.json') || path.endsWith('openapi.json')) continue;
      const address = `/${path}`.replace(/(dispatches|units)\/[^/]+\.json$/, '$1/{id}.json');
      const validate = validators.get(address) as ValidateFunction;
      expect(validate(JSON.parse(String(content))), `${path} ${JSON.stringify(validate.errors)}`).toBe(true);
      counts.set(address, (counts.get(address) ?? 0) + 1);
    }
    return counts;
  };

  it('with a base and without', async () => {
    for (const base of [BASE, null]) {
      const counts = await everyFile(view, base);
      expect(counts.size).toBe(API_FILES.length);
      expect(counts.get(openDataAddress.dispatch('{id}'))).toBe(view.dispatches.length);
      expect(counts.get(openDataAddress.unit('{id}'))).toBe(view.units.length);
    }
  });

  it('with texts that mean no good', async () =>
    expect((await everyFile(withTexts(view, NASTY), BASE)).size).toBe(API_FILES.length));

  it('of a county without a dispatch', async () => {
    const empty = {
      ...view,
      dispatches: [],
      quarters: [],
      trial: null,
      units: view.units.map((unit) => ({ ...unit, dispatches: [] })),
    };
    expect((await everyFile(empty, null)).has(openDataAddress.dispatches)).toBe(true);
  });

  it('in every phase of the trial', async () => {
    await everyFile({ ...view, trial: { phase: 'before', from: '2022-12-08' } }, null);
    await everyFile({ ...view, trial: { phase: 'expired', ended: '2022-12-07' } }, null);
  });

  it('and a field too many would be found', () => {
    const validate = validators.get(openDataAddress.dispatches) as ValidateFunction;
    const list = read(openDataAddress.dispatches);
    expect(validate(list)).toBe(true);
    expect(validate({ ...list, dispatches: [{ ...list.dispatches[0], secret: 1 }] })).toBe(false);
  });
});

describe('what the files hold is what the view holds', () => {
  it('the county', () => {
    const { figures, verdicts, trial, policy, suppressUnder } = view;
    const { to: adoptionTo, ...adoption } = view.adoption;
    expect(read(openDataAddress.county)).toMatchObject({ figures, adoption, adoptionTo, verdicts, trial, policy, suppressUnder });
  });

  it('the groups', () => {
    const groups = (list: readonly PublicGroup[]) => list.map(({ id, label, figures }) => ({ id, label, figures }));
    const { quarters, themes, stages, problems } = view;
    expect(read(openDataAddress.figures)).toMatchObject({
      quarters: groups(quarters),
      themes: groups(themes),
      stages: groups(stages),
      problems: groups(problems),
    });
  });

  it('a dispatch with its working', () => {
    for (const dispatch of view.dispatches) expect(read(openDataAddress.dispatch(dispatch.id))).toMatchObject(dispatch);
  });

  it('the lists, which leave out the texts, the working, the timeline and what is related', () => {
    const compact = view.dispatches.map(({ working: _, timeline: __, related: ___, content, ...dispatch }) => ({
      ...dispatch,
      content: content && { on: content.on, title: content.title },
    }));
    expect(read(openDataAddress.dispatches).dispatches).toEqual(compact);
    for (const { id, dispatches, quarters, open, ...unit } of view.units) {
      const file = read(openDataAddress.unit(id));
      expect(file).toMatchObject({ id, ...unit, quarters, open });
      expect(file.dispatches).toEqual(dispatches.map((own) => compact.find((dispatch) => dispatch.id === own)));
      expect(read(openDataAddress.units).units.find((other: { id: string }) => other.id === id)).toMatchObject({ id, ...unit });
    }
  });

  it('each file says of when it is and on what terms', () => {
    for (const [address, content] of files) {
      if (!address.endsWith('.json') || address === openDataAddress.openApi) continue;
      expect(JSON.parse(content), address).toMatchObject({ asOf: view.asOf, fictional: true });
      expect(JSON.parse(content).licence, address).toContain('注明来源');
    }
  });

  it('a list is a line a dispatch, so that two days can be compared', () => {
    expect(files.get(openDataAddress.dispatches)?.split('\n')).toHaveLength(view.dispatches.length + 3);
  });
});

describe('the index', () => {
  test('lists what there is, and all of it is there', () => {
    const index = read(openDataAddress.apiIndex);
    expect(index).toMatchObject({ dispatches: view.dispatches.length, units: view.units.length });
    expect(index.files).toHaveLength(CATALOGUE.length);
    for (const { href } of index.files) {
      expect(href).toMatch(/^https:\/\/yunxi\.example\/tiyan\//);
      const address = href
        .slice(BASE.length)
        .replace('{id}', /dispatches\/\{/.test(href) ? 'D2022-0001' : /quarters\/\{/.test(href) ? '2022-Q1' : 'housing');
      expect([...files.keys()]).toContain(address);
    }
  });
});

interface Schema {
  readonly title?: string;
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

/** The reference to the schema of a file's answer. */
const operationOf = (openApi: { paths: Record<string, object> }, address: string): string => {
  const operation = openApi.paths[address.slice('/api/v1'.length)] as {
    get: { responses: Record<string, { content: Record<string, { schema: { $ref: string } }> }> };
  };
  return operation.get.responses['200']?.content['application/json']?.schema.$ref as string;
};

/** The same schemas, with no field allowed that they don't name. */
const closed = <T>(schema: T): T =>
  JSON.parse(JSON.stringify(schema), (_, value) => (value?.properties ? { ...value, additionalProperties: false } : value));
