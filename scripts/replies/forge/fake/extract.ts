import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { programRoot } from '../../../records/program.ts';

/**
 * Cuts the calls we use out of GitHub's own OpenAPI description, with every schema they reach and without its prose:
 * `node --import tsx scripts/replies/forge/fake/extract.ts FOLDER`, where FOLDER is the unpacked npm package
 * `@octokit/openapi`. That is 385 MB, so it is fetched for this once (`npm pack`) and is no dependency.
 */
const OPERATIONS = [
  'GET /user',
  'GET /users/{username}',
  'GET /repos/{owner}/{repo}/issues',
  'POST /repos/{owner}/{repo}/issues',
  'GET /repos/{owner}/{repo}/issues/{issue_number}',
  'PATCH /repos/{owner}/{repo}/issues/{issue_number}',
  'GET /repos/{owner}/{repo}/issues/{issue_number}/comments',
  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
  'GET /repos/{owner}/{repo}/issues/comments',
  'GET /repos/{owner}/{repo}/issues/comments/{comment_id}',
  'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}',
  'POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions',
  'POST /repos/{owner}/{repo}/issues/{issue_number}/labels',
  'DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}',
  'GET /repos/{owner}/{repo}/labels',
  'POST /repos/{owner}/{repo}/labels',
  'PATCH /repos/{owner}/{repo}/labels/{name}',
] as const;

const DESCRIPTION = 'generated/api.github.com.json';
const SUBSET = join(programRoot, 'scripts/replies/forge/fake/github.openapi.json');

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Node = { readonly [key: string]: Json };

/** The subset of a description, and where it comes from. */
export function extract(description: Node, provenance: Node): Node {
  const paths: Record<string, Record<string, Json>> = {};
  for (const operation of OPERATIONS) {
    const [method, path] = operation.split(' ') as [string, string];
    const found = (description.paths as Record<string, Node>)[path]?.[method.toLowerCase()];
    if (!found) throw new Error(`the description has no ${operation}`);
    const { operationId, parameters, requestBody, responses } = found as Node;
    const kept = { operationId, parameters, requestBody, responses: withoutLinks(responses as Node) };
    paths[path] = { ...paths[path], [method.toLowerCase()]: bare(JSON.parse(JSON.stringify(kept))) };
  }
  return {
    openapi: description.openapi!,
    info: {
      title: 'GitHub REST API, the calls of the reply channel',
      version: (description.info as Node).version!,
      ...provenance,
    },
    paths,
    components: reached(paths, description),
  };
}

/** Links lead to other calls, which are not here. */
function withoutLinks(responses: Node): Node {
  return Object.fromEntries(
    Object.entries(responses).map(([status, response]) => {
      const { links, ...rest } = response as Node;
      return [status, rest];
    }),
  );
}

/** Every component that the paths refer to, directly or through another. */
function reached(paths: Json, description: Node): Node {
  const components: Record<string, Record<string, Json>> = {};
  const visit = (value: Json): void => {
    if (value === null || typeof value !== 'object') return;
    for (const inner of Object.values(value)) visit(inner);
    const ref = (value as Node).$ref;
    if (typeof ref !== 'string') return;
    const [section, name] = ref.replace('#/components/', '').split('/') as [string, string];
    if (components[section]?.[name] !== undefined) return;
    const component = (description.components as Record<string, Node>)[section]?.[name];
    if (component === undefined) throw new Error(`the description has no ${ref}`);
    components[section] = { ...components[section], [name]: bare(component) };
    visit(components[section][name]!);
  };
  visit(paths);
  return Object.fromEntries(
    Object.entries(components)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([section, named]) => [section, Object.fromEntries(Object.entries(named).sort(([a], [b]) => (a < b ? -1 : 1)))]),
  );
}

const PROSE = new Set(['description', 'summary', 'example', 'examples', 'externalDocs', 'title', 'deprecated', 'discriminator']);

/** A part of the description without prose. Under `properties` a key is a field's name, so none is dropped there. */
function bare(value: Json, keysAreNames = false): Json {
  if (Array.isArray(value)) return value.map((inner) => bare(inner as Json));
  if (value === null || typeof value !== 'object') return value;
  const node = value as Node;
  // OpenAPI wants every answer described; its schema says all we need.
  const answer = 'description' in node && ('content' in node || 'headers' in node || Object.keys(node).length === 1);
  return Object.fromEntries(
    Object.entries(node).flatMap(([key, inner]) => {
      if (!keysAreNames && answer && key === 'description') return [[key, '']];
      if (!keysAreNames && (PROSE.has(key) || key.startsWith('x-'))) return [];
      return [[key, bare(inner, !keysAreNames && (key === 'properties' || key === 'headers'))]];
    }),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const folder = process.argv[2]!;
  const text = readFileSync(join(folder, DESCRIPTION), 'utf8');
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, string>;
  const subset = extract(JSON.parse(text) as Node, {
    license: { name: license! },
    'x-provenance': {
      package: `${name}@${version}`,
      file: DESCRIPTION,
      sha256: createHash('sha256').update(text).digest('hex'),
      licence: readFileSync(join(folder, 'LICENSE'), 'utf8').trim().split('\n'),
    },
  });
  writeFileSync(SUBSET, `${JSON.stringify(subset, null, 1)}\n`);
}
