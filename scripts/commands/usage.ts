/** Wrong usage, or a county that can't be read: the command says what to do and exits with 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Commander's complaints in Chinese, its English kept below; one it has no words for stays as it is. */
export function usageInChinese(text: string): string {
  for (const [form, words] of FORMS) {
    const match = form.exec(text);
    if (match) return `${words(match[1] ?? '', match[2] ?? '')}\n${text}`;
  }
  return text;
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
