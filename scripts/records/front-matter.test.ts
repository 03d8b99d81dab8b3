import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { cutCarefully, frontMatterText, takeApart } from './front-matter.ts';

const folder = mkdtempSync(join(tmpdir(), 'front-matter-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The only fault of a text, with its code's arguments and its place. */
function faultOf(text: string) {
  const parts = takeApart(text);
  if (!('faults' in parts)) throw new Error(`no fault in ${JSON.stringify(parts.value)}`);
  expect(parts.faults).toHaveLength(1);
  return parts.faults[0];
}

describe('a well-formed record', () => {
  test('is taken apart', () => {
    expect(takeApart('---\nid: R2022-0001\n---\n原话\n')).toEqual({ value: { id: 'R2022-0001' }, body: '原话\n' });
  });

  test('may have Windows line ends', () => {
    expect(takeApart('---\r\nid: R2022-0001\r\ntitle: 标题\r\n---\r\n原话\r\n')).toEqual({
      value: { id: 'R2022-0001', title: '标题' },
      body: '原话\r\n',
    });
  });

  test('may have blanks behind its fences, and no end of line at its end', () => {
    expect(takeApart('--- \nid: x\n---\t')).toEqual({ value: { id: 'x' }, body: '' });
  });

  test('keeps a --- in a block of text and in its body', () => {
    expect(takeApart('---\ntext: |\n  一\n  ---\n  二\nid: x\n---\n上\n---\n下\n')).toEqual({
      value: { text: '一\n---\n二\n', id: 'x' },
      body: '上\n---\n下\n',
    });
  });

  test('keeps days and moments as text', () => {
    expect(takeApart('---\na: 2022-03-15\nb: 2022-03-16T09:30:00+08:00\n---\n')).toMatchObject({
      value: { a: '2022-03-15', b: '2022-03-16T09:30:00+08:00' },
    });
  });
});

describe('a record without its fences', () => {
  test.each([
    ['an empty file', '', null],
    ['no front matter', '# 标题\n', '# 标题'],
    ['an empty line first', '\n---\nid: x\n---\n', ''],
    ['a blank first', ' ---\nid: x\n---\n', ' ---'],
    ['four hyphens', '----\nid: x\n---\n', '----'],
    ['full-width hyphens', '－－－\nid: x\n---\n', '－－－'],
    ['a second byte order mark', '\ufeff---\nid: x\n---\n', '\ufeff---'],
  ])('%s', (_, text, first) => {
    expect(faultOf(text)).toEqual({ code: 'no-front-matter', args: { first }, line: 1, column: 1 });
  });

  test.each([
    ['nothing but a fence', '---'],
    ['nothing but a fence and an end of line', '---\n'],
    ['no second fence', '---\nid: x\n正文\n'],
    ['a second fence that is indented', '---\nid: x\n ---\n'],
  ])('%s', (_, text) => {
    expect(faultOf(text)).toEqual({ code: 'unterminated', args: { closing: null }, line: 1, column: 1 });
  });

  test('a second fence with something behind it is named with its line', () => {
    expect(faultOf('---\nid: x\n--- 正文\n')).toEqual({
      code: 'unterminated',
      args: { closing: '--- 正文' },
      line: 3,
      column: 1,
    });
    expect(faultOf('---\r\nid: x\r\n----\r\n')).toEqual({ code: 'unterminated', args: { closing: '----' }, line: 3, column: 1 });
  });

  test('two fences alone hold an empty record, which its schema refuses', () => {
    expect(takeApart('---\n---\n')).toEqual({ value: {}, body: '' });
    expect(takeApart('---\n# 只有注释\n---\n')).toEqual({ value: {}, body: '' });
  });
});

describe('another language than YAML', () => {
  const canary = join(folder, 'canary');
  const code = `require('node:fs').writeFileSync(${JSON.stringify(canary)}, ''); module.exports = {};`;

  test.each(['js', 'javascript', 'node', 'coffee', 'json', 'toml', 'cson', 'JS', ' js', '\u00a0js', 'whatever'])(
    '---%s is refused and never run',
    (language) => {
      expect(faultOf(`---${language}\n${code}\n---\n`)).toEqual({
        code: 'language',
        args: { language: language.trim() },
        line: 1,
        column: 4,
      });
      expect(existsSync(canary)).toBe(false);
    },
  );
});

describe('a mistake in the YAML', () => {
  test.each([
    ['a field twice', '---\nid: a\ntitle: x\nid: b\n---\n', 'DUPLICATE_KEY', 4, 1],
    ['a field twice, with Windows line ends', '---\r\nid: a\r\ntitle: x\r\nid: b\r\n---\r\n', 'DUPLICATE_KEY', 4, 1],
    ['a tab', '---\nid: a\nlog:\n\t- x\n---\n', 'TAB_AS_INDENT', 4, 1],
    ['a full-width colon', '---\nid: a\ntitle：标题\nunit: b\n---\n', 'MULTILINE_IMPLICIT_KEY', 3, 1],
    ['a full-width colon on the last line', '---\nid: a\nunit：b\n---\n', 'MISSING_CHAR', 3, 1],
    ['a colon in a value', '---\nid: a\ntitle: 关于: 某事\n---\n', 'BLOCK_AS_IMPLICIT_KEY', 3, 8],
    ['an open quotation mark', '---\nid: a\ntitle: "某事\n---\n', 'MISSING_CHAR', 3, 8],
  ])('%s is placed by the lines of the file', (_, text, problem, line, column) => {
    expect(faultOf(text)).toMatchObject({ code: 'syntax', args: { problem }, line, column });
  });

  test('the same broken text has the same faults a second time: no cache hides it', () => {
    const text = '---\nid: a\nid: b\n---\n';
    const first = takeApart(text);
    expect(first).toHaveProperty('faults');
    expect(takeApart(text)).toEqual(first);
  });

  test('the same good text gives a value of its own each time', () => {
    const [first, second] = [takeApart('---\nlist: [a]\n---\n'), takeApart('---\nlist: [a]\n---\n')];
    expect(first).toEqual(second);
    expect((first as { value: unknown }).value).not.toBe((second as { value: unknown }).value);
  });
});

describe('hostile YAML', () => {
  test('__proto__ is refused and nothing is polluted', () => {
    expect(faultOf('---\nid: x\n__proto__: { polluted: true }\n---\n')).toMatchObject({
      code: 'forbidden-key',
      line: 3,
      column: 1,
    });
    expect(faultOf('---\na: { "__proto__": { polluted: true } }\n---\n')).toMatchObject({
      code: 'forbidden-key',
      line: 2,
      column: 6,
    });
    takeApart('---\nconstructor: { prototype: { polluted: true } }\n---\n');
    expect(({} as { polluted?: true }).polluted).toBeUndefined();
  });

  test('a bomb of aliases is not unfolded', () => {
    const lines = ['a: &a [x, x, x, x, x, x, x, x, x, x]'];
    for (let i = 1; i < 9; i++) {
      const [name, of] = [String.fromCharCode(97 + i), String.fromCharCode(96 + i)];
      lines.push(`${name}: &${name} [${Array.from({ length: 10 }, () => `*${of}`).join(', ')}]`);
    }
    expect(faultOf(`---\n${lines.join('\n')}\n---\n`)).toMatchObject({ code: 'too-many-aliases' });
  });

  test.each([250, 1_000, 1_500, 3_000, 10_000, 50_000])('%i nested brackets end in a fault', (depth) => {
    for (const text of ['['.repeat(depth) + ']'.repeat(depth), '['.repeat(depth), '{a: '.repeat(depth)]) {
      const parts = takeApart(`---\nid: x\na: ${text}\n---\n`);
      expect(parts).toHaveProperty('faults');
      expect((parts as { faults: unknown[] }).faults.length).toBeLessThanOrEqual(20);
    }
  });

  test('a thousand nested levels of indent end in a fault', () => {
    const text = Array.from({ length: 1_000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n');
    expect(takeApart(`---\n${text}\n---\n`)).toHaveProperty('faults');
  });
});

describe('the text of the front matter', () => {
  test('is what stands between the fences', () => {
    expect(frontMatterText('---\nid: x\ntitle: y\n---\n正文\n')).toBe('id: x\ntitle: y\n');
    expect(frontMatterText('---\n---\n')).toBe('');
    expect(frontMatterText('---\nid: x\n')).toBe('id: x\n');
  });
});

describe('the plain cut and gray-matter make the same of a text', () => {
  const piece = fc.constantFrom(
    ...[
      '---',
      '----',
      '--',
      '---\n',
      '\n---\n',
      '\n---',
      '\n',
      '\r\n',
      '\r',
      ' ',
      '\t',
      '\ufeff',
      '# 注',
      '#',
      'id: x',
      'a: [b]',
    ],
    ...['a: |\n  ---\n', '- a', 'null', '~', '标题：x', '{ a: 1 }', 'js', '---js', 'a: "', "'", '一', '...', '\u2028', '\u0085'],
  );
  const whole = (text: string): void => {
    expect(takeApart(text), JSON.stringify(text)).toEqual(cutCarefully(text));
  };

  test('for any pieces of fences, lines and ends of lines', () => {
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join('')),
        whole,
      ),
      { numRuns: 5_000 },
    );
  });

  test('for what stands between two fences, and around them', () => {
    const text = fc
      .tuple(fc.constantFrom('', ' ', '\n'), fc.array(piece, { maxLength: 6 }), fc.array(piece, { maxLength: 4 }))
      .map(([before, head, body]) => `${before}---\n${head.join('\n')}\n---\n${body.join('')}`);
    fc.assert(fc.property(text, whole), { numRuns: 5_000 });
  });
});
