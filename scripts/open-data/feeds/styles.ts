/**
 * What a person sees who opens a feed in a browser: a page of the site, made from the feed by XSLT 1.0. The site's own
 * stylesheet is found beside this one, through the feed's own reference to it.
 */
export const FEED_XSL = `<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:html="http://www.w3.org/1999/xhtml" exclude-result-prefixes="atom html">
<xsl:output method="html" encoding="utf-8" doctype-system="about:legacy-compat"/>
<xsl:variable name="here" select="substring-before(substring-after(/processing-instruction('xml-stylesheet')[1], 'href=&quot;'), 'feed.xsl')"/>
<xsl:template match="/atom:feed">
<html lang="zh-CN">
<head>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="color-scheme" content="light dark"/>
<title><xsl:value-of select="atom:title"/></title>
<link rel="stylesheet" href="{$here}../assets/site.css"/>
<link rel="stylesheet" href="{$here}feed.css"/>
</head>
<body>
<main>
<header class="page-head">
<h1><xsl:value-of select="atom:title"/></h1>
<p class="lead"><xsl:value-of select="atom:subtitle"/></p>
<p class="notice">这是一份<strong>订阅</strong>：把它的地址复制到阅读器里，有新内容时会自动收到。也可以<a href="{atom:link[@rel='alternate']/@href}">打开对应的网页</a>。</p>
</header>
<section>
<h2>最近<xsl:value-of select="count(atom:entry)"/>条</h2>
<xsl:for-each select="atom:entry">
<article>
<h3><a href="{atom:link[@type='text/html']/@href}"><xsl:value-of select="atom:title"/></a></h3>
<xsl:for-each select="atom:content/html:div/html:p[not(html:a)]"><p class="prose"><xsl:value-of select="."/></p></xsl:for-each>
</article>
</xsl:for-each>
<xsl:if test="not(atom:entry)"><p>还没有内容。</p></xsl:if>
</section>
<p class="hint"><xsl:value-of select="atom:rights"/></p>
</main>
</body>
</html>
</xsl:template>
</xsl:stylesheet>
`;

/**
 * For browsers without XSLT: the feed itself, in readable lines. Chromium 156 warns on every page made by XSLT that it
 * is about to remove it; then this is what most people see.
 */
export const FEED_CSS = `@namespace atom "http://www.w3.org/2005/Atom";
article { margin-top: 1.5rem; padding-top: 1rem; border-top: 1px solid #a9b8bd; }
atom|feed { display: block; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color-scheme: light dark; font: 1rem/1.75 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
atom|feed > atom|title { display: block; font-size: 1.75rem; font-weight: 650; line-height: 1.4; }
atom|feed > atom|rights::after { display: block; margin-top: 1rem; padding: 0.5rem 1rem; border-left: 4px solid #a9b8bd; content: "这是一份订阅：把它的地址复制到阅读器里，有新内容时会自动收到。"; }
atom|subtitle, atom|rights { display: block; opacity: 0.8; }
atom|entry { display: block; margin-top: 1.5rem; padding-top: 1rem; border-top: 1px solid #a9b8bd; }
atom|entry > atom|title { display: block; font-weight: 650; }
atom|content p { margin: 0.25rem 0; }
atom|id, atom|published, atom|updated, atom|author, atom|generator, atom|link, atom|category { display: none; }
`;
