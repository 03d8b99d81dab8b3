import type { Message } from '../findings/finding.ts';
import { quotedEn, quotedZh } from './quote.ts';
import { type Complaint, causeOf, FULL_WIDTH_BRACKET, fieldWithColon, RESERVED, type SyntaxCause } from './syntax-cause.ts';
import { invisibleName } from './white-space.ts';

/** What the words for a mistake in YAML need of its line. */
export interface YamlLine {
  /** The line from the complaint on; the sign itself for one that only looks right. */
  readonly from: string;
  /** The field the line begins with, as far as one can be made out; the field itself for a forbidden one. */
  readonly field: string;
  /** The reader's own words, for what has none of ours. */
  readonly detail: string;
}

/** What can be wrong with a text as YAML. */
export type YamlMistake = SyntaxCause | 'too-many-aliases' | 'forbidden-key';

interface Words {
  readonly zh: (line: YamlLine) => Message;
  readonly en: (line: YamlLine) => Message;
}

const inQuotes = (field: string): string => `${field === '' ? 'title' : field}: "……"`;

/** A mistake in YAML in words for a clerk: for the check `front-matter`, and for the mapping file of an import. */
export const YAML_WORDS: Readonly<Record<YamlMistake, Words>> = {
  'duplicate-key': {
    zh: ({ field }) => ({
      message: `字段${quotedZh(field)}写了两遍，不知道以哪一个为准`,
      hint: '请只留一个，删去另一个',
    }),
    en: ({ field }) => ({
      message: `the field ${quotedEn(field)} is written twice, and nothing says which one holds`,
      hint: 'keep one and delete the other',
    }),
  },
  tab: {
    zh: () => ({
      message: '行首用了制表符（Tab 键）',
      hint: '请把行首的 Tab 换成空格：列表和下一级字段各缩进两个空格',
    }),
    en: () => ({
      message: 'the line begins with a tab',
      hint: 'put spaces in its place, two for each level',
    }),
  },
  'odd-space': {
    zh: ({ from }) => ({
      message: `这里要用普通空格，现在是${invisibleName(from)?.zh ?? quotedZh(from)}`,
      hint: '请删去它，用英文输入法重新打空格：冒号后面空一格，列表和下一级字段各缩进两个空格',
    }),
    en: ({ from }) => ({
      message: `a plain space is needed here, and this is ${invisibleName(from)?.en ?? quotedEn(from)}`,
      hint: 'delete it and type plain spaces: one behind a colon, two for each level',
    }),
  },
  'odd-dash': {
    zh: ({ from }) => ({
      message: `行首的“${from}”不是英文减号`,
      hint: '列表的每一项以英文减号加一个空格开头，写作 - ……；请用英文输入法重新打这个减号',
    }),
    en: ({ from }) => ({
      message: `the "${from}" at the beginning of the line is no plain hyphen`,
      hint: 'each item of a list begins with a hyphen and a space: - …',
    }),
  },
  'joined-dash': {
    zh: () => ({
      message: '行首的英文减号后面少了一个空格',
      hint: '列表的每一项以英文减号加一个空格开头，写作 - ……',
    }),
    en: () => ({
      message: 'a space is missing behind the hyphen at the beginning of the line',
      hint: 'each item of a list begins with a hyphen and a space: - …',
    }),
  },
  'missing-dash': {
    zh: () => ({
      message: '列表的每一项以英文减号加空格“- ”开头，这里却有的项有、有的项没有',
      hint: '请看这一行和上面几行：每一项的第一行，少了“- ”的补上；同一项的其他字段，行首空两格；本来不是列表的，删去行首的减号',
    }),
    en: () => ({
      message: 'each item of a list begins with a hyphen and a space, and here some do and some do not',
      hint: 'look at this line and those above: begin the first line of each item with "- " and its other fields with two spaces; what is no list has no hyphens',
    }),
  },
  'misplaced-item': {
    zh: () => ({
      message: '这一行以“- {”开头，是列表的一项，但它的缩进或者位置不对，看不出属于哪个列表',
      hint: '请把它放在所属字段（如 log:）的下面、下一个字段的上面；同一个列表的各项，“- ”前面的空格要一样多',
    }),
    en: () => ({
      message:
        'the line begins with "- {" and so is an item of a list, but its indent or its place is wrong, and nothing says of which list',
      hint: 'put it below its field (such as log:) and above the next one; all items of a list begin with equally many spaces before the "- "',
    }),
  },
  'full-width-colon': {
    zh: ({ field }) => ({
      message: `${field === '' ? '' : `${quotedZh(field)}后面`}用了中文冒号“：”，这里要用英文冒号`,
      hint: `请改成英文冒号加一个空格${field === '' ? '' : `，写作 ${field}: ……`}`,
    }),
    en: ({ field }) => ({
      message: `a full-width colon stands ${field === '' ? 'here' : `behind ${quotedEn(field)}`} where a plain one is needed`,
      hint: `write a plain colon and a space${field === '' ? '' : `: ${field}: …`}`,
    }),
  },
  'full-width-comma': {
    zh: () => ({
      message: '大括号或方括号里用了中文逗号“，”，这里要用英文逗号',
      hint: '请改成英文逗号加一个空格，如 { result: valid, on: 2022-03-16 }；值里本来就有逗号的，给值加英文引号',
    }),
    en: () => ({
      message: 'a full-width comma stands between braces or brackets where a plain one is needed',
      hint: 'write a plain comma and a space, as in { result: valid, on: 2022-03-16 }; quote a value that has a comma of its own',
    }),
  },
  'full-width-bracket': {
    zh: ({ from }) => ({
      message: `“${from}”是全角（中文）的括号，这里要用英文的 ${from.normalize('NFKC')}`,
      hint: '请把｛ ｝改成英文大括号，如 { result: valid, on: 2022-03-16 }；［ ］改成英文方括号，如 [inefficiency]',
    }),
    en: ({ from }) => ({
      message: `"${from}" is a full-width bracket; a plain ${from.normalize('NFKC')} is needed here`,
      hint: 'write plain braces, as in { result: valid, on: 2022-03-16 }, and plain brackets, as in [inefficiency]',
    }),
  },
  'old-line-ends': {
    zh: () => ({
      message: '这个文件的换行是旧式 Mac 的（只有回车符 CR），读起来整个文件只有一行',
      hint: '请用 VS Code 打开，在右下角把换行符选成 LF 后保存；用 Notepad++ 则点“编辑 → 文档格式转换 → 转换为 Unix (LF)”再保存',
    }),
    en: () => ({
      message: 'the lines of this file end as on old Macs (CR alone), so all of it reads as one line',
      hint: 'open it in VS Code, choose LF as the end of line at the bottom right, and save',
    }),
  },
  'missing-space': {
    zh: ({ field }) => ({
      message: '英文冒号后面少了一个空格',
      hint: `请写作 ${field === '' ? '字段' : field}: ……，冒号后面空一格`,
    }),
    en: ({ field }) => ({
      message: 'a space is missing behind the colon',
      hint: `write ${field === '' ? 'field' : field}: … with a space behind the colon`,
    }),
  },
  'no-colon': {
    zh: ({ from }) => ({
      message: `这一行不是“字段: 值”：${quotedZh(from)}`,
      hint: '每个字段一行，写成“字段: 值”；正文请写在第二行 --- 的下面；要写多行文字，先写“字段: |”，下面各行缩进两个空格',
    }),
    en: ({ from }) => ({
      message: `this line is no "field: value": ${quotedEn(from)}`,
      hint: 'write each field on its line as "field: value" and the text below the second ---; for several lines of text write "field: |" and indent them by two spaces',
    }),
  },
  'bare-key': {
    zh: ({ from }) => ({
      message: `大括号 { } 里的${quotedZh(from)}没有英文冒号和值：多半是它前面的文字里用了英文逗号，一段文字被分成了两段`,
      hint: `请把文字里的英文逗号改成中文逗号“，”，或者用英文双引号把整段文字括起来；数字里不写逗号；它本来是字段的，后面写英文冒号、空格和值`,
    }),
    en: ({ from }) => ({
      message: `${quotedEn(from)} stands between braces without a colon and a value; most likely a comma in the text before it cut that text in two`,
      hint: 'put the whole text in double quotes, and write no commas in numbers; if it is a field, write a colon, a space and its value',
    }),
  },
  'colon-in-value': {
    zh: ({ field }) => ({
      message: '值里还有一个英文冒号加空格，看不出哪里是值的开头',
      hint: `请用英文双引号把整个值括起来，写作 ${inQuotes(field)}；或者把值里的冒号改成中文冒号`,
    }),
    en: ({ field }) => ({
      message: 'the value holds another colon with a space, so its beginning is unclear',
      hint: `put the whole value in double quotes: ${inQuotes(field).replace('……', '…')}`,
    }),
  },
  'unclosed-quote': {
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
    zh: ({ from }) => ({
      message: `英文引号已经结束，后面还有文字：${quotedZh(from)}`,
      hint: '请把整个值放进一对英文引号，里面的引号改用中文引号“ ”',
    }),
    en: ({ from }) => ({
      message: `text follows behind the closing quotation mark: ${quotedEn(from)}`,
      hint: 'put the whole value between one pair of quotation marks, and use other marks inside it',
    }),
  },
  'after-bracket': {
    zh: ({ from }) => ({
      message: `括号已经结束，后面还有文字：${quotedZh(from)}；以 [ 或 { 开头的值是列表或一组字段`,
      hint: '请用英文双引号把整个值括起来，或者改用中文括号【 】',
    }),
    en: ({ from }) => ({
      message: `text follows behind the closing bracket: ${quotedEn(from)}; a value that begins with [ or { is a list or a group of fields`,
      hint: 'put the whole value in double quotes',
    }),
  },
  'bracket-in-text': {
    zh: ({ from }) => ({
      message: `大括号或方括号里的文字，中间又有英文括号：${quotedZh(from)}，看不出文字到哪里为止`,
      hint: '请把文字里的括号改成中文括号〔 〕或【 】，或者用英文双引号把整段文字括起来',
    }),
    en: ({ from }) => ({
      message: `a text between braces or brackets has a bracket of its own: ${quotedEn(from)}, so its end is unclear`,
      hint: 'put the whole text in double quotes',
    }),
  },
  'bracketed-key': {
    zh: ({ from }) => ({
      message: `字段名要是一个词，这里却是括号：${quotedZh(from)}`,
      hint: '字段名前后不加括号和问号；这一行不是字段的，写到正文里，或者用英文双引号括起来放进字段的值里',
    }),
    en: ({ from }) => ({
      message: `the name of a field is a word, and this is a bracket: ${quotedEn(from)}`,
      hint: 'write no brackets and no question mark around the name; what is no field belongs in the text below, or in double quotes into the value of a field',
    }),
  },
  'unclosed-bracket': {
    zh: () => ({
      message: '大括号 { } 或方括号 [ ] 没有成对，或者里面少了英文逗号',
      hint: '请检查这一行和上一行：括号要成对，各项之间用英文逗号隔开，全角的｛ ｝［ ］不算括号；文字里的方括号用中文括号【 】，或给整个值加英文引号',
    }),
    en: () => ({
      message: 'braces { } or brackets [ ] do not match, or a comma is missing between them',
      hint: 'look at this line and the one above: close every bracket and put commas between the items (full-width ｛ ｝ ［ ］ are no brackets); quote a value that has brackets of its own',
    }),
  },
  'reserved-character': {
    zh: ({ from }) => ({
      message: `值不能以 ${[...from][0] ?? ''} 开头：${quotedZh(from)}，这个符号在这里有特别的意思`,
      hint: '请用英文双引号把整个值括起来',
    }),
    en: ({ from }) => ({
      message: `a value can't begin with ${[...from][0] ?? ''} here: ${quotedEn(from)}; the sign has a meaning of its own`,
      hint: 'put the whole value in double quotes',
    }),
  },
  backslash: {
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
    zh: () => ({
      message: '用 & 起名、用 * 引用的内容一层套一层，展开后太多，这个文件没有读取',
      hint: '请不用引用，把需要重复的内容直接写出来；本来就以 * 或 & 开头的文字，用英文双引号括起来；如果不是您写的，请先弄清文件是从哪里来的',
    }),
    en: () => ({
      message: 'what is named with & and repeated with * grows too large when it is written out, so this file was not read',
      hint: 'use no references and write repeated content out; put a text that begins with * or & in double quotes; if you did not write this, find out where the file comes from',
    }),
  },
  'too-deep': {
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
    zh: ({ field }) => ({
      message: `字段不能叫${quotedZh(field)}：这个名字会影响程序运行，这个文件没有读取`,
      hint: '请删去这个字段；如果不是您写的，请先弄清文件是从哪里来的',
    }),
    en: ({ field }) => ({
      message: `no field may be called ${quotedEn(field)}: the name would meddle with the program, so this file was not read`,
      hint: 'delete the field; if you did not write it, find out where the file comes from',
    }),
  },
  syntax: {
    zh: ({ from, detail }) => ({
      message: `这里的写法读不懂：${quotedZh(from)}（${detail}）`,
      hint: '请对照同类记录改写；值里有特殊符号时，用英文双引号把整个值括起来',
    }),
    en: ({ from, detail }) => ({
      message: `this can't be read: ${quotedEn(from)} (${detail})`,
      hint: 'compare a record of the same kind; put a value with special characters in double quotes',
    }),
  },
};

