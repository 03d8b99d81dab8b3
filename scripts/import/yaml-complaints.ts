import type { Fault } from '../records/fault.ts';
import { readYaml } from '../records/yaml.ts';
import { INDEPENDENT, mistakeIn, YAML_WORDS, type YamlLine, type YamlMistake } from '../words/yaml-words.ts';
import { type Complaint, ImportError, type ImportErrorCode } from './error.ts';

/**
 * A YAML text as a plain value.
 *
 * @param what the file as a person knows it, in both languages
 * @throws ImportError of the given code, with every mistake by its line
 */
export function valueOfYaml(text: string, code: ImportErrorCode, what: Complaint): unknown {
  const read = readYaml(text);
  if ('value' in read) return read.value;
  throw new ImportError(
    code,
    mistakesIn(read.faults).map(({ line, mistake, words }) => inWords(what, line, mistake, words)),
  );
}

interface Mistake {
  readonly line: number;
  readonly mistake: YamlMistake;
  readonly words: YamlLine;
}

function mistakesIn(faults: readonly Fault[]): Mistake[] {
  const mistakes = faults.flatMap((fault): Mistake[] => {
    const { line = 1, column = 1 } = fault;
    switch (fault.code) {
      case 'syntax': {
        const { cause, line: words } = mistakeIn({ ...fault.args, column });
        return [{ line, mistake: cause, words }];
      }
      case 'forbidden-key':
        return [{ line, mistake: fault.code, words: { ...NO_LINE, field: fault.args.key } }];
      case 'too-many-aliases':
      case 'too-deep':
        return [{ line, mistake: fault.code, words: NO_LINE }];
      default:
        return [];
    }
  });
  return mistakes
    .sort((a, b) => a.line - b.line)
    .filter(({ mistake }, i) => i === 0 || (INDEPENDENT as ReadonlySet<string>).has(mistake));
}

const NO_LINE: YamlLine = { from: '', field: '', detail: '' };

function inWords(what: Complaint, number: number, mistake: YamlMistake, line: YamlLine): Complaint {
  const words = YAML_WORDS[mistake];
  const [zh, en] = [words.zh(line), words.en(line)];
  return {
    zh: `${what.zh}${/\w$/.test(what.zh) ? ' ' : ''}第 ${number} 行：${zh.message}。${zh.hint}。`,
    en: `${what.en}, line ${number}: ${en.message}; ${en.hint}.`,
  };
}
