import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { programRoot } from '../records/program.ts';
import { editorFiles } from './files.ts';

for (const [file, text] of editorFiles()) {
  mkdirSync(dirname(join(programRoot, file)), { recursive: true });
  writeFileSync(join(programRoot, file), text);
}
