import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { repoRoot } from './host/paths.mjs';
import { runNode } from './host/processGroup.mjs';
import { themeSettings } from './host/settings.mjs';
import { oldest } from './host/versions.mjs';
import { ensureVsCode } from './host/vscodeServer.mjs';
import { startServer } from './host/workbench.mjs';
import { workbenchHost } from './host/workbenchPage.mjs';

const defaultPort = '8765';

const usage = `Builds the extension, checks an example document, and serves VS Code with the extension.

  npm start -- [--check-only] [--port PORT]

  --check-only  stop after the check
  --port PORT   serve on this loopback port instead of ${defaultPort}
`;

const example = path.join('examples', 'draft-notification-ranking.md');

const { values } = parseArgs({
  options: {
    'check-only': { type: 'boolean', default: false },
    port: { type: 'string', default: defaultPort },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

try {
  process.exitCode = values.help ? showUsage() : await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** @returns {Promise<number>} the exit code */
async function main() {
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`"${values.port}" is no port`);
  const built = await runNode([path.join(repoRoot, 'scripts', 'build.mjs')], { cwd: repoRoot });
  if (built !== 0) return built;
  const checked = await checkExample();
  if (checked !== 0 || values['check-only']) return checked;
  return serve(port);
}

/** The example is a draft with findings, so that the check is expected to end with 1. */
async function checkExample() {
  if (!existsSync(path.join(repoRoot, example))) throw new Error(`${example} is missing`);
  console.log(`\n$ mldd check ${example}\n`);
  const code = await runNode([path.join('dist', 'mldd.js'), 'check', example], { cwd: repoRoot });
  return code === 1 ? 0 : code;
}

/** @param {number} port */
async function serve(port) {
  const vsCode = await ensureVsCode(oldest);
  const start = {
    folder: path.join(repoRoot, 'examples'),
    extensions: [repoRoot],
    file: path.join(repoRoot, example),
  };
  const server = await startServer(vsCode, { port, settings: themeSettings, start });
  const url = `http://${workbenchHost}:${server.port}/?tkn=${server.token}`;
  console.log(`\nVS Code ${oldest.vscode} with the extension, and examples/ open, is at\n\n  ${url}\n`);
  console.log('Open it in Chrome, Edge or Firefox on this machine.');
  console.log('The address holds a secret: whoever has it can use this VS Code. Ctrl+C ends it.');
  process.prependOnceListener('SIGINT', () => process.exit(0));
  return server.exited;
}

function showUsage() {
  console.log(usage);
  return 0;
}
