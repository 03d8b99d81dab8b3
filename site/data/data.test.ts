import { beforeAll, describe, expect, it } from 'vitest';
import { openDataAddress } from '../../scripts/open-data/address.ts';
import { fixtureView } from '../../scripts/open-data/open-data.fixtures.ts';
import type { PublicCounty } from '../../scripts/views/public.ts';
import { address } from '../lib/address.ts';
import page from './index.11ty.tsx';

let view: PublicCounty;
beforeAll(async () => {
  view = await fixtureView();
});

const render = (county: PublicCounty) =>
  page({ view: county, options: { pathPrefix: '/', live: false }, page: { url: '/data/' } });

/** The rows of the table, each with the addresses it leads to. */
const rowsOf = (html: string) =>
  [...html.matchAll(/<tr><th scope="row">(.*?)<\/th>(.*?)<\/tr>/gs)].map(([, title = '', cells = '']) => ({
    title,
    leadsTo: [...cells.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => new URL(href, 'https://site.example/data/').pathname),
  }));

describe('/data/', () => {
  it('every row leads somewhere', () => {
    const rows = rowsOf(render(view));
    expect(rows.length).toBeGreaterThan(10);
    for (const { title, leadsTo } of rows) expect(leadsTo.length, title).toBeGreaterThan(0);
  });

  it('a pattern leads to its files where they are few, else to the page from which each is a click away', () => {
    const leadsTo = new Map(rowsOf(render(view)).map((row) => [row.title, row.leadsTo]));
    expect(leadsTo.get('一个季度的依据表（CSV），核对码就是它的 SHA-256')).toEqual(
      view.quarters.map(({ id }) => openDataAddress.quarterBasis(id)),
    );
    expect(leadsTo.get('日历：一个单位未办结的截止日')).toEqual([address.units]);
    expect(leadsTo.get('一件转办单，连同截止日的逐日算法')).toEqual([address.ledger]);
  });

  it('of a county without a quarter yet there is still the page of the quarters', () => {
    const rows = rowsOf(render({ ...view, quarters: [] }));
    expect(rows.flatMap(({ leadsTo }) => leadsTo)).toContain(address.quarters);
  });
});
