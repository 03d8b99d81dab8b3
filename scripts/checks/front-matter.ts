import type { Place } from '../findings/finding.ts';
import type { FileFault } from '../records/fault.ts';
import { defineCheck } from './check.ts';
import { faultsOfCodes, placeOf } from './faults.ts';
import { quotedEn, quotedZh } from './quote.ts';
import { causeOf, RESERVED, type SyntaxCause } from './syntax-cause.ts';

interface Line {
  /** The line from the complaint on. */
  readonly from: string;
  /** The field the line begins with, as far as one can be made out. */
  readonly field: string;
  /** The reader's own words, for what has none of ours. */
  readonly detail: string;
}

const inQuotes = (field: string): string => `${field === '' ? 'title' : field}: "……"`;

/** The part between the two `---` (and the lists in `data/`) must be YAML, and nothing but data. */
export const frontMatter = defineCheck({
  id: 'front-matter',
  clause: 'format',
  about: {
    zh: '记录开头两行“---”之间是字段，一行一个，写成“字段: 值”：冒号是英文冒号，后面空一格。写法有错的文件整个不算，不会只读一半。',
    en: 'The fields stand between the two lines "---" at the top, one to a line as "field: value". A file with a mistake in them is left out whole, never half-read.',
  },
  wording: {
    'no-front-matter': {
      severity: 'error',
      zh: ({ first }: { first: string | null }) => ({
        message:
          first === null ? '文件是空的' : `第一行应当是三个英文减号 ---，现在是${first.trim() === '' ? '空行' : quotedZh(first)}`,
        hint: '字段写在两行 --- 之间，第一行就是 ---，前面不能有空行或空格；可以照着同类记录的开头写',
      }),
      en: ({ first }) => ({
        message:
          first === null
            ? 'the file is empty'
            : `the first line should be three hyphens --- and is ${first.trim() === '' ? 'empty' : quotedEn(first)}`,
        hint: 'the fields stand between two lines ---, and the first of them is line 1; copy the beginning of a record of the same kind',
      }),
    },
    unterminated: {
      severity: 'error',
      zh: ({ closing }: { closing: string | null }) => ({
        message: closing === null ? '字段没有结束：少了第二行 ---' : `字段应当以单独一行 --- 结束，这一行是${quotedZh(closing)}`,
        hint: '请在最后一个字段的下一行写三个英文减号 ---，这一行不能有别的字，前面不能有空格；正文从再下一行开始',
      }),
      en: ({ closing }) => ({
        message:
          closing === null
            ? 'the fields have no end: the second line --- is missing'
            : `the fields should end with a line of --- alone, and this one is ${quotedEn(closing)}`,
        hint: 'write three hyphens --- alone on the line below the last field, without a space before them; the text follows below',
      }),
    },
    language: {
      severity: 'error',
      zh: ({ language }: { language: string }) => ({
        message: `第一行 --- 后面写了${quotedZh(language)}：这里只读数据，不运行程序，这个文件没有读取`,
        hint: '第一行只写三个减号 ---，字段写成“字段: 值”；如果这不是您写的，请先弄清文件是从哪里来的',
      }),
      en: ({ language }) => ({
        message: `${quotedEn(language)} stands behind the first ---: only data is read here and no program is run, so this file was not read`,
        hint: 'write nothing but --- on the first line, and the fields as "field: value"; if you did not write this, find out where the file comes from',
      }),
    },
    'duplicate-key': {
      severity: 'error',
      zh: ({ field }: Line) => ({
        message: `字段${quotedZh(field)}写了两遍，不知道以哪一个为准`,
        hint: '请只留一个，删去另一个',
      }),
      en: ({ field }) => ({
        message: `the field ${quotedEn(field)} is written twice, and nothing says which one holds`,
        hint: 'keep one and delete the other',
      }),
    },
    tab: {
      severity: 'error',
      zh: () => ({
        message: '行首用了制表符（Tab 键）',
        hint: '请把行首的 Tab 换成空格：列表和下一级字段各缩进两个空格',
      }),
      en: () => ({
        message: 'the line begins with a tab',
        hint: 'put spaces in its place, two for each level',
      }),
    },
    'full-width-colon': {
      severity: 'error',
      zh: ({ field }: Line) => ({
        message: `${field === '' ? '' : `${quotedZh(field)}后面`}用了中文冒号“：”，这里要用英文冒号`,
        hint: `请改成英文冒号加一个空格${field === '' ? '' : `，写作 ${field}: ……`}`,
      }),
      en: ({ field }) => ({
        message: `a full-width colon stands ${field === '' ? 'here' : `behind ${quotedEn(field)}`} where a plain one is needed`,
        hint: `write a plain colon and a space${field === '' ? '' : `: ${field}: …`}`,
      }),
    },
    'full-width-comma': {
      severity: 'error',
      zh: () => ({
        message: '大括号或方括号里用了中文逗号“，”，这里要用英文逗号',
        hint: '请改成英文逗号加一个空格，如 { result: valid, on: 2022-03-16 }；值里本来就有逗号的，给值加英文引号',
      }),
      en: () => ({
        message: 'a full-width comma stands between braces or brackets where a plain one is needed',
        hint: 'write a plain comma and a space, as in { result: valid, on: 2022-03-16 }; quote a value that has a comma of its own',
      }),
    },
    'missing-space': {
      severity: 'error',
      zh: ({ field }: Line) => ({
        message: '英文冒号后面少了一个空格',
        hint: `请写作 ${field === '' ? '字段' : field}: ……，冒号后面空一格`,
      }),
      en: ({ field }) => ({
        message: 'a space is missing behind the colon',
        hint: `write ${field === '' ? 'field' : field}: … with a space behind the colon`,
      }),
    },
    'no-colon': {
      severity: 'error',
      zh: ({ from }: Line) => ({
        message: `这一行不是“字段: 值”：${quotedZh(from)}`,
        hint: '每个字段一行，写成“字段: 值”；正文请写在第二行 --- 的下面；要写多行文字，先写“字段: |”，下面各行缩进两个空格',
      }),
      en: ({ from }) => ({
        message: `this line is no "field: value": ${quotedEn(from)}`,
        hint: 'write each field on its line as "field: value" and the text below the second ---; for several lines of text write "field: |" and indent them by two spaces',
      }),
    },
    'colon-in-value': {
      severity: 'error',
      zh: ({ field }: Line) => ({
        message: '值里还有一个英文冒号加空格，看不出哪里是值的开头',
        hint: `请用英文双引号把整个值括起来，写作 ${inQuotes(field)}；或者把值里的冒号改成中文冒号`,
      }),
      en: ({ field }) => ({
        message: 'the value holds another colon with a space, so its beginning is unclear',
        hint: `put the whole value in double quotes: ${inQuotes(field).replace('……', '…')}`,
      }),
    },
    'unclosed-quote': {
      severity: 'error',
      zh: () => ({
        message: '英文引号没有成对：有开头，没有结尾',
        hint: '请补上后一个引号；值里不需要引号时，把前一个删去，或者用中文引号“ ”',
      }),
      en: () => ({
        message: 'a quotation mark is opened and never closed',
        hint: 'add the closing one, or delete the opening one when the value needs no quotes',
      }),
    },
    'after-quote': {
      severity: 'error',
      zh: ({ from }: Line) => ({
        message: `英文引号已经结束，后面还有文字：${quotedZh(from)}`,
        hint: '请把整个值放进一对英文引号，里面的引号改用中文引号“ ”',
      }),
      en: ({ from }) => ({
        message: `text follows behind the closing quotation mark: ${quotedEn(from)}`,
        hint: 'put the whole value between one pair of quotation marks, and use other marks inside it',
      }),
    },
    'after-bracket': {
      severity: 'error',
      zh: ({ from }: Line) => ({
        message: `括号已经结束，后面还有文字：${quotedZh(from)}；以 [ 或 { 开头的值是列表或一组字段`,
        hint: '请用英文双引号把整个值括起来，或者改用中文括号【 】',
      }),
      en: ({ from }) => ({
        message: `text follows behind the closing bracket: ${quotedEn(from)}; a value that begins with [ or { is a list or a group of fields`,
        hint: 'put the whole value in double quotes',
      }),
    },
    'unclosed-bracket': {
      severity: 'error',
      zh: () => ({
        message: '大括号 { } 或方括号 [ ] 没有成对，或者里面少了英文逗号',
        hint: '请检查这一行和上一行：括号要成对，各项之间用英文逗号隔开；文字里的方括号用中文括号【 】，或给整个值加英文引号',
      }),
      en: () => ({
        message: 'braces { } or brackets [ ] do not match, or a comma is missing between them',
        hint: 'look at this line and the one above: close every bracket and put commas between the items; quote a value that has brackets of its own',
      }),
    },
    'reserved-character': {
      severity: 'error',
      zh: ({ from }: Line) => ({
        message: `值不能以 ${[...from][0] ?? ''} 开头：${quotedZh(from)}，这个符号在这里有特别的意思`,
        hint: '请用英文双引号把整个值括起来',
      }),
      en: ({ from }) => ({
        message: `a value can't begin with ${[...from][0] ?? ''} here: ${quotedEn(from)}; the sign has a meaning of its own`,
        hint: 'put the whole value in double quotes',
      }),
    },
    backslash: {
      severity: 'error',
      zh: () => ({
        message: '英文双引号里的反斜杠 \\ 有特别的意思，这里的写法它不认识',
        hint: '请把双引号换成英文单引号，或者把 \\ 写成 \\\\',
      }),
      en: () => ({
        message: 'a backslash \\ between double quotes has a meaning of its own, and this one is unknown',
        hint: 'use single quotes, or write \\\\ for \\',
      }),
    },
    indent: {
      severity: 'error',
      zh: () => ({
        message: '这一带的缩进（行首空格）对不齐，看不出字段属于哪一级',
        hint: '请检查这一行和上下两行：同一级的行，行首空格要一样多；下一级多缩进两个空格',
      }),
      en: () => ({
        message: 'the indents do not line up here, so it is unclear what belongs to what',
        hint: 'look at this line and its neighbours: lines of one level begin with equally many spaces, and the next level with two more',
      }),
    },
    'second-document': {
      severity: 'error',
      zh: () => ({
        message: '文件中间又出现了一行 --- 或 ...，它后面的内容读不到',
        hint: '请删去这一行；清单文件（data/ 里的）不需要 ---',
      }),
      en: () => ({
        message: 'another line --- or ... stands in the middle, and what follows it would not be read',
        hint: 'delete that line; the lists in data/ need no ---',
      }),
    },
    'too-many-aliases': {
      severity: 'error',
      zh: () => ({
        message: '有以 * 或 & 开头的值：它们在这里表示引用，引用不到，或者引用得太多',
        hint: '请用英文双引号把整个值括起来；需要重复的内容请直接写出来',
      }),
      en: () => ({
        message: 'a value begins with * or &, which stand for references here: they lead nowhere, or there are too many',
        hint: 'put the whole value in double quotes, and write repeated content out',
      }),
    },
    'too-deep': {
      severity: 'error',
      zh: () => ({
        message: '括号或缩进一层套一层，太深了，没有读取',
        hint: '正常的记录不超过四层；这个文件可能已损坏，请从历史版本恢复',
      }),
      en: () => ({
        message: 'brackets or indents are nested too deep; the file was not read',
        hint: 'no record needs more than four levels; the file may be damaged, so restore an earlier version',
      }),
    },
    'forbidden-key': {
      severity: 'error',
      zh: ({ key }: { key: string }) => ({
        message: `字段不能叫${quotedZh(key)}：这个名字会影响程序运行，这个文件没有读取`,
        hint: '请删去这个字段；如果不是您写的，请先弄清文件是从哪里来的',
      }),
      en: ({ key }) => ({
        message: `no field may be called ${quotedEn(key)}: the name would meddle with the program, so this file was not read`,
        hint: 'delete the field; if you did not write it, find out where the file comes from',
      }),
    },
    syntax: {
      severity: 'error',
      zh: ({ from, detail }: Line) => ({
        message: `这里的写法读不懂：${quotedZh(from)}（${detail}）`,
        hint: '请对照同类记录改写；值里有特殊符号时，用英文双引号把整个值括起来',
      }),
      en: ({ from, detail }) => ({
        message: `this can't be read: ${quotedEn(from)} (${detail})`,
        hint: 'compare a record of the same kind; put a value with special characters in double quotes',
      }),
    },
  },
  *run({ ledger }, found) {
    const faults = faultsOfCodes(ledger, 'no-front-matter', 'unterminated', 'language', 'too-many-aliases', 'forbidden-key');
    for (const fault of faults) yield found(fault.code, placeOf(fault), fault.args as never);
    for (const fault of faultsOfCodes(ledger, 'too-deep')) yield found('too-deep', lineOf(fault), undefined);

    const complaints = faultsOfCodes(ledger, 'syntax').map((fault) => {
      const { column = 1 } = fault;
      const { problem, detail, text } = fault.args;
      const cause = causeOf({ problem, detail, text, column });
      const from = cause === 'reserved-character' ? (RESERVED.exec(text)?.[1] ?? text.slice(column - 1)) : text.slice(column - 1);
      const args: Line = { from: from.trim(), detail, field: fieldIn(cause === 'duplicate-key' ? from : text) };
      return { fault, cause, args };
    });
    // One slip makes the reader complain again and again below it: after a file's first, only what stands for itself.
    const told = new Set<string>();
    for (const { fault, cause, args } of complaints.sort((a, b) => (a.fault.line ?? 0) - (b.fault.line ?? 0))) {
      const line = `${fault.file}:${fault.line}`;
      if (told.has(line) || (told.has(fault.file) && !INDEPENDENT.has(cause))) continue;
      told.add(line).add(fault.file);
      yield found(cause, cause === 'too-deep' ? lineOf(fault) : placeOf(fault), args as never);
    }
  },
});

/** How deep the reader gets before it gives up is no column to rely on. */
const lineOf = ({ file, line = 1 }: FileFault): Place => ({ file, line });

const INDEPENDENT: ReadonlySet<SyntaxCause> = new Set(['duplicate-key', 'tab', 'full-width-colon', 'missing-space']);

/** The word before the line's first colon. */
const fieldIn = (text: string): string => /^[\s\-{[,]*["']?([\w\p{Script=Han}]+)["']?\s*[:：]/u.exec(text)?.[1] ?? '';
