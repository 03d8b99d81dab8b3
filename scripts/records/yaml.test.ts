import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPlain } from './plain-text.ts';
import { programRoot } from './program.ts';
import { walk } from './walk.ts';
import { renderYaml } from './write.ts';
import { locator, readCarefully, readYaml } from './yaml.ts';

/** Records as the data format shows them, and as offices fill them in. */
const EXAMPLES = {
  report: `
id: R2022-0042
officer: K7M3XP              # a random code without I O Q 0 1
received: 2022-03-15         # the office's receipt: decides the month (3.5)
channel: email               # email | paper | form | other
kind: report                 # report | opinion | suggestion   体验报告 | 意见 | 工作建议
problems: [inefficiency]
units: [market-regulation]
title: 变更登记材料被反复退回
screening: { result: valid, on: 2022-03-16 }     # valid | invalid | duplicate | returned; reason; duplicateOf
adoption: { result: adopted, on: 2022-04-02, by: market-regulation, basis: 屯市监复〔2022〕3号 }
                             # adopted | partial (+ counts: true|false) | rejected (+ reason)
`,
  dispatch: `
id: D2022-0031
number: 屯营商转〔2022〕31号
reports: [R2022-0042, R2022-0043]
unit: market-regulation
title: 企业“变更登记”一次性告知不到位（第2次）：窗口、网站　不一致
request: '请核查：''一次性告知'' 清单'
issue: https://example.cn/office/replies/issues/42?tab=comments&sort=asc#issuecomment-1=2
log:
  - { at: 2022-03-16T10:00:00+08:00, event: dispatched }
  - { at: 2022-03-16T15:12:00+08:00, event: signed, by: market-regulation }
  - { at: 2022-03-18T11:03:00+08:00, event: replied, by: market-regulation, text: "已印发: 清单 #1，\\"一次办\\"\\n附后。", source: "https://example.cn/a?b=1&c=[d],{e}" }
  - { at: 2022-03-18T11:20:00+08:00, event: replied, by: market-regulation, text: 已办结😀、谢谢！ 见 https://example.cn/a?b=1&c=2 }
  - at: 2022-03-19T09:00:00+08:00
    event: returned
    reason: |
      一、未附清单；
      二、请说明整改措施：

      1. 窗口人员 培训
      （联系人见附件）
  - at: 2022-03-20T09:00:00+08:00
    event: urged
    text: >-
      请于
      3日内答复
publication: { result: public, on: 2022-04-10, by: 办公室, summary: 告知不到位, replySummary: "已整改，见《清单》" }
`,
  units: `
# 责任单位
- id: market-regulation
  name: 市场监督管理局
  aliases: [市监局, 工商局]
  formerNames: [{ name: 工商行政管理局, until: 2019-02-28 }]
  successor: null
  accounts: [gh-login, { id: 1234, login: someone }]

- id: water
  name: 水务局
  successor:
`,
  officers: `- code: K7M3XP
  terms:
    - { approved: 2021-12-20, minutes: 专班纪要〔2021〕3号, appointed: 2022-01-01, ends: 2022-12-31 }
  duties: [{ id: T1, assignedBy: 专班办公室, due: 2022-09-30, outcome: done }]
  warnings: []
  dismissal: { on: 2022-10-01, basis: 7.4, decision: 专班〔2022〕9号 }
`,
} as const;

/**
 * A longer hunt: `YAML_CASES=500000 YAML_SEED=7 npx vitest run scripts/records/yaml.test.ts`. A failure prints its
 * seed and the shortest text it could make of it.
 */
const options = {
  numRuns: Number(process.env.YAML_CASES ?? 4_000),
  seed: Number(process.env.YAML_SEED ?? 20211208),
  interruptAfterTimeLimit: 3_600_000,
};
const LONG = 3_600_000;

/** The same value down to the order of keys, the sign of zero and the prototype of every object. */
function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  const [keys, others] = [Reflect.ownKeys(a), Reflect.ownKeys(b)];
  return (
    keys.length === others.length && keys.every((key, i) => key === others[i] && same(Reflect.get(a, key), Reflect.get(b, key)))
  );
}

