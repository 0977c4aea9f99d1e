import { runSuites } from './run.ts';

/** Runs what the package is tested by, once it is installed. */
export function run(): Promise<void> {
  return runSuites([() => import('./packaged.test.ts')]);
}
