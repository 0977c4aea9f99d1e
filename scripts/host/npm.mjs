import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const onWindows = process.platform === 'win32';
const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/**
 * Downloads a package from the npm registry and unpacks one folder of it into `dir`. Runs none of its
 * scripts.
 *
 * @param {string} spec package and version, such as `code-server@4.93.1`
 * @param {string} dir an existing folder
 * @param {{ folder: string, exclude?: readonly string[] }} what folder of the package; names to omit
 * @throws {Error} when npm or tar fails, with what it printed
 */
export async function unpackPackage(spec, dir, { folder, exclude = [] }) {
  const { stdout } = await npm(['pack', spec, '--pack-destination', dir], dir);
  const tarball = path.join(dir, stdout.trim().split('\n').at(-1) ?? '');
  const member = path.posix.join('package', folder);
  const excluded = exclude.map((pattern) => `--exclude=${pattern}`);
  const depth = member.split('/').length;
  await run('tar', ['-xzf', tarball, '-C', dir, `--strip-components=${depth}`, ...excluded, member]);
  await rm(tarball);
}

/**
 * Installs what the `package.json` in `dir` asks for, without development dependencies and without install
 * scripts.
 *
 * @param {string} dir
 * @throws {Error} when npm fails, with what it printed
 */
export async function installDependencies(dir) {
  await npm(['install', '--omit=dev', '--legacy-peer-deps', '--no-package-lock'], dir);
}

/**
 * @param {readonly string[]} args
 * @param {string} cwd
 */
async function npm(args, cwd) {
  return run(onWindows ? 'npm.cmd' : 'npm', [...args, ...quiet], {
    cwd,
    shell: onWindows,
    maxBuffer: 1 << 24,
  });
}