/** The mistake behind a complaint of the YAML reader, its column, and what its words need. */
export function mistakeIn(complaint: Complaint): { cause: SyntaxCause; column: number; line: YamlLine } {
  const { problem, detail, text } = complaint;
  const { cause, column } = causeOf(complaint);
  const rest = text.slice(column - 1);
  const inBraces = cause === 'colon-in-value' ? fieldWithColon(text) : null;
  const isInKey = problem === 'DUPLICATE_KEY' || problem === 'BARE_KEY';
  return { cause, column, line: { from: shown(cause, text, rest), detail, field: inBraces ?? fieldIn(isInKey ? rest : text) } };
}

function shown(cause: SyntaxCause, text: string, rest: string): string {
  switch (cause) {
    case 'reserved-character':
      return (RESERVED.exec(text)?.[1] ?? rest).trim();
    case 'bare-key':
      return (/^[^,}\]]*/.exec(rest)?.[0] ?? rest).trim();
    case 'bracket-in-text':
    case 'bracketed-key':
      return /^[^}\]]*[}\]]?/.exec(rest)?.[0] ?? rest;
    case 'full-width-bracket':
      return /[｛［｝］]/.exec(FULL_WIDTH_BRACKET.exec(text)?.[0] ?? text)?.[0] ?? rest;
    case 'odd-space':
    case 'odd-dash':
      return rest.slice(0, 1);
    default:
      return rest.trim();
  }
}

/** One slip makes the reader complain again and again below it: after a file's first, only these stand for themselves. */
export const INDEPENDENT: ReadonlySet<SyntaxCause> = new Set([
  'duplicate-key',
  'bare-key',
  'tab',
  'odd-space',
  'odd-dash',
  'joined-dash',
  'full-width-colon',
  'missing-space',
]);

/** The word before the line's first colon. */
const fieldIn = (text: string): string => /^[\s\-{[,]*["']?([\w\p{Script=Han}]+)["']?\s*[:：]/u.exec(text)?.[1] ?? '';
