import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What we are measured against: a Hugo site with one plain page per dispatch, from the very file of the record, and the
 * list of them, a hundred a page. No styles, no calendar, no figures, nothing else.
 *
 * @param folder where Hugo's site goes
 * @param county the county whose dispatches it shows
 */
export function writeHugoSite(folder: string, county: string): void {
  const content = join(folder, 'content/dispatches');
  for (const path of [content, join(folder, 'layouts/_default')]) mkdirSync(path, { recursive: true });
  const dispatches = join(county, 'reports/dispatches');
  for (const year of readdirSync(dispatches)) cpSync(join(dispatches, year), content, { recursive: true });
  writeFileSync(join(content, '_index.md'), '---\ntitle: 台账\n---\n');
  for (const [file, text] of Object.entries(FILES)) writeFileSync(join(folder, file), text);
}

const FILES: Readonly<Record<string, string>> = {
  'hugo.toml': `baseURL = "https://site.example/"
languageCode = "zh-CN"
title = "台账"
disableKinds = ["home", "taxonomy", "term", "RSS", "sitemap", "robotsTXT", "404"]
paginate = 100
`,
  'layouts/_default/baseof.html': `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><main>{{ block "main" . }}{{ end }}</main></body>
</html>
`,
  'layouts/_default/single.html': `{{ define "main" }}
<h1>{{ .Title }}</h1>
<dl>
<dt>编号</dt><dd>{{ .Params.id }}</dd>
<dt>文号</dt><dd>{{ .Params.number }}</dd>
<dt>责任单位</dt><dd>{{ .Params.unit }}</dd>
<dt>主题</dt><dd>{{ .Params.theme }}</dd>
<dt>要求</dt><dd>{{ .Params.request }}</dd>
</dl>
<ol>{{ range .Params.log }}<li>{{ .at }} {{ .event }}</li>{{ end }}</ol>
{{ .Content }}
{{ end }}
`,
  'layouts/_default/list.html': `{{ define "main" }}
<h1>{{ .Title }}</h1>
<table>{{ range .Paginator.Pages }}<tr><td><a href="{{ .RelPermalink }}">{{ .Params.id }}</a></td><td>{{ .Title }}</td><td>{{ .Params.unit }}</td></tr>
{{ end }}</table>
{{ with .Paginator.Next }}<a href="{{ .URL }}">下一页</a>{{ end }}
{{ end }}
`,
};