function expectAgreement(text: string): void {
  const [fast, careful] = [readYaml(text), readCarefully(text)];
  if (!same(fast, careful)) expect(fast, JSON.stringify(text)).toStrictEqual(careful);
  expect(same(fast, careful), `same but for key order, -0 or a prototype: ${JSON.stringify(text)}`).toBe(true);
}

const NUMBERS = (
  '0 1 -1 +1 -0 +0 00 012 07 0b11 0B1 0o17 0o8 0x1f 0xG 1_000 1e3 1E3 1e+3 1e-3 1e400 1.e312 .5 +.5 -.5 1. 1.50 . .. ' +
  '0xfffffffffffffffffff 0x1fffffffffffff8 123456789012345678901234567890 1.7976931348623159e308 .inf -.INF +.Inf .nan .NaN .NAN nan 9007199254740993 ' +
  '1e 0x 0o 1.2.3 7.4 12:30 12:30:45 190:20:30 1:2 2022-03-15 ' +
  '2022-03-16T09:30:00+08:00 2022-02-30 20220315 13800138000 ~ null Null NULL nULL true True TRUE false yes no on off y n'
).split(' ');
const WORDS = [
  'a',
  'b',
  '中文',
  '，',
  '：',
  '“引”',
  '【一】',
  '😀',
  'é',
  '\u00a0',
  '\u3000',
  '—',
  'x-y',
  'x y',
  'x  y',
  'x#y',
  'x:y',
];
const ODD = [
  ...[
    '&a',
    '*a',
    '!',
    '!!str',
    '!!binary',
    '!<x>',
    '%YAML 1.1',
    '%',
    '@',
    '`',
    '?',
    '? ',
    '<<',
    '<<: ',
    '=',
    '---',
    '...',
    '\n---\n',
  ],
  ...[
    '\t',
    '\r',
    '\r\n',
    '\ufeff',
    '\u0000',
    '\u0007',
    '\u0085',
    '\u2028',
    '\ud800',
    '\\',
    '\\n',
    '\\x41',
    '\\u4e00',
    '\\/',
    '\\\n',
  ],
  ...['__proto__', 'constructor', 'toString', '|2', '>1-', '|2+', '|-2', '|x', '-', '--', ':', ',', '#', "''", '""'],
];
const STRUCTURE = [
  ...[
    ' ',
    '  ',
    '    ',
    '\n',
    '\n',
    '\n\n',
    '\n ',
    '\n  ',
    '\n    ',
    '\n- ',
    '\n  - ',
    '- ',
    ': ',
    ': ',
    ':',
    ', ',
    ',',
    'a: ',
    'b: ',
  ],
  ...[
    '[',
    ']',
    '{',
    '}',
    '[]',
    '{}',
    '{ a: 1 }',
    '[a, b]',
    '"',
    "'",
    '"a"',
    "'b'",
    '"a": ',
    '#',
    ' #',
    '# c\n',
    '|',
    '>',
    '|-',
    '|+',
    '>-',
  ],
];
const soup = fc
  .array(fc.constantFrom(...STRUCTURE, ...STRUCTURE, ...STRUCTURE, ...NUMBERS, ...WORDS, ...ODD), { maxLength: 16 })
  .map((parts) => parts.join(''));

