import type { UserConfig } from '@11ty/eleventy';
import { frontMatterOptions } from '../scripts/records/front-matter.ts';

/**
 * How the pages are made: every page is a `.11ty.tsx` at its own address, and its TSX escapes what it shows. What
 * they show is handed over as the global `view` by `site/build/eleventy.ts`, which also says how they are read and is
 * the only way to build the site; nothing is read from disk here.
 */
export default function configure(config: UserConfig): object {
  // Collections cost a page's worth of work each and nothing here uses them.
  config.addGlobalData('eleventyExcludeFromCollections', true);
  config.setUseGitIgnore(false);
  // Templates are functions; finding out for each page that one of those is never kept costs more than it could save.
  config.setUseTemplateCache(false);

  // No page is markdown today. If one becomes so, it must not run templates, HTML or `---js` front matter.
  config.setFrontMatterParsingOptions(frontMatterOptions);
  config.amendLibrary('md', (markdown) => markdown.set({ html: false }));
  return { markdownTemplateEngine: false, htmlTemplateEngine: false, templateFormats: ['11ty.tsx', '11ty.js'] };
}
