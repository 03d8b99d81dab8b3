import { program } from './commands/program.ts';
import { systemRefusal } from './commands/usage.ts';

// A closed pipe (`ledger status | head`) is the reader's choice and no failure; a full disk is one.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`${systemRefusal(error) ?? error.message}\n`);
  process.exit(2);
});

await program().parseAsync();
