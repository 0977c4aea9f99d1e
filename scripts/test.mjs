// `npm test`: types, lint and format, then the unit tests, then the suites in the real VS Code. Stops at the first failure.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

/** What runs, in order; `npm test -- --unit` leaves out the real VS Code. */
const steps = [
  ['Types, lint, format', 'npm', ['run', '--silent', 'check']],
  ['Unit tests', process.execPath, ['node_modules/vitest/vitest.mjs', 'run']],
  ['Real VS Code', process.execPath, ['scripts/test-editor.mjs']],
];

for (const [name, command, args] of process.argv.includes('--unit') ? steps.slice(0, 2) : steps) {
  console.log(`\n── ${name}`);
  const { status, signal } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) {
    console.error(`${name}: failed (${signal ?? `exit code ${status}`})`);
    process.exit(1);
  }
}
