import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { generateValidators } from '../scripts/generate.mjs';
import { pipelineCss } from '../server/core/index.ts';

const file = path.resolve(import.meta.dirname, '../server/core/generated/validators.js');

test('server/core/generated/validators.js is current', async () => {
  const isCurrent = readFileSync(file, 'utf8') === (await generateValidators());
  expect(isCurrent, 'server/core/generated/validators.js is stale: run "npm run generate"').toBe(true);
});

test('client/preview/webview/pipeline.css is current', () => {
  const css = readFileSync(
    path.resolve(import.meta.dirname, '../client/preview/webview/pipeline.css'),
    'utf8',
  );
  expect(css.slice(css.indexOf('\n') + 1)).toBe(pipelineCss('light'));
});
