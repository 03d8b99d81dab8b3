import type { FileFault } from '../records/fault.ts';
import { DATA_FILES } from '../records/places.ts';
import { quotedEn, quotedZh } from '../words/quote.ts';
import { invisibleName } from '../words/white-space.ts';
import { defineCheck } from './check.ts';
import { faultsOfCodes, placeOf } from './faults.ts';
import { identityFields } from './officer-in-clear.ts';

/** A field nobody knows: ignored when it is like none, an error when it looks like one that would then be missing. */
export const unknownField = defineCheck({
  id: 'unknown-field',
  clause: 'format',
  about: {
    zh: '字段名只能用规定的名字。写错一两个字母的，程序会以为这个字段没有填，所以算错误；完全不认识的，忽略不读。',
    en: 'Fields have fixed names. One that is a letter or two off would be taken for not filled in, so it is an error; one like none of ours is ignored.',
  },
  wording: {
    'unknown-field': {
      severity: 'warning',
      zh: ({ field, within, file }: { field: string; within: string; file: string }) => ({
        message: `“${within}”里没有${quotedZh(field)}这个字段，已忽略`,
        hint: `里面的内容不会被用到：${WHERE_TO[formOf(file)].zh}`,
      }),
      en: ({ field, file }) => ({
        message: `there is no field ${quotedEn(field)} here; it was ignored`,
        hint: `nothing will use what it holds: ${WHERE_TO[formOf(file as string)].en}`,
      }),
    },
    'misspelt-field': {
      severity: 'error',
      zh: ({ field, within, suggestion }: { field: string; within: string; suggestion: string }) => ({
        message: `“${within}”里没有${quotedZh(field)}这个字段`,
        hint: `是不是 ${suggestion}？${whyZh(field)}`,
      }),
      en: ({ field, suggestion }) => ({
        message: `there is no field ${quotedEn(field)} here`,
        hint: `did you mean ${suggestion}? ${whyEn(field)}`,
      }),
    },
    'unindented-field': {
      severity: 'error',
      zh: ({ field, part, title, isList }: { field: string; part: string; title: string; isList: boolean }) => ({
        message: `${quotedZh(field)}是${title === part ? '' : `“${title}”`}（${part}）里面的字段，这里${indentOf(field).zh}，${part} 就成了空的`,
        hint: isList
          ? `请写成 ${part} 的一项：第一个字段前面加两个普通空格、一个英文减号、一个空格，同一项的其他字段前面加四个空格`
          : `请在它前面加两个普通空格；${part} 里面的其他字段也一样`,
      }),
      en: ({ field, part, isList }) => ({
        message: `${quotedEn(field)} is a field of ${part} and ${indentOf(field as string).en}, so that ${part} is empty`,
        hint: isList
          ? `make it an item of ${part}: put two plain spaces, a hyphen and a space before its first field, four spaces before the others`
          : `put two plain spaces before it, and before the other fields of ${part}`,
      }),
    },
  },
  *run({ ledger }, found) {
    // `officer-in-clear` says of these that they must go, which is more than that nobody reads them.
    const identities = new Set<FileFault>(identityFields(ledger));
    for (const fault of faultsOfCodes(ledger, 'unknown-field', 'misspelt-field', 'unindented-field')) {
      if (identities.has(fault)) continue;
      yield found(fault.code, placeOf(fault), { ...fault.args, file: fault.file } as never);
    }
  },
});

/** How a field stands that should be indented. */
function indentOf(field: string): { zh: string; en: string } {
  const space = invisibleName(field.slice(0, 1));
  return space
    ? { zh: `缩进用的却是${space.zh}`, en: `is indented with ${space.en}` }
    : { zh: '却没有缩进', en: 'is not indented' };
}

type Form = 'record' | 'list' | 'officers' | 'json';

function formOf(file: string): Form {
  if (file.endsWith('.md')) return 'record';
  if (file.endsWith('.json')) return 'json';
  return file === DATA_FILES.officers ? 'officers' : 'list';
}

/** Where words without a field can go: only a record has a text below its fields. */
const WHERE_TO: Readonly<Record<Form, { zh: string; en: string }>> = {
  record: { zh: '请写到正文里，或者删去这一行', en: 'write it into the text below, or delete the line' },
  list: {
    zh: '请删去；要留作说明的，单独写一行，以 # 开头',
    en: 'delete it, or keep it as a comment on a line of its own behind #',
  },
  officers: {
    zh: '请删去；能看出体验员是谁的内容，只能写在加密的名册 data/identities.age 里',
    en: 'delete it; what tells who an officer is belongs to the encrypted roster data/identities.age only',
  },
  json: { zh: '请删去这一项，连同它的逗号', en: 'delete it together with its comma' },
};

const whyZh = (field: string): string => {
  const space = invisibleName(field.slice(0, 1));
  if (space) return `字段名前面有${space.zh}，请删去`;
  if (/[｛［]/.test(field)) return '前面的括号要用英文的 { }，不能用全角的｛ ｝';
  return field.includes('：') ? '字段后面要用英文冒号加一个空格，不能用中文冒号“：”' : '字段名区分大小写，一个字母也不能差';
};

const whyEn = (field: string): string => {
  const space = invisibleName(field.slice(0, 1));
  if (space) return `before the name stands ${space.en}; delete it`;
  if (/[｛［]/.test(field)) return 'the bracket before it must be a plain one, not a full-width one';
  return field.includes('：')
    ? 'a plain colon and a space must follow it, not a full-width colon'
    : 'names must match to the letter, capitals too';
};
