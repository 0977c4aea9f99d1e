/**
 * One build of VS Code that npm can supply.
 *
 * @typedef {object} VsCodeVersion
 * @property {string} name how people name it on the command line
 * @property {string} vscode the VS Code release
 * @property {string} codeServer the release of the npm package `code-server` that carries it
 * @property {readonly number[]} nodeMajors Node releases it is known to run on, best first
 * @property {number} downloadMb what has to be fetched from npm the first time
 */

/** The oldest VS Code in `engines.vscode`. @type {VsCodeVersion} */
export const oldest = {
  name: 'oldest',
  vscode: '1.93.1',
  codeServer: '4.93.1',
  nodeMajors: [20, 22, 24],
  downloadMb: 70,
};

/** The newest VS Code that code-server has. @type {VsCodeVersion} */
export const newest = {
  name: 'newest',
  vscode: '1.139.1',
  codeServer: '4.139.1',
  nodeMajors: [24],
  downloadMb: 80,
};

/** All served versions, in the order in which they are tested. */
export const versions = [oldest, newest];

/**
 * Finds a version by its name (`oldest`, `newest`) or VS Code release.
 *
 * @param {string} name
 * @returns {VsCodeVersion}
 * @throws {Error} when there is none, naming those that there are
 */
export function versionNamed(name) {
  const found = versions.find((version) => version.name === name || version.vscode === name);
  if (found) return found;
  const known = versions.map((version) => `${version.name} (${version.vscode})`).join(', ');
  throw new Error(`No VS Code version "${name}"; there are ${known}`);
}
