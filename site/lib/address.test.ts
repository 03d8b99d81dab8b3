import { describe, expect, it } from 'vitest';
import { address, hostAddress, normalPrefix, relativeAddress } from './address.ts';

describe('relativeAddress', () => {
  it.each([
    ['/', '/', './'],
    ['/', '/ledger/', 'ledger/'],
    ['/ledger/', '/', '../'],
    ['/ledger/', '/ledger/', './'],
    ['/ledger/', '/ledger/2022/', '2022/'],
    ['/ledger/2022/', '/ledger/', '../'],
    ['/dispatches/D2022-0031/', '/units/market-regulation/', '../../units/market-regulation/'],
    ['/dispatches/D2022-0031/', '/dispatches/D2022-0032/', '../D2022-0032/'],
    ['/dispatches/D2022-0031/', '/rules/#c-6-2', '../../rules/#c-6-2'],
    ['/rules/', '/rules/#c-6-2', '#c-6-2'],
    ['/units/', '/assets/site.css', '../assets/site.css'],
    ['/', '/assets/site.css', 'assets/site.css'],
  ])('from %s to %s', (here, to, expected) => {
    expect(relativeAddress(here, to)).toBe(expected);
    // A browser agrees, under any prefix.
    expect(new URL(expected, `https://example.org/county${here}`).href).toBe(`https://example.org/county${to}`);
  });
});

describe('a page that does not know its own address', () => {
  it.each([
    ['/', '/'],
    ['', '/'],
    ['county', '/county/'],
    ['/county', '/county/'],
    ['/a/b/', '/a/b/'],
    ['//evil.example', '/evil.example/'],
  ])('prefix %s', (prefix, expected) => {
    expect(normalPrefix(prefix)).toBe(expected);
    expect(hostAddress(prefix, address.ledger)).toBe(`${expected}ledger/`);
  });
});
