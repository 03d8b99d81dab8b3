import { afterEach, describe, expect, it, vi } from 'vitest';
import { listed } from './ledger.fixtures.ts';
import { ledgerAt } from './load.ts';

const FILE = {
  dispatches: [
    listed({ id: 'D2022-0001', dispatched: '2022-03-16' }),
    listed({ id: 'D2022-0003', dispatched: '2022-03-15' }),
    listed({ id: 'D2022-0002', dispatched: '2022-03-16' }),
  ],
};

const answering = (...answers: readonly (() => Promise<Response>)[]) => {
  const fetch = vi.fn();
  for (const answer of answers) fetch.mockImplementationOnce(answer);
  vi.stubGlobal('fetch', fetch);
  return fetch;
};
afterEach(() => vi.unstubAllGlobals());

const good = async () => Response.json(FILE);
const missing = async () => new Response('', { status: 404 });
const broken = async () => new Response('<!doctype html>');
const offline = async () => Promise.reject(new TypeError('Failed to fetch'));

describe('the whole ledger', () => {
  it('is asked for once, however often it is needed, also while it is on its way', async () => {
    const fetch = answering(good);
    const ledger = ledgerAt('../api/v1/dispatches.json');
    expect(fetch).not.toHaveBeenCalled();
    const [first, second] = await Promise.all([ledger(), ledger()]);
    expect(await ledger()).toBe(first);
    expect(second).toBe(first);
    expect(fetch.mock.calls.map(([address]) => address)).toEqual(['../api/v1/dispatches.json']);
  });

  it('comes with the latest first, as on the pages', async () => {
    answering(good);
    expect((await ledgerAt('x')()).map(({ id }) => id)).toEqual(['D2022-0002', 'D2022-0001', 'D2022-0003']);
  });

  it.each([
    ['there is none', missing],
    ['it is something else', broken],
    ['nobody answers', offline],
  ])('can be asked for again when %s', async (_, failing) => {
    const fetch = answering(failing, good);
    const ledger = ledgerAt('x');
    await expect(ledger()).rejects.toThrow();
    expect(await ledger()).toHaveLength(3);
    expect(fetch).toHaveBeenCalledTimes(2);
  });
});
