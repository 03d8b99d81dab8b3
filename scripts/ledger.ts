import { program } from './commands/program.ts';

// A closed pipe (`ledger status | head`) is the reader's choice and no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

await program().parseAsync();
