// A program, and a function for others: pictures of a document in VS Code with this extension.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { repoRoot, temporaryDir } from './paths.mjs';
import { themeSettings } from './settings.mjs';
import { ensureVsCode } from './vscodeServer.mjs';
import { versionNamed } from './versions.mjs';
import * as keys from './workbenchKeys.mjs';
import { launchBrowser, openWorkbench, startServer } from './workbench.mjs';

/** What the browser says of the user's system for each theme, and the class that the workbench then has. */
const themes = {
  light: { media: { colorScheme: 'light', forcedColors: 'none' }, workbench: 'vs' },
  dark: { media: { colorScheme: 'dark', forcedColors: 'none' }, workbench: 'vs-dark' },
  'high-contrast': { media: { colorScheme: 'dark', forcedColors: 'active' }, workbench: 'hc-black' },
  'high-contrast-light': { media: { colorScheme: 'light', forcedColors: 'active' }, workbench: 'hc-light' },
};

const usage = `Opens a document in VS Code with this extension and takes a picture of it in each theme.

  node scripts/host/screenshots.mjs --file FILE --out DIR [options]

  --name NAME          the pictures are DIR/NAME-THEME.png; default: the file's name
  --themes LIST        default: light,dark,high-contrast; there is also high-contrast-light
  --vscode VERSION     oldest (default) or newest
  --size WIDTHxHEIGHT  default: 1400x900
  --line N             put the cursor on this line
  --command TITLE      run this command, such as "ML Design Docs: Explain"; may be given several times
  --open-problems      show the Problems panel
  --hover              show the hover at the first squiggle in sight
  --quick-fix          show the quick fixes at the first squiggle in sight
  --wait-for SELECTOR  wait until this is there; default: a squiggle, or the editor's text with --no-squiggle
  --no-squiggle        the document has no findings

The extension must have been built. The document is opened in a copy of its folder.
`;

/**
 * @typedef {object} Shot
 * @property {string} file the document
 * @property {string} out the folder for the pictures
 * @property {string} [name]
 * @property {readonly string[]} [themes]
 * @property {string} [vscode]
 * @property {{ width: number, height: number }} [size]
 * @property {number} [line]
 * @property {readonly string[]} [commands]
 * @property {boolean} [problems]
 * @property {boolean} [hover]
 * @property {boolean} [quickFix]
 * @property {string} [waitFor]
 * @property {Record<string, unknown>} [settings]
 */

/**
 * Takes a picture of a document in each theme. The same document gives the same bytes on the same machine.
 *
 * @param {Shot} shot
 * @returns {Promise<string[]>} the files written
 */
export async function takeScreenshots(shot) {
  const {
    file,
    out,
    name = path.parse(file).name,
    themes: wanted = ['light', 'dark', 'high-contrast'],
  } = shot;
  checkThemes(wanted);
  const folder = path.join(temporaryDir('shots'), path.basename(path.dirname(path.resolve(file))));
  cpSync(path.dirname(path.resolve(file)), folder, { recursive: true });
  mkdirSync(out, { recursive: true });
  const vsCode = await ensureVsCode(versionNamed(shot.vscode ?? 'oldest'));
  const server = await startServer(vsCode, { settings: { ...pictureSettings, ...shot.settings } });
  const browser = await launchBrowser();
  try {
    const view = { folder, extensions: [repoRoot], file: path.join(folder, path.basename(file)) };
    const context = { viewport: shot.size ?? { width: 1400, height: 900 }, deviceScaleFactor: 1 };
    const page = await openWorkbench(browser, server, view, { context });
    await arrange(page, shot);
    // A theme that is switched to draws some edges otherwise than the one that the page began with.
    for (const theme of Object.keys(themes)) await showTheme(page, theme);
    const files = [];
    for (const theme of wanted)
      files.push(await takeOne(page, theme, path.join(out, `${name}-${theme}.png`)));
    return files;
  } finally {
    await browser.close();
    await server.stop();
  }
}

const pictureSettings = {
  ...themeSettings,
  'breadcrumbs.enabled': false,
  'editor.fontFamily': 'DejaVu Sans Mono, monospace',
  'editor.minimap.enabled': false,
  'editor.scrollbar.vertical': 'visible',
  'editor.occurrencesHighlight': 'off',
  'editor.wordWrap': 'on',
};

/**
 * Brings the workbench into the state that the picture is of.
 *
 * @param {import('playwright-core').Page} page
 * @param {Shot} shot
 */
async function arrange(page, shot) {
  page.setDefaultTimeout(60_000);
  const text = page.locator('.editor-instance .view-line').first();
  await text.waitFor();
  const ready = page.locator(shot.waitFor ?? keys.anySquiggle).first();
  await ready.waitFor({ state: 'attached' });
  page.setDefaultTimeout(20_000);
  if (shot.line) await keys.goToLine(page, shot.line);
  // Away from everything that lights up under it.
  await page.mouse.move(0, 0);
  if (shot.problems) await keys.openProblems(page);
  for (const command of shot.commands ?? []) await keys.runCommand(page, command);
  if (shot.hover) await keys.showHover(page);
  if (shot.quickFix) await keys.openQuickFix(page);
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} theme
 * @param {string} file
 */
async function takeOne(page, theme, file) {
  await showTheme(page, theme);
  writeFileSync(file, await keys.stablePicture(page));
  return file;
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} theme
 */
async function showTheme(page, theme) {
  const { media, workbench } = themes[theme];
  await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
  await page.locator(`.monaco-workbench.${workbench}`).waitFor();
}

/** @param {readonly string[]} wanted */
function checkThemes(wanted) {
  const unknown = wanted.find((theme) => !(theme in themes));
  if (unknown) throw new Error(`No theme "${unknown}"; there are ${Object.keys(themes).join(', ')}`);
}

const cliOptions = {
  file: { type: 'string' },
  out: { type: 'string' },
  name: { type: 'string' },
  themes: { type: 'string' },
  vscode: { type: 'string' },
  size: { type: 'string', default: '1400x900' },
  line: { type: 'string' },
  command: { type: 'string', multiple: true, default: [] },
  'open-problems': { type: 'boolean' },
  hover: { type: 'boolean' },
  'quick-fix': { type: 'boolean' },
  'wait-for': { type: 'string' },
  'no-squiggle': { type: 'boolean' },
};

/** @returns {Shot | undefined} what the command line asks for; nothing when it lacks file or folder */
function readShot() {
  const { values } = parseArgs({ options: cliOptions });
  const [width = 1400, height = 900] = values.size.split('x').map(Number);
  const { file, out, name, vscode } = values;
  if (!file || !out) return undefined;
  return {
    ...{ file, out, name, vscode },
    themes: values.themes?.split(','),
    size: { width, height },
    line: values.line ? Number(values.line) : undefined,
    commands: values.command,
    problems: values['open-problems'],
    hover: values.hover,
    quickFix: values['quick-fix'],
    waitFor: values['wait-for'] ?? (values['no-squiggle'] ? '.view-line' : undefined),
  };
}

if (process.argv[1] === import.meta.filename) {
  const shot = readShot();
  if (!shot) {
    console.error(usage);
    process.exit(2);
  }
  for (const file of await takeScreenshots(shot)) console.log(file);
}