/** Texts made of plain lines only, with indents that need not fit: all of them reach the fast reader. */
const plainLines = (() => {
  const key = fc.constantFrom('a', 'b', 'c', 'null', 'true', 'constructor', 'toString');
  const bare = fc.constantFrom(
    ...NUMBERS.filter((word) => isPlain(word)),
    'x',
    'x y',
    '中文：，',
    'https://x.cn/?a=b&c#d',
    'x - y',
  );
  const quoted = fc.constantFrom('"q"', "'q'", '"a: b"', "'it''s'", '"x\\ny"', '""', "''", '"# c"', '"[a"', '"1"', "'null'");
  const scalar = fc.oneof({ weight: 3, arbitrary: bare }, quoted);
  const list = fc.array(scalar, { maxLength: 3 }).map((items) => `[${items.join(', ')}]`);
  const map = fc.array(fc.tuple(key, fc.oneof(scalar, list)), { maxLength: 3 }).map((entries) => {
    return `{ ${entries.map(([name, value]) => `${name}: ${value}`).join(', ')} }`;
  });
  const deep = fc.array(map, { maxLength: 2 }).map((items) => `[${items.join(',')}]`);
  const block = fc.constantFrom('|', '>', '|-', '>-', '|+', '>+');
  const open = bare.map((word) => `${word}, [z] {`);
  const value = fc.oneof({ weight: 4, arbitrary: bare }, open, quoted, list, map, deep, { weight: 2, arbitrary: block });
  const dashes = fc.constantFrom('', '', '', '- ', '- ', '-  ', '- - ');
  const entry = fc.oneof(
    { weight: 4, arbitrary: fc.tuple(key, value).map(([name, text]) => `${name}: ${text}`) },
    { weight: 2, arbitrary: key.map((name) => `${name}:`) },
    { weight: 2, arbitrary: value },
  );
  const comment = fc.constantFrom('', '', '', '', ' ', ' # c', '  #');
  const line = fc.oneof(
    { weight: 12, arbitrary: fc.tuple(dashes, entry, comment).map((parts) => parts.join('')) },
    fc.constantFrom('', '# c', '#', 'x'),
  );
  const indent = fc.constantFrom(0, 0, 0, 1, 2, 2, 2, 3, 4, 4, 6);
  const end = fc.constantFrom('\n', '\n', '\n', '\n', '\n\n', '\n\n\n', '\r\n');
  return fc
    .array(fc.tuple(indent, line, end), { minLength: 1, maxLength: 7 })
    .map((lines) => lines.map(([spaces, text, eol]) => (text === '' ? eol : ' '.repeat(spaces) + text + eol)).join(''));
})();

const RECORDS = [...ordinaryTexts().values()];

/** A few lines of an ordinary record with a few slips of the pen. */
const mutated = fc
  .tuple(
    fc.constantFrom(...RECORDS),
    fc.nat(),
    fc.integer({ min: 1, max: 9 }),
    fc.array(fc.tuple(fc.constantFrom('insert', 'delete', 'swap', 'copy', 'indent'), fc.nat(), fc.nat()), { maxLength: 4 }),
  )
  .map(([record, from, count, edits]) => {
    const lines = record.split('\n');
    const tokens = [...STRUCTURE, ...NUMBERS, ...WORDS, ...ODD];
    return edits.reduce(
      (text, [edit, where, what]) => {
        const at = where % (text.length + 1);
        const rest = text.slice(at);
        if (edit === 'insert') return text.slice(0, at) + tokens[what % tokens.length] + rest;
        if (edit === 'delete') return text.slice(0, at) + rest.slice(1 + (what % 12));
        if (edit === 'swap') return text.slice(0, at) + rest.slice(1, 2) + rest.slice(0, 1) + rest.slice(2);
        if (edit === 'copy') return text.slice(0, at) + text.slice(what % (text.length + 1)).slice(0, 20) + rest;
        return text.replace(/\n */g, (found, offset: number) =>
          offset % 3 === what % 3 ? `${found}${' '.repeat(what % 4)}` : found,
        );
      },
      `${lines.slice(from % lines.length, (from % lines.length) + count).join('\n')}\n`,
    );
  });

