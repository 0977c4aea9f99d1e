import path from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Loads a VS Code server's code into this process without starting it.
 *
 * @param {string} dir an installed server
 * @returns {Promise<{ createServer: Function, spawnCli: Function }>}
 */
export async function loadServerModule(dir) {
  // With this variable set, the module waits for its functions to be called instead of starting a server.
  process.env.CODE_SERVER_PARENT_PID = String(process.pid);
  process.env.VSCODE_HANDLES_SIGPIPE = 'true';
  process.chdir(dir);
  const module = await import(pathToFileURL(path.join(dir, 'out', 'server-main.js')).href);
  // It is an ES module in new versions and a CommonJS one in old ones.
  const loadCode = module.loadCodeWithNls ?? module.default.loadCodeWithNls;
  return loadCode();
}
