import type { Place, Wording } from '../findings/finding.ts';
import type { FileFault } from '../records/fault.ts';
import { quotedEn, quotedZh } from '../words/quote.ts';
import type { SyntaxCause } from '../words/syntax-cause.ts';
import { invisibleName } from '../words/white-space.ts';
import { INDEPENDENT, mistakeIn, YAML_WORDS, type YamlLine, type YamlMistake } from '../words/yaml-words.ts';
import { defineCheck } from './check.ts';
import { faultsOfCodes, placeOf } from './faults.ts';

/** Every mistake in YAML as a fact of its own. */
const inYaml = Object.fromEntries(
  Object.entries(YAML_WORDS).map(([mistake, words]) => [mistake, { severity: 'error', ...words }]),
) as Readonly<Record<YamlMistake, Wording<YamlLine>>>;

const NO_LINE: YamlLine = { from: '', field: '', detail: '' };

/** What the calendar's JSON files suffer from: they are typed by hand once a year, in Chinese. */
const JSON_SLIPS = {
  comma: { zh: '用了中文逗号“，”，这里要用英文逗号', en: 'a full-width comma stands where a plain one is needed' },
  colon: { zh: '用了中文冒号“：”，这里要用英文冒号', en: 'a full-width colon stands where a plain one is needed' },
  bracket: {
    zh: '用了全角（中文）的括号，这里要用英文的 { } 或 [ ]',
    en: 'a full-width bracket stands where a plain one is needed',
  },
  quotes: { zh: '用了中文引号“ ”，这里要用英文双引号', en: 'Chinese quotation marks stand where plain double quotes are needed' },
  'open-quote': { zh: '英文双引号没有成对', en: 'a double quote is opened and never closed' },
  twice: { zh: '同一个字段写了两遍', en: 'a field is written twice' },
  lines: { zh: '文件的换行是旧式 Mac 的（只有回车符 CR）', en: 'the lines of this file end as on old Macs (CR alone)' },
  other: {
    zh: 'JSON 读到这里读不下去，多半是这一项前后少了英文逗号，或者括号没有成对',
    en: 'this is no proper JSON: most likely a comma is missing before or after this, or a bracket is not closed',
  },
} as const;

type JsonSlip = keyof typeof JSON_SLIPS;

