/** Wrong usage, or a county that can't be read: the command says what to do and exits with 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Commander's complaints in Chinese, its English kept below; one it has no words for stays as it is. */
export function usageInChinese(text: string): string {
  for (const [form, words] of FORMS) {
    const match = form.exec(text);
    if (match) return `${words(match[1] ?? '', match[2] ?? '')}${meantZh(text)}\n${text}`;
  }
  return text;
}

/** Commander's own guess, which it makes in English. */
function meantZh(text: string): string {
  const meant = /\(Did you mean (?:one of )?(.*?)\?\)/.exec(text)?.[1];
  return meant === undefined ? '' : `是不是 ${meant.split(', ').join('、')}？`;
}

const FORMS: readonly (readonly [RegExp, (first: string, second: string) => string])[] = [
  [/unknown command '(.*?)'/, (command) => `没有“${command}”这个命令。`],
  [/unknown option '(.*?)'/, (option) => `没有“${option}”这个选项。`],
  [/missing required argument '(.*?)'/, (argument) => `还缺一个参数 <${argument}>。`],
  [/required option '(.*?)' not specified/, (option) => `必须写明选项 ${option}。`],
  [/option '(.*?)' argument missing/, (option) => `选项 ${option} 后面还缺一个值。`],
  [/option '(.*?)' argument '(.*?)' is invalid/, (option, value) => `选项 ${option} 不能是“${value}”。`],
  [/too many arguments/, () => '参数太多了。'],
];

/** What the system refused, in words for a clerk; null for an error that isn't the system's. */
export function systemRefusal(error: unknown): string | null {
  const { code, syscall, path } = error as NodeJS.ErrnoException;
  if (!(error instanceof Error) || code === undefined || syscall === undefined) return null;
  const [zh, en] = REFUSALS[code] ?? ['系统没有允许', 'the system refused'];
  return `${path ? `“${path}”：` : ''}${zh}（${code}，${syscall}）。请核对路径和权限后再试。\n${path ? `${path}: ` : ''}${en} (${code}, ${syscall}).`;
}

const REFUSALS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  ENOENT: ['没有这个文件或目录', 'there is no such file or folder'],
  EACCES: ['没有权限', 'permission denied'],
  EPERM: ['没有权限', 'permission denied'],
  EROFS: ['所在的磁盘只能读不能写', 'the disk is read-only'],
  EISDIR: ['这是一个目录，要的是文件', 'it is a folder, not a file'],
  ENOTDIR: ['路径当中有一段不是目录', 'a part of the path is no folder'],
  ENOSPC: ['磁盘满了，写不进去', 'the disk is full'],
  EMFILE: ['同时打开的文件太多', 'too many open files'],
  EADDRINUSE: ['这个端口已被占用', 'the port is taken'],
};
