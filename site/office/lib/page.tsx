/** @jsxImportSource #jsx */
import type { Child } from '#jsx/jsx-runtime';
import type { OfficeCounty } from '../../../scripts/views/office/office.ts';
import { Day } from '../../components/day.tsx';
import { A } from '../../components/link.tsx';
import { relativeAddress } from '../../lib/address.ts';
import { linkingFrom, useLinks } from '../../lib/links.ts';
import { officeAddress } from './address.ts';

/** What every template of the office's edition is given. */
export interface OfficePageData {
  readonly view: OfficeCounty;
  readonly page: { readonly url: string };
}

let here: OfficePageData | null = null;

/** The page being rendered. */
export function useOffice(): OfficePageData {
  if (here === null) throw new Error('a component was rendered outside of a page');
  return here;
}

interface PageProps {
  readonly title: string;
  /** What the page is for, under its heading. */
  readonly lead?: Child;
  /** Above the heading. */
  readonly crumbs?: () => Child;
  /** Printed and signed, so its width is a sheet's. One for a unit leaves the office: only the screen says 内部, and not what prints. */
  readonly sheet?: boolean | 'for-unit';
}

/** A whole page of the office's edition as HTML. */
export function renderOffice(data: OfficePageData, props: PageProps, content: () => Child): string {
  const { url } = data.page;
  here = data;
  try {
    return linkingFrom(
      { url, to: (address) => relativeAddress(url, address) },
      () => `<!doctype html>\n${<Layout {...props}>{content()}</Layout>}\n`,
    );
  } finally {
    here = null;
  }
}

/** Nothing from elsewhere, no script, no inline style, no form, no frame. */
const STRICT = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

function Layout({ title, lead, crumbs, sheet = false, children }: PageProps & { readonly children: Child }) {
  const { view } = useOffice();
  const { to } = useLinks();
  const name = `${view.county}体验台账`;
  return (
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={STRICT} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        {/* A browser prints the title above the sheet, and names its file by it. */}
        <title>{sheet === 'for-unit' ? `${title} · ${name}` : `【内部】${title} · ${name}`}</title>
        <meta name="description" content={`${view.office}内部资料，不得公开`} />
        <link rel="icon" href={to('/assets/icon.svg')} type="image/svg+xml" />
        <link rel="stylesheet" href={to('/assets/site.css')} />
      </head>
      <body class="office">
        <a class="skip" href="#main">
          跳到正文
        </a>
        <Header name={name} />
        <main id="main" tabindex={-1} class={sheet === 'for-unit' ? 'sheet for-unit' : sheet ? 'sheet' : undefined}>
          {crumbs?.()}
          <header class="page-head">
            <h1>{title}</h1>
            {lead && <p class="lead">{lead}</p>}
          </header>
          {children}
        </main>
        <footer class="site-footer">
          <div class="bar">
            <p>
              <strong>{view.office}</strong>
            </p>
            <p>
              统计截止日 <Day day={view.asOf} />
              {view.trial?.phase === 'expired' && sheet !== 'for-unit' && (
                <>
                  <span class="dot" aria-hidden="true" />
                  <span class="trial-expired">
                    试行期已于 <Day day={view.trial.ended} /> 届满
                  </span>
                </>
              )}
            </p>
            <p>内部资料，不得公开。期限、状态和等级都由记录推算；要改，请改记录。</p>
          </div>
        </footer>
      </body>
    </html>
  );
}

function Header({ name }: { readonly name: string }) {
  const { view, page } = useOffice();
  const [grades] = view.gradeSheets;
  const [subsidy] = view.subsidyLists;
  const places: readonly (readonly [label: string, section: string, to: string])[] = [
    ['今日', officeAddress.today, officeAddress.today],
    ['转办台账', officeAddress.dispatches, officeAddress.dispatches],
    ['收件登记', officeAddress.reports, officeAddress.reports],
    ['疑似重复', officeAddress.duplicates, officeAddress.duplicates],
    ['筛选用时', officeAddress.screening, officeAddress.screening],
    ['体验员', officeAddress.officers, officeAddress.officers],
    ['红黑榜', officeAddress.board, officeAddress.board],
    ...(grades ? [['年度考核', '/grades/', officeAddress.grades(grades.year)] as const] : []),
    ...(subsidy ? [['补助发放', '/subsidy/', officeAddress.subsidy(subsidy.year)] as const] : []),
    ['领导专页', officeAddress.leaders, officeAddress.leaders],
    ['检查', officeAddress.findings, officeAddress.findings],
  ];
  return (
    <header class="site-header">
      <p class="internal">
        <strong>内部</strong>
        <span>仅供{view.office}使用，不得公开、不得转发</span>
      </p>
      <p class="made-for">
        按 <Day day={view.asOf} /> 的情况生成{!view.standsStill && '；今天不是这一天，请重新生成'}
      </p>
      {view.fictional && (
        <p class="fictional">
          <strong>虚构的演示数据</strong>
          <span>不代表任何真实单位的工作</span>
        </p>
      )}
      <div class="bar">
        <p class="brand">
          <span>{name}</span>
          <span class="tag">办公室版</span>
        </p>
        <label class="text-switch">
          <input type="checkbox" id="large-text" />
          本页大字
        </label>
        <nav aria-label="主导航">
          <ul>
            {places.map(([label, section, to]) => (
              <li key={section}>
                <A
                  to={to}
                  current={page.url === to ? 'page' : section !== '/' && page.url.startsWith(section) ? 'true' : undefined}
                >
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
