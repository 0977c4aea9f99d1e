import { cpSync } from 'node:fs';
import path from 'node:path';

import { repoRoot, temporaryDir } from './paths.mjs';
import { ensureVsCode } from './vscodeServer.mjs';
import { launchBrowser, openWorkbench, startServer } from './workbench.mjs';
import { goToLine, runCommand } from './workbenchKeys.mjs';
import { workbenchUrl } from './workbenchPage.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Frame} Frame */

/**
 * @typedef {object} OpenPreview a document in VS Code with its preview beside it
 * @property {Page} page the workbench
 * @property {() => Promise<Frame>} frame the page inside the preview, which a reload replaces
 * @property {() => Promise<unknown>} reload loads the workbench anew, with what was open
 * @property {() => Promise<void>} close ends all of it
 */

/**
 * Opens a copy of a document in a served VS Code, with the cursor on `line` and the preview to the side.
 *
 * @param {import('./versions.mjs').VsCodeVersion} version
 * @param {{ file: string, line: number, settings?: Record<string, unknown> }} what
 * @returns {Promise<OpenPreview>}
 */
export async function openPreview(version, { file, line, settings }) {
  const folder = path.join(temporaryDir('preview'), 'documents');
  cpSync(file, path.join(folder, path.basename(file)));
  const server = await startServer(await ensureVsCode(version), {
    settings: {
      'breadcrumbs.enabled': false,
      'editor.minimap.enabled': false,
      'editor.stickyScroll.enabled': false,
      ...settings,
    },
  });
  const browser = await launchBrowser();
  const close = async () => {
    await browser.close();
    await server.stop();
  };
  try {
    const view = { folder, extensions: [repoRoot], file: path.join(folder, path.basename(file)) };
    const page = await openWorkbench(browser, server, view);
    page.setDefaultTimeout(60_000);
    await page.locator('.editor-instance .view-line').first().waitFor();
    // Only for a document that is known to be ours is the command offered.
    await page.locator('#mlDesignDocs\\.completeness, [id$="mlDesignDocs.completeness"]').first().waitFor();
    await runCommand(page, 'ML Design Docs: Open Pipeline Preview to the Side');
    await (await previewFrame(page)).locator('[data-stage]').first().waitFor();
    await goToLine(page, line);
    // An address that names a file would have it opened instead of what was open.
    const reload = () => page.goto(workbenchUrl(server, { ...view, file: undefined }));
    return { page, frame: () => previewFrame(page), reload, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** @param {Page} page @returns {Promise<Frame>} */
async function previewFrame(page) {
  const picture = page
    .frameLocator('iframe.webview.ready')
    .last()
    .frameLocator('iframe#active-frame')
    .locator('#picture[data-version]');
  const element = await picture.elementHandle();
  const frame = await element?.ownerFrame();
  if (!frame) throw new Error('The preview has no page');
  return frame;
}
