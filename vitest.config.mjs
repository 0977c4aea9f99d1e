import { defineConfig } from 'vitest/config';
import { dataVitePlugin } from './scripts/dataPlugin.mjs';

export default defineConfig({
  plugins: [dataVitePlugin],
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/editor/**'],
    testTimeout: 30_000,
  },
});
