import { check } from './check.ts';
import type { CommonOptions } from './open.ts';
import { site } from './site.ts';
import { status } from './status.ts';

/** `ledger start`: the findings, the state of the county, and its ledger in a browser. What is wrong doesn't keep the rest from being seen. */
export async function start(options: CommonOptions & { readonly port: string }): Promise<void> {
  await check(options);
  process.stdout.write('\n');
  await status(options);
  await site({ ...options, edition: 'public', output: '', pathPrefix: '/', serve: true });
}
