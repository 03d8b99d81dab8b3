import { strToU8, zipSync } from 'fflate';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word document with a paragraph for each text, then a table of one row. */
export function wordDocument(paragraphs: readonly string[], cells: readonly string[] = []): Buffer {
  const p = (text: string) =>
    `<w:p><w:r><w:t xml:space="preserve">${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</w:t></w:r></w:p>`;
  const table = cells.length > 0 ? `<w:tbl><w:tr>${cells.map((cell) => `<w:tc>${p(cell)}</w:tc>`).join('')}</w:tr></w:tbl>` : '';
  const files = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<w:document ${W}><w:body>${paragraphs.map(p).join('')}${table}</w:body></w:document>`,
  };
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))));
}

/** `/办结` and `已核查。` in GB2312, which Chinese mail programs still send. */
const GB2312 = Buffer.from([0x2f, 0xb0, 0xec, 0xbd, 0xe1, 0x0d, 0x0a, 0xd2, 0xd1, 0xba, 0xcb, 0xb2, 0xe9, 0xa1, 0xa3]);

/** A mail in two parts, as QQ and 163 send one: text in GB2312, the same in HTML, and an enclosure. */
export const TWO_PART_MAIL = Buffer.from(
  [
    'From: =?gb2312?B?ytC84L7W?= <scjg@yunxi.example>',
    'To: tiyan@yunxi.example',
    'Subject: Re: D2022-0001',
    'Date: Thu, 17 Mar 2022 09:03:11 +0800',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="m"',
    '',
    '--m',
    'Content-Type: multipart/alternative; boundary="a"',
    '',
    '--a',
    'Content-Type: text/plain; charset=gb2312',
    'Content-Transfer-Encoding: base64',
    '',
    GB2312.toString('base64'),
    '--a',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<p>另一种写法</p>',
    '--a--',
    '--m',
    "Content-Type: application/pdf; name*=UTF-8''%E6%B8%85%E5%8D%95.pdf",
    "Content-Disposition: attachment; filename*=UTF-8''%E6%B8%85%E5%8D%95.pdf",
    'Content-Transfer-Encoding: base64',
    '',
    'JVBERg==',
    '--m--',
    '',
  ].join('\r\n'),
);

/** A mail that has nothing but HTML. */
export const HTML_MAIL = Buffer.from(
  [
    'From: scjg@yunxi.example',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<html><head><title>不读</title><style>p{}</style></head><body><p>情况属实&nbsp;。</p><div>已整改 &lt;清单&gt;<br>窗口&#24050;更换</div>',
    '<img src="https://tracker.example/x.gif"><script>alert(1)</script><blockquote><p>/办结</p></blockquote></body></html>',
  ].join('\r\n'),
);
