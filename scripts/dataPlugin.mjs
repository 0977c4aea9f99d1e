import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';

/** The text of a JavaScript module that exports what a data file holds: a value of YAML, else the text itself. */
function moduleOf(path, text) {
  return `export default ${JSON.stringify(path.endsWith('.yaml') ? parse(text) : text)};`;
}

/** esbuild: `import value from './data.yaml'` and `import text from './template.md'`, read when the bundle is made. */
export const dataPlugin = {
  name: 'data',
  setup(build) {
    build.onLoad({ filter: /\.(?:yaml|md)$/ }, async ({ path }) => ({
      contents: moduleOf(path, await readFile(path, 'utf8')),
      loader: 'js',
    }));
  },
};

/** Vite and vitest: the same. */
export const dataVitePlugin = {
  name: 'data',
  enforce: 'pre',
  transform(code, id) {
    return /\.(?:yaml|md)$/.test(id) ? { code: moduleOf(id, code), map: null } : undefined;
  },
};
