import { defineCheck } from './check.ts';
import { faultsOfCodes, placeOf } from './faults.ts';
import { quotedEn, quotedZh } from './quote.ts';

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
      zh: ({ field, within }: { field: string; within: string }) => ({
        message: `“${within}”里没有${quotedZh(field)}这个字段，已忽略`,
        hint: '里面的内容不会被用到：请写到正文里，或者删去这一行',
      }),
      en: ({ field }) => ({
        message: `there is no field ${quotedEn(field)} here; it was ignored`,
        hint: 'nothing will use what it holds: write it into the text below, or delete the line',
      }),
    },
    'misspelt-field': {
      severity: 'error',
      zh: ({ field, within, suggestion }: { field: string; within: string; suggestion: string }) => ({
        message: `“${within}”里没有${quotedZh(field)}这个字段`,
        hint: `是不是 ${suggestion}？${field.includes('：') ? '字段后面要用英文冒号加一个空格，不能用中文冒号“：”' : '字段名区分大小写，一个字母也不能差'}`,
      }),
      en: ({ field, suggestion }) => ({
        message: `there is no field ${quotedEn(field)} here`,
        hint: `did you mean ${suggestion}? ${field.includes('：') ? 'a plain colon and a space must follow it, not a full-width colon' : 'names must match to the letter, capitals too'}`,
      }),
    },
  },
  *run({ ledger }, found) {
    for (const fault of faultsOfCodes(ledger, 'unknown-field', 'misspelt-field')) {
      yield found(fault.code, placeOf(fault), fault.args as never);
    }
  },
});
