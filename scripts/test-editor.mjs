import path from 'node:path';
import { parseArgs } from 'node:util';

import { repoRoot, temporaryDir } from './host/paths.mjs';
import { runNode } from './host/processGroup.mjs';
import { versions } from './host/versions.mjs';

const usage = `Runs the tests that need a real VS Code: from the repository, then with the .vsix installed.

  node scripts/test-editor.mjs [--oldest | --newest] [--desktop] [--no-build]

  --oldest, --newest  one VS Code instead of both: ${versions.map((version) => version.vscode).join(', ')}
  --desktop           in the desktop VS Code, downloaded, instead of the one from npm shown in Chromium
  --no-build          with what is in dist/ already

MLDD_VERBOSE=1 in the environment shows all that VS Code prints.
`;

const { values } = parseArgs({
  options: {
    oldest: { type: 'boolean', default: false },
    newest: { type: 'boolean', default: false },
    desktop: { type: 'boolean', default: false },
    'no-build': { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

process.exitCode = values.help ? showUsage() : await main();

/** @returns {Promise<number>} the exit code */
async function main() {
  if (!values['no-build']) {
    for (const script of ['build.mjs', 'package.mjs']) {
      const code = await runNode([path.join(repoRoot, 'scripts', script)], { cwd: repoRoot });
      if (code !== 0) return code;
    }
  }
  const chosen = versions.map(({ name }) => name).filter((name) => values[name]);
  const names = chosen.length > 0 ? chosen : versions.map(({ name }) => name);
  const program = path.join(repoRoot, 'scripts', 'host', 'editorTests.mjs');
  const env = { ...process.env, MLDD_TEMP: temporaryDir('editor') };
  return runNode([program, values.desktop ? 'desktop' : 'served', ...names], { cwd: repoRoot, env });
}

function showUsage() {
  console.log(usage);
  return 0;
}
