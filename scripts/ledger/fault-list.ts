import { type Fault, type FileFault, isHarmless } from '../records/fault.ts';
import type { Read } from '../records/read.ts';

/** Gathers what is wrong with the files of a county while it is read. */
export class FaultList {
  readonly list: FileFault[] = [];

  add(file: string, ...faults: readonly Fault[]): void {
    for (const fault of faults) this.list.push({ ...fault, file });
  }

  addAll(faults: readonly FileFault[]): void {
    this.list.push(...faults);
  }

  /**
   * The value of a read file if it can be used, which one with only unknown fields can; else null. A schema's
   * complaints are put into words only when there are any, so that an ordinary run loads no schema.
   */
  async take<T>(file: string, read: Read<T>): Promise<T | null> {
    if ('faults' in read) {
      this.add(file, ...read.faults);
      return null;
    }
    if (read.remarks) this.add(file, ...read.remarks);
    if ('value' in read) return read.value;
    const { faultsOf } = await import('../records/shape-faults.ts');
    const faults = faultsOf(read.misfit);
    this.add(file, ...faults);
    return faults.every(isHarmless) ? (read.misfit.value as T) : null;
  }
}
