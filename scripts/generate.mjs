// Makes the files that are generated from the data. `--check` only says whether they are current.
import { readFile, writeFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { generateSnippets } from './generateSnippets.mjs';
import { loadModule } from './loadCore.mjs';

const root = path.resolve(import.meta.dirname, '..');
/** Exported function → schema. */
const schemas = {
  validateFramework: 'framework.schema.json',
  validateConfig: 'config.schema.json',
  validateFrontMatter: 'document.schema.json',
  validatePipeline: 'pipeline.schema.json',
};

/** The text of the generated file: validation functions without ajv, and without `new Function` at run time. */
export async function generateValidators() {
  const ajv = new Ajv2020.default({
    code: { source: true, esm: true },
    allErrors: true,
    allowUnionTypes: true,
  });
  const ids = {};
  for (const [name, file] of Object.entries(schemas)) {
    const schema = JSON.parse(await readFile(path.join(root, 'schemas', file), 'utf8'));
    ajv.addSchema(schema);
    ids[name] = schema.$id;
  }
  const { outputFiles } = await build({
    stdin: { contents: standaloneCode.default(ajv, ids), resolveDir: root },
    bundle: true,
    format: 'esm',
    write: false,
    legalComments: 'none',
  });
  return `// Generated from schemas/ by "npm run generate". Do not edit.\n${outputFiles[0].text}`;
}

/** The style sheet of pictures, for pages that show them: they may not hold styles of their own. */
async function generatePictureCss() {
  const { pipelineCss } = await loadModule('server/core/pipeline/svg/style.ts');
  return `/* Generated from server/core/pipeline/svg/style.ts by "npm run generate". Do not edit. */\n${pipelineCss('light')}`;
}

/** File → how to make its text. */
const generated = {
  'server/core/generated/validators.js': generateValidators,
  'snippets/sections.code-snippets': generateSnippets,
  'client/preview/webview/pipeline.css': generatePictureCss,
};

if (process.argv[1] === import.meta.filename) {
  for (const [file, make] of Object.entries(generated)) {
    const target = path.join(root, file);
    const text = await make();
    if (text === (await readFile(target, 'utf8').catch(() => ''))) continue;
    if (process.argv.includes('--check')) {
      console.error(`${file} is stale: run "npm run generate"`);
      process.exitCode = 1;
    } else {
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, text);
    }
  }
}
