import type { Fault } from '../records/fault.ts';
import { decode } from '../records/text.ts';
import { isTextFault, textFaultInWords } from '../words/text-words.ts';
import { type Complaint, ImportError } from './error.ts';

/** The text of a mapping file. @throws ImportError `mapping` when its bytes are no text in UTF-8 */
export function decodeMapping(bytes: Buffer): string {
  const content = decode(bytes);
  if ('text' in content) return content.text;
  throw new ImportError('mapping', [textComplaint({ zh: '映射文件', en: 'the mapping' }, content.fault)]);
}

/**
 * Why a file gives no text.
 *
 * @param what the file as a person knows it, in both languages
 */
export function textComplaint(what: Complaint, fault: Fault): Complaint {
  if (!isTextFault(fault))
    return {
      zh: `${what.zh} 读不了。请先用 ledger check 查明并改正，再导入。`,
      en: `${what.en} can't be read; see "ledger check" first.`,
    };
  const { zh, en } = textFaultInWords(fault);
  return { zh: `${what.zh}：${zh.message}。${zh.hint}。`, en: `${what.en}: ${en.message}; ${en.hint}.` };
}
