import { type Document, isSeq, parseDocument } from 'yaml';
import type { Unit } from '../records/schema/units.ts';
import { renderYaml } from '../records/write.ts';
import { ImportError } from './error.ts';

const EMPTY = '# 责任单位名录。由导入新建的单位（imported-…）请核对名称，并把同一单位的别称写进 aliases。\n';

/**
 * The county's units as a file's text gives them.
 *
 * @throws ImportError `county` when it can't be read as a list of units
 */
export function readUnits(text: string): Unit[] {
  const value: unknown = open(text).toJS() ?? [];
  const isUnit = (unit: unknown): unit is Unit =>
    typeof unit === 'object' && unit !== null && typeof (unit as Unit).id === 'string' && typeof (unit as Unit).name === 'string';
  if (!Array.isArray(value) || !value.every(isUnit)) {
    throw new ImportError('county', [
      'data/units.yaml 应是单位的列表，每个单位有 id 和 name。请先用 ledger check 查明并改正，再导入。',
    ]);
  }
  return value;
}

/**
 * The file's text with units added at its end. What was there stays to the letter, comments and spacing too, so that
 * the change a person reviews is the new units alone.
 */
export function appendUnits(text: string, units: readonly Unit[]): string {
  const expected = JSON.stringify([...readUnits(text), ...units]);
  const appended = `${text.trim() === '' ? EMPTY : text.trimEnd()}\n${indent(renderYaml(units), text)}`;
  if (isReadAs(appended, expected)) return appended;
  // The list is written in another style, such as `[]`: the YAML library rewrites it, keeping comments and order.
  const document = open(text);
  const list = isSeq(document.contents) ? document.contents : document.createNode([]);
  list.flow = false;
  for (const unit of units) list.add(document.createNode(unit));
  document.contents = list as never;
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** Sets the lines of new items in as far as the file's own items are. */
const indent = (lines: string, like: string): string => lines.replaceAll(/^(?=.)/gm, /^( *)- /m.exec(like)?.[1] ?? '');

function isReadAs(text: string, expected: string): boolean {
  try {
    return JSON.stringify(readUnits(text)) === expected;
  } catch {
    return false;
  }
}

function open(text: string): Document {
  const document = parseDocument(text, { schema: 'core', version: '1.2', logLevel: 'silent' });
  const [error] = document.errors;
  if (error)
    throw new ImportError('county', [`data/units.yaml 不是合法的 YAML：${error.message.split('\n')[0]}。请改正后再导入。`]);
  return document as Document;
}
