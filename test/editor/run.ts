import { appendFileSync } from 'node:fs';
import type Mocha from 'mocha';

const TEST_TIMEOUT_MS = 60_000;

/**
 * Runs suites one after the other inside VS Code, and appends what comes of each test as a line of JSON to the file
 * that `MLDD_TEST_RESULTS` names, since nobody sees what is printed here.
 *
 * @returns fulfilled when all passed
 */
export async function runSuites(load: readonly (() => Promise<unknown>)[]): Promise<void> {
  const { default: MochaRunner } = await import('mocha');
  // The base of all reporters prints nothing.
  const reporter = MochaRunner.reporters.Base;
  const mocha = new MochaRunner({ ui: 'tdd', timeout: TEST_TIMEOUT_MS, reporter });
  // Gives the suites their global functions; mocha does so itself only for files that it loads.
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  for (const suite of load) await suite();
  const failures = await new Promise<number>((resolve) => {
    report(mocha.run(resolve));
  });
  write({ event: 'end' });
  if (failures > 0) throw new Error(`${failures} tests failed`);
}

function report(runner: Mocha.Runner): void {
  runner.on('pass', (test) => {
    write({ event: 'pass', title: test.fullTitle(), ms: test.duration ?? 0 });
  });
  runner.on('pending', (test) => {
    write({ event: 'skip', title: test.fullTitle() });
  });
  runner.on('fail', (test, error: unknown) => {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    write({ event: 'fail', title: test.fullTitle(), error: text });
  });
}

function write(line: object): void {
  const file = process.env.MLDD_TEST_RESULTS;
  if (file) appendFileSync(file, `${JSON.stringify(line)}\n`);
}