function jsonSlip(text: string, cause: SyntaxCause): JsonSlip {
  if (cause === 'old-line-ends') return 'lines';
  if (cause === 'duplicate-key') return 'twice';
  if (/["\d\]}e]\s*，/.test(text)) return 'comma';
  if (/"\s*：/.test(text)) return 'colon';
  if (/[｛｝［］]/.test(text)) return 'bracket';
  if (/(?:^|[:,[{])\s*[“”]/.test(text)) return 'quotes';
  return (text.replaceAll(/\\./g, '').split('"').length - 1) % 2 === 1 ? 'open-quote' : 'other';
}

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
        message: firstLine(first).zh,
        hint: beforeFence(first)
          ? '请把光标放在 --- 前面，按退格键，直到 --- 成为文件的头三个字符'
          : '字段写在两行 --- 之间，第一行就是 ---，前面不能有空行或空格；可以照着同类记录的开头写',
      }),
      en: ({ first }) => ({
        message: firstLine(first).en,
        hint: beforeFence(first)
          ? 'put the cursor before the --- and press Backspace until it is the beginning of the file'
          : 'the fields stand between two lines ---, and the first of them is line 1; copy the beginning of a record of the same kind',
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
    ...inYaml,
    'cut-text': {
      severity: 'warning',
      zh: ({ field, text, comment }: { field: string; text: string; comment: string }) => ({
        message: `空格后面的 # 是注释的开头：${field} ${text === '' ? '是空的' : `只读到${quotedZh(text)}`}，${quotedZh(comment)}没有读取`,
        hint: `它属于内容的，请用英文双引号把整个值括起来，写作 ${field}: "……"；它是注释的，请单独写一行，以 # 开头`,
      }),
      en: ({ field, text, comment }) => ({
        message: `a # behind a space begins a comment: ${field} is ${text === '' ? 'empty' : quotedEn(text)}, and ${quotedEn(comment)} was not read`,
        hint: `if it belongs to the text, put the whole value in double quotes: ${field}: "…"; if it is a comment, write it on a line of its own behind #`,
      }),
    },
    'field-in-body': {
      severity: 'error',
      zh: ({ field, isEntry }: { field: string; isEntry: boolean }) => ({
        message: isEntry ? '这一行是办理经过（log），却写在了正文里，没有读取' : `${field} 写在了正文里，没有读取`,
        hint: isEntry
          ? '请把它移到文件开头两行 --- 之间，放在 log 的最后一行下面，前面的空格与上一行一样多'
          : `请把它移到文件开头两行 --- 之间，单独成行；已经有 ${field} 的，改那一处；正文里确实要写英文的，请换个写法`,
      }),
      en: ({ field, isEntry }) => ({
        message: isEntry
          ? 'this line is an entry of the log and stands in the text; it was not read'
          : `${field} stands in the text and was not read`,
        hint: isEntry
          ? 'move it between the two lines --- at the top, below the last line of log, with as many blanks before it as that one'
          : `move it between the two lines --- at the top, on a line of its own; if ${field} is there already, change it there`,
      }),
    },
    json: {
      severity: 'error',
      zh: ({ slip }: { slip: JsonSlip }) => ({
        message: JSON_SLIPS[slip].zh,
        hint: 'JSON 里，字段名和文字都放在英文双引号里，各项之间用一个英文逗号，大括号、方括号要成对；请对照同一文件夹里的其他文件改正',
      }),
      en: ({ slip }) => ({
        message: JSON_SLIPS[slip as JsonSlip].en,
        hint: 'in JSON every name and text stands in plain double quotes, one plain comma stands between two items, and every bracket is closed; compare the other files of the folder',
      }),
    },
  },
  *run({ ledger }, found) {
    const faults = faultsOfCodes(ledger, 'no-front-matter', 'unterminated', 'language');
    for (const fault of faults) {
      // The fence is right, so what is wrong is the end of its line.
      const isOldMac = fault.code === 'no-front-matter' && fault.args.first === '---';
      if (isOldMac) yield found('old-line-ends', placeOf(fault), NO_LINE);
      else yield found(fault.code, placeOf(fault), fault.args as never);
    }
    for (const fault of faultsOfCodes(ledger, 'cut-text')) yield found(fault.code, placeOf(fault), fault.args);
    for (const fault of faultsOfCodes(ledger, 'field-in-body')) yield found(fault.code, placeOf(fault), fault.args);
    for (const fault of faultsOfCodes(ledger, 'too-many-aliases')) yield found(fault.code, placeOf(fault), NO_LINE);
    for (const fault of faultsOfCodes(ledger, 'too-deep')) yield found(fault.code, lineOf(fault), NO_LINE);
    for (const fault of faultsOfCodes(ledger, 'forbidden-key')) {
      yield found(fault.code, placeOf(fault), { ...NO_LINE, field: fault.args.key });
    }

    const complaints = faultsOfCodes(ledger, 'syntax').map((fault) => ({
      fault,
      ...mistakeIn({ ...fault.args, column: fault.column ?? 1 }),
    }));
    const told = new Set<string>();
    for (const { fault, cause, column, line } of complaints.sort((a, b) => (a.fault.line ?? 0) - (b.fault.line ?? 0))) {
      const at = `${fault.file}:${fault.line}`;
      if (told.has(at) || (told.has(fault.file) && !INDEPENDENT.has(cause))) continue;
      told.add(at).add(fault.file);
      if (fault.file.endsWith('.json')) yield found('json', placeOf(fault), { slip: jsonSlip(fault.args.text, cause) });
      else yield found(cause, cause === 'too-deep' ? lineOf(fault) : { ...placeOf(fault), column }, line);
    }
  },
});

/** What stands where the opening fence should, by the first thing that explains it. */
function firstLine(first: string | null): { zh: string; en: string } {
  if (first === null) return { zh: '文件是空的', en: 'the file is empty' };
  const before = beforeFence(first);
  if (before) return { zh: `第一行的 --- 前面有${before.zh}`, en: `before the --- of the first line stands ${before.en}` };
  const isBlank = first.trim() === '';
  return {
    zh: `第一行应当是三个英文减号 ---，现在是${isBlank ? '空行' : quotedZh(first)}`,
    en: `the first line should be three hyphens --- and is ${isBlank ? 'empty' : quotedEn(first)}`,
  };
}

/** What can't be seen before a fence that is right but for it. */
const beforeFence = (first: string | null) => invisibleName(/^.(?=\s*---\s*$)/.exec(first ?? '')?.[0] ?? '');

/** How deep the reader gets before it gives up is no column to rely on. */
const lineOf = ({ file, line = 1 }: FileFault): Place => ({ file, line });
