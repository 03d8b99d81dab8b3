import { quotedEn, quotedZh, shortened } from '../words/quote.ts';
import { TEXT_WORDS } from '../words/text-words.ts';
import { defineCheck } from './check.ts';
import { faultsOfCodes, placeOf } from './faults.ts';

/** A file that gives no text: nothing of it is read, so that nothing of it is half-read. */
export const file = defineCheck({
  id: 'file',
  clause: 'format',
  about: {
    zh: '每个文件都要能读成文字：UTF-8 编码，不超过 1 MB，放在规定的文件夹里。读不了的文件整个不算，不会只读一半。',
    en: 'Every file must be readable as text: UTF-8, no more than 1 MB, in its own folder. A file that is not is left out whole, never half-read.',
  },
  wording: {
    unreadable: { severity: 'error', ...TEXT_WORDS.unreadable },
    'too-large': { severity: 'error', ...TEXT_WORDS['too-large'] },
    'nul-byte': { severity: 'error', ...TEXT_WORDS['nul-byte'] },
    'not-utf8': { severity: 'error', ...TEXT_WORDS['not-utf8'] },
    'outside-root': {
      severity: 'error',
      zh: () => ({
        message: '这是一个链接（快捷方式），指向本目录以外的地方，没有读取',
        hint: '请删去链接，把文件本身放到这里',
      }),
      en: () => ({
        message: 'this is a link to somewhere outside this folder; it was not followed',
        hint: 'remove the link and put the file itself here',
      }),
    },
    'linked-folder': {
      severity: 'error',
      zh: ({ target }: { target: string }) => ({
        message: `这是一个指向文件夹 ${shortened(target)} 的链接（快捷方式），没有读取`,
        hint: '请删去链接，把文件夹里的记录本身放到这里',
      }),
      en: ({ target }) => ({
        message: `this is a link to the folder ${shortened(target)}; it was not followed`,
        hint: 'remove the link and put the records themselves here',
      }),
    },
    'not-a-file': {
      severity: 'error',
      zh: ({ isRecord }: { isRecord: boolean }) => ({
        message: '这里应该是一个文件，却是一个文件夹或别的东西',
        hint: `${isRecord ? '一件记录就是一个以 .md 结尾的文本文件' : '这份清单是一个文本文件，文件名就是这个'}；请把文件夹改名，或者换成文件`,
      }),
      en: ({ isRecord }) => ({
        message: 'a file was expected here, but this is a folder or something else',
        hint: `${isRecord ? 'a record is one text file that ends in .md' : 'this list is one text file of this name'}; rename the folder, or put a file in its place`,
      }),
    },
    'unexpected-file': {
      severity: 'warning',
      zh: ({ expected }: { expected: string }) => ({
        message: '这个文件夹里只放记录（.md 文件），这个文件没有读取',
        hint: `记录写成像 ${expected} 这样的文件；附件和说明请移到别处`,
      }),
      en: ({ expected }) => ({
        message: 'this folder is for records (.md files) only; this file was not read',
        hint: `write a record as a file like ${expected}, and move attachments and notes elsewhere`,
      }),
    },
    'wrong-ending': {
      severity: 'error',
      zh: ({ name, expected }: { name: string; expected: string }) => ({
        message: `文件名是${quotedZh(name)}，看起来是一件记录，但记录的文件名要以小写的 .md 结尾，这个文件没有读取`,
        hint: `请改名为 ${expected}；Windows 里看不到文件名的结尾时，先在资源管理器的“查看”里勾选“文件扩展名”`,
      }),
      en: ({ name, expected }) => ({
        message: `the file is called ${quotedEn(name)} and looks like a record, but the name of a record ends in .md in small letters; it was not read`,
        hint: `rename it to ${expected}; if Windows hides how names end, turn on File name extensions under View first`,
      }),
    },
    'missing-file': {
      severity: 'error',
      zh: ({ what }: { what: string }) => ({
        message: `缺少这个文件：${LISTS[what]?.zh ?? what}`,
        hint: LISTS[what]?.hintZh ?? '请补上这个文件',
      }),
      en: ({ what }) => ({
        message: `this file is missing: ${LISTS[what]?.en ?? what}`,
        hint: LISTS[what]?.hintEn ?? 'add this file',
      }),
    },
    'missing-policy': {
      severity: 'warning',
      zh: () => ({
        message: '没有本县的政策文件，暂按程序自带的“2021 年试行制度”计算时限、考核和补助',
        hint: '请把程序自带的 data/policy/2021-trial.yaml 复制到这里，再按本县的规定修改',
      }),
      en: () => ({
        message: 'the county has no policy file; the 2021 trial policy that comes with the program is used for now',
        hint: "copy the program's data/policy/2021-trial.yaml here and adapt it to the county's rules",
      }),
    },
  },
  *run({ ledger }, found) {
    const faults = faultsOfCodes(
      ledger,
      'unreadable',
      'too-large',
      'nul-byte',
      'not-utf8',
      'outside-root',
      'not-a-file',
      'unexpected-file',
      'wrong-ending',
      'missing-file',
    );
    for (const fault of faults) {
      const place = placeOf(fault);
      if (fault.code === 'outside-root' && fault.args.target !== '') yield found('linked-folder', place, fault.args);
      else if (fault.code === 'missing-file' && fault.args.what === 'policy') yield found('missing-policy', place, undefined);
      else if (fault.code === 'not-a-file') yield found(fault.code, place, { isRecord: !fault.file.startsWith('data/') });
      else yield found(fault.code, place, fault.args as never);
    }
  },
});

const LISTS: Readonly<Record<string, { zh: string; en: string; hintZh: string; hintEn: string }>> = {
  office: {
    zh: '办公室信息',
    en: 'the office',
    hintZh: '请新建 data/office.yaml，至少写县名 county、办公室名称 office 和时区 timeZone: Asia/Shanghai',
    hintEn: 'create data/office.yaml with at least county, office and timeZone: Asia/Shanghai',
  },
  themes: {
    zh: '主题、环节与问题类型',
    en: 'themes, stages and problem types',
    hintZh: '请把程序自带的 data/themes.yaml 复制到这里',
    hintEn: "copy the program's data/themes.yaml here",
  },
  units: {
    zh: '责任单位名录',
    en: 'the responsible units',
    hintZh: '请新建 data/units.yaml，每个单位写编号 id 和名称 name；暂时没有时写一对方括号 []',
    hintEn: 'create data/units.yaml with an id and a name for each unit; write [] while there is none',
  },
  officers: {
    zh: '体验员名册',
    en: 'the officers',
    hintZh: '请新建 data/officers.yaml，每名体验员写代码 code、类别 category 和聘期 terms；暂时没有时写一对方括号 []',
    hintEn: 'create data/officers.yaml with code, category and terms for each officer; write [] while there is none',
  },
};
