import type { Entry, Ledger } from '../../ledger/ledger.ts';
import { outboundSecrets } from '../../ledger/outbound.ts';
import { receivedOnDay, reportsByOfficer } from '../../ledger/reports.ts';
import { visitDays } from '../../ledger/visit-days.ts';
import { CHANNEL_FOLDER } from '../../records/places.ts';
import { parseData, parseRecord } from '../../records/read.ts';
import { kindOfPlace } from '../../records/record-folders.ts';
import type { Channel } from '../../records/schema/channel.ts';
import type { Dispatch } from '../../records/schema/dispatch.ts';
import type { Report } from '../../records/schema/report.ts';
import type { Change } from './store.ts';

/**
 * The ledger with some of its files written anew, as reading it all again would give it: the sync writes a few files at
 * a time, and a county has thousands.
 *
 * @throws Error when a file can't be read back, which whoever wrote it has made sure of
 */
export function withFiles(ledger: Ledger, change: Change): Ledger {
  const dispatches = new Map(ledger.dispatches);
  const reports = new Map(ledger.reports);
  const channels = new Map(ledger.channels);
  const visitsOf = visitDays(ledger.reports, ledger.dayOf);
  for (const [file, text] of change) {
    if (file.startsWith(`${CHANNEL_FOLDER}/`)) {
      const read = parseData<Channel>(text, 'channel');
      if (!('value' in read)) throw new Error(`${file} does not read back`);
      channels.set(read.value.id, read.value);
    } else if (kindOfPlace(file) === 'dispatch') {
      const { data, body, hasBody } = recordOf<Dispatch>(file, text, 'dispatch');
      const secrets = outboundSecrets(data, body, { isOfficerCode: (word) => ledger.officers.has(word), visitsOf });
      dispatches.set(data.id, { file, data, hasBody, secrets });
    } else if (kindOfPlace(file) === 'report') {
      const { data, hasBody } = recordOf<Report>(file, text, 'report');
      const entry = { file, data: receivedOnDay(data, ledger.dayOf), hasBody };
      reports.set(data.id, { ...(reports.get(data.id) as Entry<Report>), ...entry });
    } else throw new Error(`${file} is no file of the channel's`);
  }
  return { ...ledger, dispatches, reports, channels, reportsOf: reportsByOfficer(reports) };
}

function recordOf<T>(file: string, text: string, kind: 'dispatch' | 'report'): { data: T; body: string; hasBody: boolean } {
  const read = parseRecord<T>(text, kind);
  if ('faults' in read) throw new Error(`${file} does not read back`);
  // An unknown field is no reason to lose sight of a record; `ledger check` tells of it.
  const data = 'value' in read ? read.value : (read.misfit.value as T);
  return { data, body: read.body, hasBody: read.body.trim() !== '' };
}
