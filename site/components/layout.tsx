/** @jsxImportSource #jsx */

import type { Child, Html } from '#jsx/jsx-runtime';
import type { PublicCounty } from '../../scripts/views/public.ts';
import { address } from '../lib/address.ts';
import { joined } from '../lib/kept.ts';
import { once } from '../lib/lists.ts';
import { useHere } from '../lib/page.tsx';
import { Day } from './day.tsx';
import { A } from './link.tsx';
import { TrialNote } from './trial.tsx';

export interface LayoutProps {
  /** What the page is, for the window's title and the search engines; the home page has none of its own. */
  readonly title?: string;
  readonly description: string;
  /** A script of `site/browser` by its name; the page says what it has to say without it. */
  readonly script?: string;
  /** The page's script compiles WebAssembly, as searching does. */
  readonly wasm?: boolean;
}

/** Nothing from elsewhere, no inline script or style, no form, no frame. */
const STRICT = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/** While editing, Eleventy's own server reloads the page, over a socket. */
const policyOf = (wasm: boolean, live: boolean): string =>
  `${STRICT}; script-src 'self'${wasm ? " 'wasm-unsafe-eval'" : ''}; connect-src 'self'${live ? ' ws:' : ''}`;

/** The frame of every page. */
export function Layout({ title, description, script, wasm = false, children }: LayoutProps & { readonly children: Child }) {
  const { view, options, to } = useHere();
  const name = siteName(view);
  const { assets, header, footer } = frameHere();
  return (
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policyOf(wasm, options.live)} />
        {METAS}
        <title>{title ? `${title} · ${name}` : name}</title>
        <meta name="description" content={description} />
        {assets}
        {script && <script src={to(address.asset(`${script}.js`))} defer />}
      </head>
      <body>
        <a class="skip" href="#main">
          跳到正文
        </a>
        {header}
        <main id="main" tabindex={-1}>
          {children}
        </main>
        {footer}
      </body>
    </html>
  );
}

const METAS = (
  <>
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="referrer" content="no-referrer" />
    <meta name="color-scheme" content="light dark" />
  </>
);

interface Frame {
  /** What every page loads. */
  readonly assets: Html;
  readonly header: Html;
  readonly footer: Html;
}

const frames = once(() => new Map<string, Frame>());

/**
 * What frames the page being rendered. Its links lead to top folders alone, so it is the same on all pages of a
 * folder below those.
 */
function frameHere(): Frame {
  const { url, view } = useHere();
  const folder = url.slice(0, url.lastIndexOf('/', url.length - 2) + 1);
  const known = frames(view).get(folder);
  if (known) return known;
  const frame = { assets: joined(<Assets />), header: joined(<Header />), footer: joined(<Footer />) };
  if (folder !== address.home) frames(view).set(folder, frame);
  return frame;
}

function Assets() {
  const { to } = useHere();
  return (
    <>
      <link rel="icon" href={to(address.asset('icon.svg'))} type="image/svg+xml" />
      <link rel="stylesheet" href={to(address.asset('site.css'))} />
      <script src={to(address.asset('frame.js'))} defer />
    </>
  );
}

const siteName = ({ county }: PublicCounty): string => `${county}体验台账`;

/** The parts of the site; some have pages at further addresses. */
const PLACES: readonly { readonly label: string; readonly place: string; readonly holds?: RegExp }[] = [
  { label: '首页', place: address.home },
  { label: '台账', place: address.ledger, holds: /^\/(ledger|dispatches)\// },
  { label: '责任单位', place: address.units, holds: /^\/units\// },
  { label: '主题', place: address.themes, holds: /^\/(themes|problems)\// },
  { label: '报告', place: address.quarters, holds: /^\/(quarters|years|meetings)\// },
  { label: '制度', place: address.rules },
  { label: '参与', place: address.takePart, holds: /^\/take-part\// },
  { label: '搜索', place: address.search },
];

/** The part of the site one is in is marked: the page itself, or what holds it. */
function Header() {
  const { view, url } = useHere();
  return (
    <header class="site-header">
      {view.fictional && (
        <p class="fictional">
          <strong>虚构的演示数据</strong>
          <span>不代表任何真实单位的工作</span>
        </p>
      )}
      <div class="bar">
        <A class="brand" to={address.home}>
          <svg class="brand-mark" viewBox="0 0 24 24" width="28" height="28" aria-hidden="true">
            <rect x="2.5" y="2.5" width="19" height="19" rx="5" />
            <path d="M7 8h10M7 12h5M7 16h3.5" />
            <path d="m13.5 15.5 2 2 3.5-4" />
          </svg>
          <span>{siteName(view)}</span>
        </A>
        <nav aria-label="主导航">
          <ul>
            {PLACES.map(({ label, place, holds }) => (
              <li key={place}>
                <A to={place} current={url === place ? 'page' : holds?.test(url) ? 'true' : undefined}>
                  {label}
                </A>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  );
}

const STANDING_PAGES = [
  ['关于', address.about],
  ['开放数据', address.data],
  ['无障碍声明', address.accessibility],
  ['隐私声明', address.privacy],
] as const;

function Footer() {
  const { view } = useHere();
  return (
    <footer class="site-footer">
      <div class="bar">
        <div>
          <p>
            <strong>{view.office}</strong>
          </p>
          <AsOf />
          <p>
            <TrialNote />
          </p>
          <p>
            期限、状态和比率都由记录推算，推算方法见<A to={address.rules}>制度</A>。不公开体验员的任何信息。
          </p>
        </div>
        <nav aria-label="网站说明">
          <ul>
            {STANDING_PAGES.map(([label, place]) => (
              <li key={place}>
                <A to={place} current={useHere().url === place ? 'page' : undefined}>
                  {label}
                </A>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}

/**
 * Until when the page tells. `assets/frame.js` compares the day with the visitor's own and says so where the site has
 * stood still for days; a county that stands still on purpose gives it no day.
 */
function AsOf() {
  const { asOf, standsStill, timeZone } = useHere().view;
  return (
    <p id="site-as-of" data-zone={timeZone} {...(standsStill ? {} : { 'data-day': asOf })}>
      统计截止日 <Day day={asOf} />，{standsStill ? '固定在这一天，不再更新。' : '之后的签收、回复和办结还没有列出。'}
    </p>
  );
}
