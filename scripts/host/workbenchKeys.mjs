import { setTimeout as sleep } from 'node:timers/promises';

/** @typedef {import('playwright-core').Page} Page */

/** Matches what the editor draws under a diagnostic's text. */
export const anySquiggle = '.squiggly-error, .squiggly-warning, .squiggly-info, .squiggly-hint';

/** As many pictures in a row have to equal the one before. */
const restingPictures = 3;

/**
 * Runs a command by its title in the command palette.
 *
 * @param {Page} page
 * @param {string} title
 */
export async function runCommand(page, title) {
  await inPalette(page, `>${title}`, page.locator('.quick-input-list .monaco-list-row', { hasText: title }));
}

/**
 * Puts the cursor on a line of the open editor and shows it.
 *
 * @param {Page} page
 * @param {number} line
 */
export async function goToLine(page, line) {
  await inPalette(page, `:${line}`, page.locator('.quick-input-list .monaco-list-row'));
}

/**
 * Shows the Problems panel, with at least one problem in it, and goes back to the editor.
 *
 * @param {Page} page
 */
export async function openProblems(page) {
  await page.keyboard.press('Control+Shift+M');
  await page.locator('.markers-panel-container .monaco-list-row').nth(1).waitFor();
  await page.keyboard.press('Control+1');
}

/**
 * Shows the hover at the first squiggle in sight.
 *
 * @param {Page} page
 */
export async function showHover(page) {
  const hover = page.locator('.monaco-hover:not(.hidden) .hover-row').first();
  const box = await squiggleBox(page);
  await page.mouse.move(box.x + 6, box.y + 2);
  await hover.waitFor();
}

/**
 * Shows the quick fixes at the first squiggle in sight.
 *
 * @param {Page} page
 */
export async function openQuickFix(page) {
  const entry = page.locator('.action-widget .monaco-list-row').first();
  await repeatUntil(page, entry, async () => {
    const box = await squiggleBox(page);
    await page.mouse.click(box.x + 6, box.y + 2);
    await page.keyboard.press('Control+.');
  });
}

/**
 * Takes pictures until nothing has changed for a while: some parts of the workbench come half a second late.
 *
 * @param {Page} page
 * @returns {Promise<Buffer>}
 * @throws {Error} when the page does not come to rest
 */
export async function stablePicture(page) {
  let before = Buffer.alloc(0);
  let same = 0;
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' });
    same = picture.equals(before) ? same + 1 : 0;
    if (same === restingPictures) return picture;
    before = picture;
    await sleep(400);
  }
  throw new Error('The workbench does not come to rest: its pictures keep changing');
}

/**
 * @param {Page} page
 * @param {string} text
 * @param {import('playwright-core').Locator} rows
 */
async function inPalette(page, text, rows) {
  const input = page.locator('.quick-input-widget input.input').first();
  await repeatUntil(page, input, () => page.keyboard.press('F1'));
  await input.fill(text);
  await rows.first().waitFor();
  await page.keyboard.press('Enter');
  await input.waitFor({ state: 'hidden' });
}

/**
 * Does something again until it shows: keys get lost while providers are being registered, or when a new panel
 * takes the focus.
 *
 * @param {Page} page
 * @param {import('playwright-core').Locator} shown
 * @param {() => Promise<void>} act
 */
async function repeatUntil(page, shown, act) {
  for (let attempt = 0; attempt < 8; attempt += 1) {
    await act();
    const isShown = await shown.waitFor({ timeout: 2000 }).then(
      () => true,
      () => false,
    );
    if (isShown) return;
    await page.keyboard.press('Escape');
  }
  throw new Error(`The workbench does not show ${shown}`);
}

/** @param {Page} page */
async function squiggleBox(page) {
  const squiggle = page.locator(anySquiggle).first();
  for (let attempt = 0; attempt < 20; attempt += 1) {
    await squiggle.waitFor({ state: 'attached' });
    // The editor replaces its squiggles as it draws, so that one may be gone by now.
    const box = await squiggle.boundingBox({ timeout: 1000 }).catch(() => null);
    if (box) return box;
    await sleep(250);
  }
  throw new Error('No squiggle is in sight');
}
