import { runSuites } from './run.ts';

/** Runs all suites, in this order: the first needs an editor in which no design document was open yet. */
export function run(): Promise<void> {
  return runSuites([
    () => import('./activation.test.ts'),
    () => import('./findings.test.ts'),
    () => import('./configuration.test.ts'),
    () => import('./overview.test.ts'),
    () => import('./preview.test.ts'),
    () => import('./pipelineFence.test.ts'),
    () => import('./markdownPreview.test.ts'),
    () => import('./newDocument.test.ts'),
    () => import('./server.test.ts'),
    () => import('./client.test.ts'),
  ]);
}
