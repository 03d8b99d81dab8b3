import type { Message } from '../findings/finding.ts';
import type { Fault } from '../records/fault.ts';

const CONVERT_ZH =
  '用记事本打开，点“文件 → 另存为”，“编码”选 UTF-8 后保存；用 WPS 则“另存为”纯文本（.txt），编码选 UTF-8，再把扩展名改回来';
const CONVERT_EN = 'open it in Notepad, choose File → Save as, set Encoding to UTF-8 and save';

/** Why a file gives no text, in words for a clerk: for the check `file`, and for the files an import needs. */
export const TEXT_WORDS = {
  unreadable: {
    zh: ({ reason }: { reason: string }) => ({
      message: `打不开这个文件：${REASONS[reason]?.zh ?? `系统报告 ${reason}`}`,
      hint: REASONS[reason]?.hintZh ?? '请检查文件是否还在、是否有权限、是否正被别的程序占用，然后再试',
    }),
    en: ({ reason }: { reason: string }) => ({
      message: `this file can't be opened: ${REASONS[reason]?.en ?? `the system says ${reason}`}`,
      hint:
        REASONS[reason]?.hintEn ??
        'see that it is still there, that you may read it and that no other program holds it, then try again',
    }),
  },
  'too-large': {
    zh: ({ bytes, limit }: { bytes: number; limit: number }) => ({
      message: `文件太大：${megabytes(bytes)} MB，一个文件最多 ${megabytes(limit)} MB`,
      hint: '记录只写文字，一件一个文件；照片、扫描件和表格请另存别处，在记录里写明存放位置',
    }),
    en: ({ bytes, limit }: { bytes: number; limit: number }) => ({
      message: `the file is too large: ${megabytes(bytes)} MB, and ${megabytes(limit)} MB is the most`,
      hint: 'a record is text, one matter to a file; keep photographs, scans and tables elsewhere and write down where',
    }),
  },
  'nul-byte': {
    zh: ({ offset }: { offset: number }) => ({
      message: `文件里有不是文字的内容（第 ${offset + 1} 个字节是空字节），可能是 Word、WPS 或表格文件改了扩展名，也可能文件已损坏`,
      hint: '请把文字复制到一个新的文本文件里，用 UTF-8 编码保存；或者从历史版本恢复',
    }),
    en: ({ offset }: { offset: number }) => ({
      message: `the file holds something that is no text (byte ${offset + 1} is zero): perhaps a Word or spreadsheet file renamed, or a damaged one`,
      hint: 'copy the text into a new text file and save it as UTF-8, or restore an earlier version',
    }),
  },
  'not-utf8': {
    zh: ({ looksLike }: { looksLike: 'gbk' | 'utf-16' | null }) => ({
      message: looksLike
        ? `文件不是 UTF-8 编码，看起来是 ${ENCODINGS[looksLike].zh}`
        : '文件不是 UTF-8 编码，也认不出是什么编码，可能已损坏',
      hint: looksLike ? CONVERT_ZH : `请从历史版本恢复；如果文字看得清楚，${CONVERT_ZH}`,
    }),
    en: ({ looksLike }: { looksLike: 'gbk' | 'utf-16' | null }) => ({
      message: looksLike
        ? `the file is not UTF-8; it looks like ${ENCODINGS[looksLike].en}`
        : 'the file is not UTF-8 and no other encoding fits; it may be damaged',
      hint: looksLike ? CONVERT_EN : `restore an earlier version; or if the text looks right, ${CONVERT_EN}`,
    }),
  },
} as const;

type TextFault = Extract<Fault, { code: keyof typeof TEXT_WORDS }>;

export const isTextFault = (fault: Fault): fault is TextFault => Object.hasOwn(TEXT_WORDS, fault.code);

/** What is wrong and what to do, in both languages. */
export function textFaultInWords({ code, args }: TextFault): { readonly zh: Message; readonly en: Message } {
  const { zh, en } = TEXT_WORDS[code] as Record<'zh' | 'en', (args: TextFault['args']) => Message>;
  return { zh: zh(args), en: en(args) };
}

/** Rounded up, so that what is a little too large never reads as just right. */
const megabytes = (bytes: number): number => Math.ceil((bytes / 1_048_576) * 10) / 10;

const ENCODINGS = {
  gbk: { zh: 'GBK（旧版 Windows 的中文编码，也叫 ANSI）', en: 'GBK, the older Chinese encoding of Windows (ANSI)' },
  'utf-16': { zh: 'UTF-16（记事本里也叫 Unicode）', en: 'UTF-16, which Notepad also calls Unicode' },
} as const;

const REASONS: Readonly<Record<string, { zh: string; en: string; hintZh?: string; hintEn?: string }>> = {
  ENOENT: {
    zh: '读的时候它已经不在了，多半是刚被移走、改名或删去',
    en: 'it was gone when it was to be read: most likely it was just moved, renamed or deleted',
    hintZh: '请再运行一次；不该删去的，从历史版本恢复',
    hintEn: 'run this again; restore an earlier version if it should not have gone',
  },
  'link-to-nothing': {
    zh: '它是一个链接，指向的文件已经不在',
    en: 'it is a link, and what it points to is gone',
    hintZh: '请删去链接，把文件本身放到这里',
    hintEn: 'remove the link and put the file itself here',
  },
  'name-not-utf8': {
    zh: '它的名字（或所在文件夹的名字）不是 UTF-8 编码，多半是用旧的压缩软件解压出来的',
    en: 'its name, or that of its folder, is not UTF-8; most likely an old program unpacked it',
    hintZh: '请给它改名：记录的文件名就是编号，只用英文字母、数字和连字符，如 D2022-0001.md',
    hintEn: 'rename it: a record is named for its id, in plain letters, digits and hyphens, like D2022-0001.md',
  },
  ELOOP: { zh: '它是一个链接，绕了一圈又指回自己', en: 'it is a link that leads back to itself' },
  EACCES: { zh: '没有读取权限', en: 'you may not read it' },
  EPERM: { zh: '没有读取权限', en: 'you may not read it' },
  ENOTDIR: { zh: '这里应该是文件夹，却是一个文件', en: 'a folder was expected here, but this is a file' },
  EBUSY: { zh: '正被别的程序占用', en: 'another program holds it' },
  EIO: { zh: '磁盘读取出错', en: 'the disk failed to read it' },
};
