import { expect, test } from 'vitest';
import { readYaml } from '../records/yaml.ts';
import { officerCodes } from './codes.ts';

const codes = officerCodes(200);

test('codes are six characters without those that are misread', () => {
  for (const code of codes) expect(code).toMatch(/^[A-HJ-NPR-Z][A-HJ-NPR-Z2-9]{5}$/);
});

test('no code comes twice', () => {
  expect(new Set(codes).size).toBe(codes.length);
});

test('YAML reads a code as text, without quotes', () => {
  for (const code of codes) expect(readYaml(`code: ${code}`)).toEqual({ value: { code } });
});
