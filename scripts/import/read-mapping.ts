import Value from 'typebox/value';
import { quotedEn, quotedZh } from '../words/quote.ts';
import { type Complaint, ImportError } from './error.ts';
import { COLUMN, FOLLOWS, type ImportEvent, type Mapping, MappingSchema, templatesOf } from './mapping.ts';
import { shapeComplaints } from './mapping-shape.ts';
import { valueOfYaml } from './yaml-complaints.ts';

/**
 * Reads a mapping file.
 *
 * @throws ImportError `mapping`, with every fault at once
 */
export function readMapping(yaml: string): Mapping {
  const value = valueOfYaml(yaml, 'mapping', { zh: '映射文件', en: 'the mapping' });
  if (!Value.Check(MappingSchema, value)) throw new ImportError('mapping', shapeComplaints(value));
  const faults = [...braceFaults(value), ...orderFaults(value)];
  if (faults.length > 0) throw new ImportError('mapping', faults);
  return value;
}

/** A brace that encloses no column's name would stand in the record of every row. */
const braceFaults = (map: Mapping): Complaint[] =>
  templatesOf(map)
    .filter(([, words]) => /[{}｛｝]/.test(words.replaceAll(COLUMN, '')))
    .map(([field, words]) => ({
      zh: `映射文件的 ${field} 写的是${quotedZh(words)}：列名要写在一对英文大括号里，如 {标题}；要么少了一半，要么是全角的，要么里面是空的。请改正。`,
      en: `the mapping's ${field} is ${quotedEn(words)}: a column's name stands in a pair of plain braces, such as {title}.`,
    }));

/** What the schema can't say: what must come before what, and what needs a reason (6.2). */
function orderFaults(map: Mapping): Complaint[] {
  const faults: Complaint[] = [];
  const seen = new Set<ImportEvent>();
  map.events.forEach(({ event, reason }, i) => {
    const say = (zh: string, en: string) =>
      faults.push({ zh: `映射文件的 events[${i + 1}]：${zh}`, en: `the mapping's events[${i + 1}]: ${en}` });
    if ((event === 'dispatched') !== (i === 0))
      say('第一个事件必须是 dispatched（转办），而且只有一个。', 'the first event must be dispatched, and no other.');
    const before = FOLLOWS[event];
    if (before && !seen.has(before))
      say(`${event} 之前要有 ${before}。请补上它的日期列。`, `${event} needs ${before} before it; add the column of its date.`);
    if ((event === 'declined' || event === 'returned') && !reason)
      say(`${event} 要有 reason（理由），可写成 {列名}。`, `${event} needs a reason, such as {column}.`);
    seen.add(event);
  });
  return faults;
}