/** Values such as records hold, with every kind of text in them. */
const record = (() => {
  const text = fc.oneof(
    fc.constantFrom(...NUMBERS, ...WORDS, ...ODD),
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.array(fc.constantFrom(...WORDS, ...STRUCTURE, '。\n', '\n\n', ' '), { maxLength: 8 }).map((parts) => parts.join('')),
  );
  const scalar = fc.oneof({ weight: 4, arbitrary: text }, fc.double(), fc.integer(), fc.boolean(), fc.constant(null));
  const key = fc.oneof(
    fc.constantFrom('id', 'title', 'units', 'log', 'on', 'constructor', 'toString'),
    fc.stringMatching(/^[a-z]\w{0,5}$/),
  );
  const flat = fc.dictionary(key, scalar, { maxKeys: 4, noNullPrototype: true });
  return fc.dictionary(
    key,
    fc.oneof({ weight: 3, arbitrary: scalar }, fc.array(scalar, { maxLength: 3 }), flat, fc.array(flat, { maxLength: 3 })),
    {
      maxKeys: 6,
      noNullPrototype: true,
    },
  );
})();

describe('the fast reader answers as the careful one', () => {
  test('for any text', () => fc.assert(fc.property(soup, expectAgreement), options), LONG);
  test('for plain lines in any order', () => fc.assert(fc.property(plainLines, expectAgreement), options), LONG);
  test('for ordinary records with slips of the pen', () => fc.assert(fc.property(mutated, expectAgreement), options), LONG);
  test(
    'for whatever we write, which reads back as it was',
    () =>
      fc.assert(
        fc.property(record, (value) => {
          const text = renderYaml(value);
          expectAgreement(text);
          expect(readYaml(text)).toEqual({ value });
        }),
        options,
      ),
    LONG,
  );
  test('for every number, word and odd text as a value, a key, in a list and in a map', () => {
    for (const word of [...NUMBERS, ...WORDS, ...ODD, ...STRUCTURE]) {
      for (const other of ['', 'x', '1', ': y', '# c', ']', '"', '- z', '\t', '\r']) {
        const forms = [
          `a: ${word}${other}`,
          `${word}: ${other}`,
          `[${word}, ${other}]`,
          `a: { b: ${word}, ${other}: c }`,
          `- ${word}\n- ${other}`,
        ];
        for (const text of [
          ...forms,
          `${word}\n${other}`,
          `a: |\n  ${word}\n ${other}\nb: 1`,
          `a: >-\n\n  ${word}\n\n  ${other}\n`,
        ]) {
          expectAgreement(text);
          expectAgreement(`${text}\n`);
        }
      }
    }
  });
  test('at every depth', () => {
    for (let depth = 90; depth < 210; depth++) {
      expectAgreement('- '.repeat(depth) + 1);
      expectAgreement('['.repeat(depth) + ']'.repeat(depth));
      expectAgreement(Array.from({ length: depth }, (_, i) => `${' '.repeat(i)}a:\n`).join(''));
    }
  });
});

/**
 * Front matters and lists as offices write them: the data format's examples and the demo county's files. A real
 * county's records are its own: how one is written must not decide whether the program's tests pass.
 */
function ordinaryTexts(): Map<string, string> {
  const texts = new Map<string, string>(Object.entries(EXAMPLES));
  if (!/^county: 云溪县$/m.test(readFileSync(join(programRoot, 'data/office.yaml'), 'utf8'))) return texts;
  for (const file of ['data', 'reports'].flatMap((folder) => walk(programRoot, folder).files)) {
    const text = readFileSync(join(programRoot, file), 'utf8');
    if (/\.ya?ml$/.test(file)) texts.set(file, text);
    else if (file.endsWith('.md')) texts.set(file, /^---(\r?\n[\s\S]*?\n)---/.exec(text)?.[1] ?? '');
  }
  return texts;
}

describe('ordinary records are read by the fast reader', () => {
  test("the program's own files, the demo county's, and the data format's examples", () => {
    const slow = [...ordinaryTexts()].flatMap(([file, text]) => {
      expectAgreement(text);
      const lines = text.split('\n').filter((line) => !isPlain(line.trimStart()));
      return isPlain(text) ? [] : [{ file, lines }];
    });
    expect(slow).toEqual([]);
  });

  test('with the line ends of Windows too', () => {
    const text = EXAMPLES.dispatch.replaceAll('\n', '\r\n');
    expect(isPlain(text)).toBe(true);
    expect(readYaml(text)).toEqual(readYaml(EXAMPLES.dispatch));
  });

  test.each([
    ['an anchor', 'a: &x 1\n'],
    ['a tag', 'a: !!str 1\n'],
    ['a merge key', '<<: { a: 1 }\n'],
    ['__proto__', '__proto__: 1\n'],
    ['a second document', 'a: 1\n---\nb: 2\n'],
    ['a tab', 'a:\t1\n'],
    ['a negative zero', 'a: -0\n'],
    ['a quoted key', '"a": 1\n'],
    ['brackets over two lines', 'a: [b,\n  c]\n'],
    ['a key in braces without a colon', 'a: { b: c, d }\n'],
  ])('but %s is not', (_, text) => expect(isPlain(text)).toBe(false));
});

