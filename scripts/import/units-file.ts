import { type Document, isSeq, parseDocument } from 'yaml';
import { DATA_FILES } from '../records/places.ts';
import type { Unit } from '../records/schema/units.ts';
import { renderYaml } from '../records/write.ts';
import { ImportError } from './error.ts';
import { valueOfYaml } from './yaml-complaints.ts';

const FILE = DATA_FILES.units;

const EMPTY = '# 责任单位名录。由导入新建的单位（imported-…）请核对名称，并把同一单位的别称写进 aliases。\n';

/**
 * The county's units as a file's text gives them.
 *
 * @throws ImportError `county` when it can't be read as a list of units
 */
export function readUnits(text: string): Unit[] {
  const value = valueOfYaml(text, 'county', { zh: FILE, en: FILE }) ?? [];
  const isUnit = (unit: unknown): unit is Unit =>
    typeof unit === 'object' && unit !== null && typeof (unit as Unit).id === 'string' && typeof (unit as Unit).name === 'string';
  if (!Array.isArray(value) || !value.every(isUnit)) {
    throw new ImportError('county', [
      {
        zh: 'data/units.yaml 应是单位的列表，每个单位有 id 和 name。请先用 ledger check 查明并改正，再导入。',
        en: 'data/units.yaml should be a list of units, each with id and name; see "ledger check" first.',
      },
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

/** The file with its comments and order, to be written again; `readUnits` has read it before. */
const open = (text: string): Document => parseDocument(text, { schema: 'core', version: '1.2', logLevel: 'silent' }) as Document;
