import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, test } from 'vitest';
import { operationOf, requestFaults, schemaFaults } from './contract.ts';
import { extract } from './extract.ts';
import description from './github.openapi.json' with { type: 'json' };

describe('the subset of the description', () => {
  test('is itself a valid description', async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(description) as Record<string, unknown>);
    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
  });

  test('says where it is from and under which licence', () => {
    expect(description.info.version).toBe('23.0.2');
    expect(description.info['x-provenance'].package).toBe('@octokit/openapi@23.0.2');
    expect(description.info['x-provenance'].sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(description.info['x-provenance'].licence.join('\n')).toContain('Permission is hereby granted, free of charge');
  });

  test('refers to nothing that is not there, and holds nothing that is not referred to', () => {
    const text = JSON.stringify(description);
    const referred = new Set([...text.matchAll(/"\$ref":"#\/components\/([^"]+)"/g)].map(([, name]) => name!));
    const there = Object.entries(description.components).flatMap(([section, named]) =>
      Object.keys(named).map((name) => `${section}/${name}`),
    );
    expect([...referred].sort()).toEqual(there.sort());
  });

  test('holds no prose', () => {
    expect(JSON.stringify(description.paths)).not.toMatch(/"(summary|externalDocs|examples?)":/);
    for (const [, words] of JSON.stringify(description).matchAll(/"description":"([^"]*)"/g)) expect(words).toBe('');
  });
});

describe('cutting it out', () => {
  const operation = {
    operationId: 'x',
    summary: 'words',
    responses: {
      200: {
        description: 'words',
        links: { other: {} },
        content: { 'application/json': { examples: { a: {} }, schema: { $ref: '#/components/schemas/a' } } },
      },
    },
  };
  const whole = (paths: object) => ({
    openapi: '3.0.3',
    info: { version: '1', title: 'words' },
    paths,
    components: {
      schemas: {
        a: {
          type: 'object',
          description: 'words',
          properties: { description: { type: 'string', description: 'words' }, b: { $ref: '#/components/schemas/b' } },
        },
        b: { type: 'array', items: { $ref: '#/components/schemas/a' }, 'x-internal': 1 },
        unused: { type: 'string' },
      },
    },
  });

  test('takes what is reached, also in a circle, and leaves the words', () => {
    const paths = Object.fromEntries(
      Object.entries(description.paths).map(([path, methods]) => [
        path,
        Object.fromEntries(Object.keys(methods).map((method) => [method, operation])),
      ]),
    );
    const subset = extract(JSON.parse(JSON.stringify(whole(paths))), { 'x-provenance': {} });
    expect(subset.components).toEqual({
      schemas: {
        a: { type: 'object', properties: { description: { type: 'string' }, b: { $ref: '#/components/schemas/b' } } },
        b: { type: 'array', items: { $ref: '#/components/schemas/a' } },
      },
    });
    expect((subset.paths as Record<string, Record<string, unknown>>)['/user']!.get).toEqual({
      operationId: 'x',
      responses: { 200: { description: '', content: { 'application/json': { schema: { $ref: '#/components/schemas/a' } } } } },
    });
  });

  test('a call that is gone from the description is an error', () => {
    expect(() => extract(JSON.parse(JSON.stringify(whole({}))), {})).toThrow('the description has no GET /user');
  });
});

describe('holding against it', () => {
  test('fixed words go before placeholders', () => {
    expect(operationOf('GET', '/repos/a/b/issues/comments')?.id).toBe('issues/list-comments-for-repo');
    expect(operationOf('GET', '/repos/a/b/issues/12')?.parameters).toEqual({ owner: 'a', repo: 'b', issue_number: '12' });
    expect(operationOf('DELETE', '/repos/a/b/issues/12/labels/%E9%80%BE%E6%9C%9F')?.parameters.name).toBe('逾期');
    expect(operationOf('GET', '/repos/a/b')).toBeNull();
    expect(operationOf('POST', '/user')).toBeNull();
  });

  test('a number in an address has to be one', () => {
    const operation = operationOf('GET', '/repos/a/b/issues/new')!;
    expect(requestFaults(operation, new URLSearchParams(), undefined)).toEqual(['issues/get issue_number: must be integer']);
  });

  test('null where it may be', () => {
    const label = {
      id: 1,
      node_id: 'x',
      url: 'https://api.github.com/x',
      name: '逾期',
      description: null,
      color: 'b60205',
      default: false,
    };
    expect(schemaFaults('label', label)).toEqual([]);
    expect(schemaFaults('label', { ...label, color: null })).toEqual(['label/color: must be string']);
  });
});
