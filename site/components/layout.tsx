/** @jsxImportSource #jsx */
import type { Child } from '#jsx/jsx-runtime';
import { address } from '../lib/address.ts';
import { longDay } from '../lib/format.ts';
import { useHere } from '../lib/page.tsx';
import { A } from './link.tsx';
import { TrialNote } from './trial.tsx';

export interface LayoutProps {
  /** What the page is, for the window's title and the search engines; the home page has none of its own. */
  readonly title?: string;
  readonly description: string;
}

/** Nothing from elsewhere, no script, no inline style, no form, no frame. */
const STRICT = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";
/** While editing, Eleventy's own server reloads the page. */
const LIVE = `${STRICT}; script-src 'self'; connect-src 'self' ws:`;

/** The frame of every page. */
export function Layout({ title, description, children }: LayoutProps & { readonly children: Child }) {
  const { view, options, to } = useHere();
  const name = `${view.county}体验台账`;
  return (
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={options.live ? LIVE : STRICT} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        <title>{title ? `${title} · ${name}` : name}</title>
        <meta name="description" content={description} />
        <link rel="icon" href={to(address.asset('icon.svg'))} type="image/svg+xml" />
        <link rel="stylesheet" href={to(address.asset('site.css'))} />
      </head>
      <body>
        <a class="skip" href="#main">
          跳到正文
        </a>
        <Header name={name} />
        <main id="main" tabindex={-1}>
          {children}
        </main>
        <Footer />
      </body>
    </html>
  );
}

const PLACES = [
  ['首页', address.home],
  ['台账', address.ledger],
  ['责任单位', address.units],
  ['制度', address.rules],
  ['关于', address.about],
] as const;

function Header({ name }: { readonly name: string }) {
  const { view } = useHere();
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
          <span>{name}</span>
        </A>
        <nav aria-label="主导航">
          <ul>
            {PLACES.map(([label, place]) => (
              <li key={place}>
                <PlaceLink label={label} place={place} />
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  );
}

/** The part of the site one is in is marked: the page itself, or the section it belongs to. */
function PlaceLink({ label, place }: { readonly label: string; readonly place: string }) {
  const { url } = useHere();
  const isSection = place === address.ledger ? /^\/(ledger|dispatches)\//.test(url) : place !== '/' && url.startsWith(place);
  const current = url === place ? 'page' : isSection ? 'true' : undefined;
  return (
    <A to={place} current={current}>
      {label}
    </A>
  );
}

function Footer() {
  const { view } = useHere();
  return (
    <footer class="site-footer">
      <div class="bar">
        <p>
          <strong>{view.office}</strong>
        </p>
        <p>
          统计截止日 <time datetime={view.asOf}>{longDay(view.asOf)}</time>
          <span class="dot" aria-hidden="true" />
          <TrialNote />
        </p>
        <p>
          期限、状态和比率都由记录推算，推算方法见<A to={address.rules}>制度</A>。不公开体验员的任何信息。 全部公开内容可以取走：
          <A to={address.data}>开放数据</A>。
        </p>
      </div>
    </footer>
  );
}
