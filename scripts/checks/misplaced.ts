import { groupedBy } from '../grouped.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { FileFault } from '../records/fault.ts';
import { kindOfId } from '../records/id-forms.ts';
import type { RecordKind } from '../records/places.ts';
import { kindOfPlace } from '../records/record-folders.ts';

/** A record of one kind that stands in the folder of another. */
export interface Misplaced {
  readonly id: string;
  readonly kind: RecordKind;
  readonly within: RecordKind;
}

/** What a record's fields themselves suffer from, which a file in the wrong folder is full of. */
const OF_FIELDS: ReadonlySet<FileFault['code']> = new Set([
  ...(['no-front-matter', 'unterminated', 'syntax', 'too-many-aliases'] as const),
  ...(['shape', 'missing-field', 'unknown-field', 'misspelt-field', 'unindented-field'] as const),
]);

/** The records in another kind's folder, by file: their id's form tells what they are. */
export function misplacedRecords({ faults }: Ledger): ReadonlyMap<string, Misplaced> {
  const known = FOUND.get(faults);
  if (known) return known;
  const ofFields = faults.filter(({ file, code }) => file.endsWith('.md') && OF_FIELDS.has(code));
  const found = new Map<string, Misplaced>();
  for (const [file, ofFile] of groupedBy(ofFields, ({ file }) => file)) {
    const misplaced = misplacedIn(file, ofFile);
    if (misplaced) found.set(file, misplaced);
  }
  FOUND.set(faults, found);
  return found;
}

const FOUND = new WeakMap<readonly FileFault[], ReadonlyMap<string, Misplaced>>();

function misplacedIn(file: string, faults: readonly FileFault[]): Misplaced | null {
  const within = kindOfPlace(file);
  if (!within) return null;
  const stem = file.slice(file.lastIndexOf('/') + 1).replace(/\.md$/, '');
  const named = kindOfId(stem);
  const wrongId = faults.find(({ code, path }) => code === 'shape' && path?.length === 1 && path[0] === 'id');
  const written = wrongId?.code === 'shape' ? String(wrongId.args.value) : '';
  // The name decides; where it says nothing, the id in the file does. An id that fits the folder is a misnamed file.
  const idFits = !faults.some(({ path }) => path?.[0] === 'id') && faults.some(({ path }) => path !== undefined);
  if (named) return named.kind === within || idFits ? null : { ...named, within };
  const meant = kindOfId(written);
  // A bare year is too little to tell by.
  return !meant || meant.kind === within || meant.kind === 'assessment' ? null : { ...meant, within };
}
