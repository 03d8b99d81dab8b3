import { describe, expect, it, test } from 'vitest';
import { linksFrom, openDataAddress, siteBase } from './address.ts';
import { identifierOf, uuidOf } from './identity.ts';

describe('the site’s own address', () => {
  test.each([
    ['https://example.org', 'https://example.org/'],
    ['https://example.org/a', 'https://example.org/a/'],
    ['https://example.org/a/?x#y', 'https://example.org/a/'],
    ['https://example.org/a,b;c', 'https://example.org/a%2Cb%3Bc/'],
  ])('%s → %s', (base, expected) => expect(siteBase(base)?.href).toBe(expected));

  test.each(['javascript:alert(1)', 'file:///etc', 'example.org'])('%s is none', (base) =>
    expect(() => siteBase(base)).toThrow(TypeError),
  );
});

describe('links', () => {
  const here = openDataAddress.unitFeed('housing');

  it('are absolute where the address is known, whatever prefix it has', () => {
    expect(linksFrom(here, siteBase('https://example.org/a'))('/units/housing/')).toBe('https://example.org/a/units/housing/');
  });

  it('are relative where it isn’t', () => {
    expect(linksFrom(here, null)('/units/housing/')).toBe('../../units/housing/');
    expect(linksFrom(here, null)(here)).toBe('housing.atom');
  });
});

describe('identifiers', () => {
  it('are tags of the site’s host and path', () => {
    expect(identifierOf('云溪县', siteBase('https://example.org:8080/a'))('/dispatches/D2022-0031/accepted')).toBe(
      'tag:example.org,2026:/a/dispatches/D2022-0031/accepted',
    );
  });

  it('are UUIDs without one: for ever the same, and another in another county', () => {
    const id = identifierOf('云溪县', null)('/dispatches/D2022-0031/accepted');
    expect(id).toBe('urn:uuid:899f5dd2-dd34-59f8-991d-f723ca708b71');
    expect(identifierOf('石桥县', null)('/dispatches/D2022-0031/accepted')).not.toBe(id);
  });

  it('are UUIDs of version 5', () => {
    expect(uuidOf('云溪县', '/')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
