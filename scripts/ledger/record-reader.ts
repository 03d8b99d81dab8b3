import type { DayInZone } from '../calendar/zone.ts';
import { idMeantBy } from '../records/id-forms.ts';
import { type RecordKind, recordPath } from '../records/places.ts';
import { parsePlainRecord, readRecord } from '../records/read.ts';
import type { ReadAhead } from '../records/read-ahead.ts';
import type { Report } from '../records/schema/report.ts';
import type { Walked } from '../records/walk.ts';
import { isRecordFile, KINDS_IN_ORDER, walkRecords } from '../records/walk-records.ts';
import type { Secret } from '../words/secrets.ts';
import { fieldsInBody, mayHoldFields } from './body-fields.ts';
import type { FaultList } from './fault-list.ts';
import type { AllRecords, Entry, Ledger, RecordOf, Records } from './ledger.ts';
import { type Known, meetingSecrets, outboundSecrets } from './outbound.ts';
import { visitDays } from './visit-days.ts';

/** What is needed of an id that is only an example, to say where a file of its kind belongs. */
const SAMPLE_ID: Readonly<Record<RecordKind, string>> = {
  report: 'R2022-0001',
  dispatch: 'D2022-0001',
  meeting: 'M2022-01',
  quarterly: '2022-Q1',
  assessment: '2022',
};

const NONE = [] as const;

/** Reads the records of a county kind by kind: one record, one file, one id. */
export class RecordReader {
  /** Ids whose file exists but is no record: a reference to one is no second mistake. */
  readonly unreadable = new Set<string>();
  /** Record files met, readable or not. */
  count = 0;
  readonly #root: string;
  readonly #faults: FaultList;
  readonly #isOfficerCode: (word: string) => boolean;
  readonly #dayOf: DayInZone;
  readonly #ahead: ReadAhead | null;
  #visitsOf: Known['visitsOf'] = () => [];

  /** @param known of the county before its records are */
  constructor(
    root: string,
    faults: FaultList,
    known: Pick<Known, 'isOfficerCode'> & Pick<Ledger, 'dayOf'>,
    ahead: ReadAhead | null,
  ) {
    this.#root = root;
    this.#faults = faults;
    this.#isOfficerCode = known.isOfficerCode;
    this.#dayOf = known.dayOf;
    this.#ahead = ahead;
  }

  /** Every record of every kind. */
  async readAll(): Promise<AllRecords> {
    const walked = (await this.#ahead?.walked()) ?? walkRecords(this.#root);
    const all: Partial<Record<RecordKind, Records<unknown>>> = {};
    for (const kind of KINDS_IN_ORDER) {
      all[kind] = await this.#readKind(kind, walked[kind]);
      // Reports come before dispatches, whose texts are searched for the days of their visits.
      if (kind === 'report') this.#visitsOf = visitDays(all[kind] as Records<Report>, this.#dayOf);
    }
    return all as AllRecords;
  }

  /** Every record of a kind by its id, in order of the files' names. */
  async #readKind<Kind extends RecordKind>(kind: Kind, { files, faults }: Walked): Promise<Records<RecordOf<Kind>>> {
    const records = new Map<string, Entry<RecordOf<Kind>>>();
    this.#faults.addAll(faults);
    for (const { file } of faults) this.unreadable.add(stemOf(file));
    for (const file of files) {
      if (!isRecordFile(file)) {
        this.#addStranger(kind, file, files);
        continue;
      }
      this.count++;
      const wait = this.#ahead?.ready();
      if (wait) await wait;
      const plain = this.#ahead?.next();
      const read = (plain && parsePlainRecord<RecordOf<Kind>>(plain, kind)) ?? readRecord<RecordOf<Kind>>(this.#root, file, kind);
      const data: RecordOf<Kind> | null = 'value' in read && !read.remarks ? read.value : await this.#faults.take(file, read);
      if (data === null || !('body' in read)) {
        this.unreadable.add(stemOf(file));
        continue;
      }
      if (mayHoldFields(read.body)) this.#faults.add(file, ...(await fieldsInBody(kind, read.body)));
      const id = String(data.id);
      if (!this.#isWellNamed(kind, file, id, records)) continue;
      records.set(id, {
        file,
        data,
        hasBody: read.body.trim() !== '',
        secrets: this.#secretsIn(kind, data, read.body),
      });
    }
    return records;
  }

  /** A file that is no record was meant for one if a record's id is its name; but not where that record stands beside it. */
  #addStranger(kind: RecordKind, file: string, files: readonly string[]): void {
    const id = idMeantBy(file, kind);
    const name = nameOf(file);
    if (id === null || files.includes(`${file.slice(0, -name.length)}${id}.md`)) {
      this.#faults.add(file, { code: 'unexpected-file', args: { expected: recordPath(kind, SAMPLE_ID[kind]) } });
      return;
    }
    this.#faults.add(file, { code: 'wrong-ending', args: { name, expected: `${id}.md` } });
    this.unreadable.add(id);
  }

  /** What others than the office can read is searched while its text is at hand. */
  #secretsIn<Kind extends RecordKind>(kind: Kind, data: RecordOf<Kind>, body: string): readonly Secret[] {
    if (kind === 'dispatch') {
      return outboundSecrets(data as RecordOf<'dispatch'>, body, {
        isOfficerCode: this.#isOfficerCode,
        visitsOf: this.#visitsOf,
      });
    }
    return kind === 'meeting' ? meetingSecrets(data as RecordOf<'meeting'>, this.#isOfficerCode) : NONE;
  }

  /** The file's name is its record's id. A second file for an id is reported and left out. */
  #isWellNamed(kind: RecordKind, file: string, id: string, taken: Records<unknown>): boolean {
    const stem = stemOf(file);
    const other = taken.get(id)?.file;
    if (other !== undefined) {
      this.#faults.add(file, { code: 'id-taken', args: { id, other }, path: ['id'] });
      return false;
    }
    if (stem !== id) {
      this.#faults.add(file, { code: 'wrong-name', args: { name: `${stem}.md`, id }, path: ['id'] });
      this.unreadable.add(id).add(stem);
      return false;
    }
    const expected = recordPath(kind, id);
    if (file !== expected && belowKind(file) !== belowKind(expected))
      this.#faults.add(file, { code: 'wrong-folder', args: { id, expected }, path: ['id'] });
    return true;
  }
}

/** `reports/dispatches/2022/D2022-0001.md` → `2022/D2022-0001.md`. The name of the kind's folder is a matter of its own. */
const belowKind = (file: string): string => file.split('/').slice(2).join('/');

/** `reports/dispatches/2022/D2022-0001.md` → `D2022-0001`. */
const stemOf = (file: string): string => nameOf(file).slice(0, isRecordFile(file) ? -'.md'.length : undefined);

const nameOf = (file: string): string => file.slice(file.lastIndexOf('/') + 1);
