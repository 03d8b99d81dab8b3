import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { instantOf } from '../../calendar/moments.ts';
import { takeApart } from '../../records/front-matter.ts';
import type { LogEntry } from '../../records/schema/dispatch.ts';
import { replaceFile } from '../../records/whole-file.ts';
import { CannotEdit, insertItem, withoutMark } from './front-matter-edit.ts';

/** Where an entry belongs in a log (6.2: kept in the order of time): behind all that happened by then, never first. */
export function placeInLog(log: readonly Pick<LogEntry, 'at'>[], { at }: Pick<LogEntry, 'at'>): number {
  const last = log.findLastIndex((entry) => instantOf(entry.at) <= instantOf(at));
  return Math.max(1, last + 1);
}

/**
 * A dispatch's text with one more entry in its log, at its place in time. Every other byte stays: comments, order, body.
 *
 * @throws CannotEdit when the text can't be read, or the result would not read back as the old log with the entry
 */
export function withLogEntry(text: string, entry: LogEntry): string {
  const parts = takeApart(withoutMark(text));
  const log = 'value' in parts ? (parts.value as { log?: unknown }).log : undefined;
  if (!Array.isArray(log) || log.length === 0) throw new CannotEdit('no log');
  return insertItem(text, 'log', placeInLog(log as LogEntry[], entry), inOrder(entry));
}

/** Adds entries to the log of a dispatch's file, all or none; the file is there in full at every moment. @throws CannotEdit */
export function appendToLog(root: string, file: string, ...entries: readonly LogEntry[]): void {
  const path = join(root, file);
  replaceFile(path, entries.reduce(withLogEntry, readFileSync(path, 'utf8')));
}

/** The fields in the order in which people write them; what is not there is left out. */
function inOrder({ at, event, by, nature, text, source, reason, ...rest }: LogEntry): LogEntry {
  const fields = { at, event, by, nature, text, source, reason, ...rest };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as LogEntry;
}
