import { POLICY_FOLDER } from '../records/places.ts';
import { programRoot } from '../records/program.ts';
import { readData } from '../records/read.ts';
import type { PolicyFile } from '../records/schema/policy.ts';
import { walk } from '../records/walk.ts';
import type { FaultList } from './fault-list.ts';
import { orderPolicies, type Policies } from './policies.ts';

/** The regulation the program ships with: what a county's first policy inherits from. */
const SHIPPED = `${POLICY_FOLDER}/2021-trial.yaml`;

/** Reads the county's policies in the order in which they took over (8.1). */
export async function readPolicies(root: string, faults: FaultList): Promise<Policies> {
  const read = async (from: string, file: string): Promise<{ file: string; data: PolicyFile }[]> => {
    const data = await faults.take(file, readData<PolicyFile>(from, file, 'policy', {}));
    return data ? [{ file, data }] : [];
  };
  const [shipped] = await read(programRoot, SHIPPED);
  if (!shipped) throw new Error(`the program's own ${SHIPPED} can't be read`);

  const { files, faults: found } = walk(root, POLICY_FOLDER);
  faults.addAll(found);
  const own: { file: string; data: PolicyFile }[] = [];
  for (const file of files) {
    if (/\.ya?ml$/.test(file)) own.push(...(await read(root, file)));
    else faults.add(file, { code: 'unexpected-file', args: { expected: SHIPPED } });
  }
  if (files.length === 0) faults.add(POLICY_FOLDER, { code: 'missing-file', args: { what: 'policy' } });
  return orderPolicies(own, shipped);
}
