import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { cachedDir } from './cached.mjs';
import { writeNativeStandIns } from './nativeStandIns.mjs';
import { ensureNode } from './nodeBinary.mjs';
import { installDependencies, unpackPackage } from './npm.mjs';

/** Changes whenever an installed server has to be made anew. */
const recipe = 'recipe 1';

/**
 * Built-in extensions that run in Node alone and that no test needs. One that also has a browser entry must
 * stay: the workbench has the list of those built in and complains of each that is missing.
 */
const unneededExtensions = [
  'copilot',
  'git',
  'github',
  'ms-vscode.js-debug',
  'ms-vscode.js-debug-companion',
  'php-language-features',
  'terminal-suggest',
  'tunnel-forwarding',
];

/**
 * The packages that a server needs to show a workbench and run extensions; the rest is terminals, remotes and
 * AI.
 */
const neededPackages = new Set([
  '@microsoft/1ds-core-js',
  '@microsoft/1ds-post-js',
  '@parcel/watcher',
  '@vscode/iconv-lite-umd',
  '@vscode/proxy-agent',
  '@vscode/ripgrep-universal',
  '@vscode/tree-sitter-wasm',
  '@vscode/vscode-languagedetection',
  'cookie',
  'graceful-fs',
  'http-proxy-agent',
  'https-proxy-agent',
  'jschardet',
  'katex',
  'minimist',
  'tas-client',
  'tas-client-umd',
  'undici',
  'vscode-oniguruma',
  'vscode-regexpp',
  'vscode-textmate',
  'ws',
  'yauzl',
  'yazl',
]);

/** Carries ready-built ripgrep programs, which `workspace.findFiles` runs. */
const ripgrepPackage = '@vscode/ripgrep-universal';
const ripgrepVersion = '1.18.0';

/**
 * @typedef {object} VsCode a VS Code server that is ready to start
 * @property {import('./versions.mjs').VsCodeVersion} version
 * @property {string} dir where the server is
 * @property {string} node the Node to run it with
 */

/**
 * Installs a VS Code server from npm, once: it is kept in the ignored folder `.vscode-test`. Needs neither a
 * compiler nor any other host than the npm registry.
 *
 * @param {import('./versions.mjs').VsCodeVersion} version
 * @param {(message: string) => void} [log] told before anything is downloaded
 * @returns {Promise<VsCode>}
 * @throws {Error} when npm fails, with what it printed
 */
export async function ensureVsCode(version, log = console.error) {
  const dir = await cachedDir(`vscode-server-${version.vscode}`, recipe, async (partial) => {
    log(`Downloading VS Code ${version.vscode} from npm (about ${version.downloadMb} MB) ...`);
    await installServer(version.codeServer, partial);
  });
  return { version, dir, node: await ensureNode(version, log) };
}

/**
 * @param {string} codeServer
 * @param {string} dir
 */
async function installServer(codeServer, dir) {
  const extensions = unneededExtensions.map((name) => `package/lib/vscode/extensions/${name}`);
  await unpackPackage(`code-server@${codeServer}`, dir, {
    folder: 'lib/vscode',
    exclude: ['*.map', ...extensions],
  });
  const hasOwnRipgrep = await pruneDependencies(dir);
  await installDependencies(dir);
  await keepOneRipgrep(dir, hasOwnRipgrep);
  await writeNativeStandIns(dir);
}

/**
 * Reduces the server's dependencies to those that are needed, at the versions it was built with.
 *
 * @param {string} dir
 * @returns {Promise<boolean>} whether the server asks for the ripgrep package whose install script downloads
 */
async function pruneDependencies(dir) {
  const manifestFile = path.join(dir, 'package.json');
  const lockFile = path.join(dir, 'npm-shrinkwrap.json');
  const manifest = JSON.parse(await readFile(manifestFile, 'utf8'));
  const locked = JSON.parse(await readFile(lockFile, 'utf8')).packages;
  const dependencies = { [ripgrepPackage]: ripgrepVersion };
  for (const [name, range] of Object.entries(manifest.dependencies)) {
    if (neededPackages.has(name)) dependencies[name] = registryVersion(locked[`node_modules/${name}`], range);
  }
  const { name, version, type } = manifest;
  await writeFile(
    manifestFile,
    JSON.stringify({ name, version, type, private: true, dependencies }, null, 2),
  );
  await rm(lockFile);
  return '@vscode/ripgrep' in manifest.dependencies;
}

/**
 * The locked version, unless it was taken from a git host, which may be out of reach.
 *
 * @param {{ version: string, resolved?: string } | undefined} locked
 * @param {string} range
 */
function registryVersion(locked, range) {
  return locked && !locked.resolved?.startsWith('git') ? locked.version : range;
}

/**
 * Keeps the ripgrep for this machine, and where the server asks for the other package, puts it under that
 * name.
 *
 * @param {string} dir
 * @param {boolean} hasOwnRipgrep
 */
async function keepOneRipgrep(dir, hasOwnRipgrep) {
  const machine = `${process.platform}-${process.arch}`;
  const programs = path.join(dir, 'node_modules', ripgrepPackage, 'bin');
  for (const name of await readdir(programs)) {
    if (name !== machine) await rm(path.join(programs, name), { recursive: true });
  }
  if (!hasOwnRipgrep) return;
  const standIn = path.join(dir, 'node_modules', '@vscode', 'ripgrep');
  const program = `../../ripgrep-universal/bin/${machine}/${process.platform === 'win32' ? 'rg.exe' : 'rg'}`;
  await mkdir(path.join(standIn, 'lib'), { recursive: true });
  await writeFile(path.join(standIn, 'package.json'), JSON.stringify({ main: 'lib/index.js' }));
  const source = `exports.rgPath = require('node:path').join(__dirname, ${JSON.stringify(program)});\n`;
  await writeFile(path.join(standIn, 'lib', 'index.js'), source);
}
