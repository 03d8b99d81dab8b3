import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject, onTestFinished } from 'vitest';
import type { Edition } from '../build/edition.ts';
import { type BuiltPage, type Kind, kindsOf } from './kinds.ts';
import { type Served, serve } from './server.ts';

/** The phone and the desk that the pages are drawn for, in CSS pixels. */
export const PHONE = { width: 360, height: 740 };
export const DESK = { width: 1440, height: 900 };

/** How to wait for something in a page: asking now and then, since a page that isn't drawn has no frames to ask at. */
export const ASKING = { polling: 50 };

/** The folder of a built edition of the demo county. */
export const builtFolder = (edition: Edition): string => join(inject('sites'), edition);

/** Every page of a built edition, with its template. */
export function builtPages(edition: Edition): BuiltPage[] {
  const listed = JSON.parse(readFileSync(`${builtFolder(edition)}.json`, 'utf8')) as Omit<BuiltPage, 'html'>[];
  return listed.map((page) => ({
    ...page,
    html: readFileSync(join(builtFolder(edition), page.url.endsWith('/') ? `${page.url}index.html` : page.url), 'utf8'),
  }));
}

/** Every kind of page of an edition, with up to so many samples each. */
export const builtKinds = (edition: Edition, most?: number): Kind[] => kindsOf(builtPages(edition), most);

/** Something a page did that no page may do. */
export interface Watched {
  readonly page: Page;
  /** Console errors and warnings, uncaught errors, dialogs, requests to elsewhere or without an answer, breaches of the page's CSP. */
  readonly faults: string[];
  /** What was asked for, in order, and as what: `document`, `stylesheet`, `script`, `fetch`, … */
  readonly requests: { readonly url: string; readonly type: string }[];
}

type OpenOptions = BrowserContextOptions & { readonly withoutScripts?: boolean };

/** A site that is served to a browser while a test file runs. */
export interface BrowsedSite {
  /** The site's own root, with a slash at its end. */
  readonly address: string;
  /** An address within the site. */
  at(url: string): string;
  /** A page in a context of its own, watched from its first request on, and closed after the test that asks for it. */
  open(options?: OpenOptions): Promise<Watched>;
  /** The same for a `beforeAll`, closed after the last test. */
  openForAll(options?: OpenOptions): Promise<Watched>;
}

/**
 * Serves a folder for the tests of the file or block that calls this, and opens pages in the browser of the run.
 *
 * @param folder asked when the tests begin
 */
export function browseSite(folder: () => string, prefix = '/'): BrowsedSite {
  let browser: Browser;
  let served: Served;
  beforeAll(async () => {
    served = await serve(folder(), prefix);
    browser = await chromium.connect(inject('browser'));
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });
  const openForAll = async ({ withoutScripts = false, ...options }: OpenOptions = {}): Promise<Watched> => {
    const context = await browser.newContext({ viewport: DESK, ...options, javaScriptEnabled: !withoutScripts });
    const watched = { page: await context.newPage(), faults: [], requests: [] };
    await watch(watched, served.address);
    return watched;
  };
  return {
    get address() {
      return served.address;
    },
    at: (url) => served.address + url.replace(/^\//, ''),
    openForAll,
    async open(options) {
      const watched = await openForAll(options);
      onTestFinished(() => watched.page.context().close());
      return watched;
    },
  };
}

/** A missing page is what some tests ask for, so an answer of 404 is a fault only of what a page loads. */
async function watch({ page, faults, requests }: Watched, address: string): Promise<void> {
  page.on('console', (message) => {
    const isNotFoundPage = message.text().includes('status of 404') && message.location().url === page.url();
    if ((message.type() === 'error' || message.type() === 'warning') && !isNotFoundPage) {
      faults.push(`console: ${message.text()} (${message.location().url})`);
    }
  });
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', (popup) => faults.push(`popup: ${popup.url()}`));
  page.on('request', (request) => {
    requests.push({ url: request.url(), type: request.resourceType() });
    if (!request.url().startsWith(address)) faults.push(`request to elsewhere: ${request.url()}`);
  });
  page.on('requestfailed', (request) => {
    const isGivenUp = request.failure()?.errorText === 'net::ERR_ABORTED' && !request.isNavigationRequest();
    // What was still under way when the test went on to the next page.
    if (!isGivenUp) faults.push(`request failed: ${request.url()} ${request.failure()?.errorText}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && !response.request().isNavigationRequest()) {
      faults.push(`${response.status()}: ${response.url()}`);
    }
  });
  // Chromium tells most breaches on the console too; this names the rule, and also those that are only reported.
  await page.exposeFunction('breachOfPolicy', (rule: string, uri: string) => faults.push(`CSP ${rule}: ${uri}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      (globalThis as unknown as { breachOfPolicy(rule: string, uri: string): void }).breachOfPolicy(
        effectiveDirective,
        blockedURI,
      );
    });
  });
}