describe('no text takes long to look at', () => {
  const many = (text: string) => text.repeat(Math.ceil(300_000 / text.length));
  test.each([
    'a ',
    'a: ',
    'a:',
    '- ',
    '-  ',
    ' ',
    '  a',
    '[',
    '[a,',
    '[a ,',
    'a: {b: c},',
    "''",
    '"',
    '\\n',
    '#',
    ' #',
    '\n',
    '\n#',
    '.e',
    '1',
    ': ',
    '["a" ,',
  ])('many of %j', (part) => {
    for (const [head, tail] of [
      ['', ''],
      ['', '\u0000'],
      ['a: [', '%'],
      ['a: {b: ', '%'],
      ['a: "', '%'],
      ["a: '", '%'],
      ['a: ', ' : '],
    ]) {
      const started = performance.now();
      isPlain(head + many(part) + tail);
      expect(performance.now() - started).toBeLessThan(1_000);
    }
  });

  test('nor a map of very many unusual keys to read', () => {
    const started = performance.now();
    const result = readYaml(Array.from({ length: 20_000 }, (_, i) => `A${i}: 1\n`).join(''));
    expect('value' in result && Object.keys(result.value as object).length).toBe(20_000);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe('what is wrong, and where', () => {
  const faultsOf = (text: string) => {
    const result = readYaml(text);
    return 'faults' in result
      ? result.faults.map(({ code, args, line, column }) => [('problem' in args && args.problem) || code, line, column])
      : result;
  };

  const BARE_KEYS = [
    ['BARE_KEY', 2, 12],
    ['BARE_KEY', 3, 9],
  ];

  test.each([
    ['a key twice', 'a: 1\nb: 2\na: 3\n', [['DUPLICATE_KEY', 3, 1]]],
    ['a key twice, once in quotes', 'a: 1\n"a": 2\n', [['DUPLICATE_KEY', 2, 1]]],
    ['a key twice within a line', 'x: { a: 1, a: 2 }\n', [['DUPLICATE_KEY', 1, 12]]],
    [
      'three keys alike',
      'a: 1\na: 2\na: 3\n',
      [
        ['DUPLICATE_KEY', 2, 1],
        ['DUPLICATE_KEY', 3, 1],
      ],
    ],
    ['a key in braces without a colon', 'a: 1\nx: { b: c, d,\n  e: [{ f }] }\n', BARE_KEYS],
    ['a quoted key without one', 'x: { "b" }\n', [['BARE_KEY', 1, 6]]],
    ['a key without one where brackets do not match', 'x: { b, c\nd: 1\n', [['BAD_INDENT', 2, 1]]],
    ['a tab for an indent', 'a:\n\tb: 1\n', [['TAB_AS_INDENT', 2, 1]]],
    ['an indent of its own', 'a:\n    b: 1\n  c: 2\n', [['BAD_INDENT', 3, 1]]],
    ['an indent too many', 'a: 1\n  b: 2\n', [['BLOCK_AS_IMPLICIT_KEY', 1, 4]]],
    ['a second colon', 'title: 通知: 关于\n', [['BLOCK_AS_IMPLICIT_KEY', 1, 8]]],
    ['a list where a key was begun', '- a\nb: 1\n', [['UNEXPECTED_TOKEN', 2, 1]]],
    ['a quote that nothing closes', 'a: 1\nb: "x\nc: 2\n', [['MISSING_CHAR', 2, 4]]],
    ['a bracket that nothing closes', 'a: [1\nb: 2\n', [['BAD_INDENT', 2, 1]]],
    ['a full-width colon', 'id: 1\n标题：x\n', [['MISSING_CHAR', 2, 1]]],
    ['a character YAML keeps for itself', 'by: @office\n', [['BAD_SCALAR_START', 1, 5]]],
    ['an escape there is not', 'a: "\\q"\n', [['BAD_DQ_ESCAPE', 1, 5]]],
    ['a tag that makes no plain value', 'a: !!timestamp 2022-03-15\n', [['TAG_RESOLVE_FAILED', 1, 4]]],
    ['a function', 'a: !!js/function x\n', [['TAG_RESOLVE_FAILED', 1, 4]]],
    ['a list for a key', '? [a]\n: b\n', [['NON_STRING_KEY', 1, 3]]],
    ['a second document', 'a: 1\n---\nb: 2\n', [['MULTIPLE_DOCS', 2, 1]]],
    ['an alias to nothing', 'a: *x\n', [['BAD_ALIAS', 1, 4]]],
    ['an alias to itself', 'a: &x [*x]\n', [['BAD_ALIAS', 1, 8]]],
    ['a prototype', 'a:\n  __proto__: { b: 1 }\n', [['forbidden-key', 2, 3]]],
    ['a prototype in disguise', '"\\x5f_proto__": 1\n', [['forbidden-key', 1, 1]]],
    ['endless lists', '['.repeat(300) + ']'.repeat(300), [['too-deep', 1, 201]]],
  ])('%s', (_, text, expected) => expect(faultsOf(text)).toEqual(expected));

  test('a field left blank stays one, in braces too', () => {
    expect(readYaml('a:\nb: { c: , d: ~, e: null }\n')).toEqual({ value: { a: null, b: { c: null, d: null, e: null } } });
  });

  test('nesting that no reader survives', () => {
    for (const part of ['[', '{a: ', '- ', '? '])
      expect(faultsOf(part.repeat(50_000))).toEqual([['too-deep', 1, expect.any(Number)]]);
  });

  test('a text that would unfold without end', () => {
    const letters = 'abcdefgh';
    const bomb = [...letters].map(
      (letter, i) => `${letter}: &${letter} [${(i === 0 ? 'x' : `*${letters[i - 1]}`).concat(',').repeat(9)}]\n`,
    );
    expect(readYaml(bomb.join(''))).toEqual({ faults: [{ code: 'too-many-aliases', args: {} }] });
  });

  test('at most twenty, and no line printed whole', () => {
    const result = readYaml(`a: @${'x'.repeat(2_000)}\n`.repeat(100));
    expect('faults' in result && result.faults.length).toBe(20);
    expect('faults' in result && result.faults.every(({ args }) => 'text' in args && args.text.length === 1_000)).toBe(true);
  });
});

test('dates, times and moments stay text', () => {
  expect(readYaml('a: 2022-03-15\nb: 2022-03-16T09:30:00+08:00\nc: 12:30:45\n')).toEqual({
    value: { a: '2022-03-15', b: '2022-03-16T09:30:00+08:00', c: '12:30:45' },
  });
});

test.each(['', '\n', '# 空\n', '~\n', 'null\n'])('nothing in %j is null', (text) =>
  expect(readYaml(text)).toEqual({ value: null }),
);

test('finds where a value or its key stands, else its nearest ancestor', () => {
  const locate = locator('id: D1\nlog:\n  - { at: x, event: y }\n  - { at: z }\n');
  expect(locate(['log', 0, 'event'])).toEqual({ line: 3, column: 21 });
  expect(locate(['log', 0, 'event'], true)).toEqual({ line: 3, column: 14 });
  expect(locate(['log', 1, 'event'])).toEqual({ line: 4, column: 5 });
  expect(locate(['title'], true)).toEqual({ line: 1, column: 1 });
  expect(locator('['.repeat(50_000))(['a'])).toEqual({ line: 1, column: 1 });
});
