import { runCli } from './runCli.ts';
import { processIo } from './io.ts';

// No `process.exit`: what was written to a pipe may not have left yet.
void runCli(process.argv.slice(2), processIo()).then((code) => {
  process.exitCode = code;
});
