// What only a hand on the mouse and keyboard shows of the preview: run in a served VS Code, with Chromium as its screen.
import assert from 'node:assert/strict';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { repoRoot } from '../../scripts/host/paths.mjs';
import { openPreview } from '../../scripts/host/previewPage.mjs';
import { goToLine } from '../../scripts/host/workbenchKeys.mjs';

/** @typedef {import('../../scripts/host/previewPage.mjs').OpenPreview} OpenPreview */

/** The line of the document on which the stage `rank` begins. */
const RANK = 25;

/** Titles of tests, and what they do. They share one workbench, in this order. */
const tests = {
  'a click on a stage leads to its text': async ({ page, frame }) => {
    await stage(await frame(), 'rank').click();
    await caretAt(page, RANK);
  },

  'the caret highlights its stage': async ({ page, frame }) => {
    await toLine(page, 21);
    await (await frame()).locator('[data-stage=retrieve].mldd-selected[aria-current]').waitFor();
  },

  'a stage that is pointed at says what is known of it': async ({ page, frame }) => {
    const inside = await frame();
    await stage(inside, 'retrieve').hover();
    const card = inside.locator('#card');
    await card.waitFor();
    const said = await card.innerText();
    for (const fact of ['Candidate generation', 'two-tower', '30 ms p99'])
      assert.ok(said.includes(fact), said);
    await page.keyboard.press('Escape');
  },

  'Tab, arrows and Enter go through the stages and to the text': async ({ page, frame }) => {
    const inside = await frame();
    await inside.locator('#canvas').focus();
    await page.keyboard.press('Home');
    assert.equal(await focusedStage(inside), 'videos');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    assert.equal(await focusedStage(inside), 'rank');
    await inside.locator('#card', { hasText: 'Ranking' }).waitFor();
    await page.keyboard.press('Enter');
    await caretAt(page, RANK);
  },

  'dragging moves the picture and opens nothing': async ({ page, frame }) => {
    const inside = await frame();
    const before = await boxOf(inside, 'rank');
    await page.mouse.move(before.x + 20, before.y + 10);
    await page.mouse.down();
    await page.mouse.move(before.x - 30, before.y + 40, { steps: 4 });
    await page.mouse.up();
    const after = await boxOf(inside, 'rank');
    near(after.x - before.x, -50);
    near(after.y - before.y, 30);
    // The text would show where its caret is.
    assert.equal(await page.locator('.statusbar-item', { hasText: /^Ln / }).count(), 0);
  },

  'the wheel with Ctrl zooms, and what is typed keeps zoom, place and focus': async ({ page, frame }) => {
    const inside = await frame();
    const start = await boxOf(inside, 'rank');
    await page.mouse.move(start.x + 10, start.y + 10);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -200);
    await page.keyboard.up('Control');
    const zoomed = await boxOf(inside, 'rank');
    assert.ok(zoomed.width > start.width * 1.3, `${zoomed.width} after ${start.width}`);
    const scale = await inside.locator('#zoom').innerText();
    await page.mouse.move(5, 300);
    await toLine(page, 13);
    await page.keyboard.press('End');
    await page.keyboard.type(' now');
    await inside.locator('.mldd-bold', { hasText: 'Home feed now' }).waitFor();
    const typed = await boxOf(inside, 'rank');
    assert.equal(await inside.locator('#zoom').innerText(), scale);
    near(typed.x, zoomed.x);
    near(typed.y, zoomed.y);
  },

  'a broken block keeps the picture, says so in words, and leads to the place': async ({ page, frame }) => {
    const inside = await frame();
    await toLine(page, 13);
    await page.keyboard.press('End');
    await page.keyboard.type(': [');
    const notice = inside.locator('#notice.stale');
    await notice.waitFor();
    assert.match(await notice.innerText(), /Out of date[^]*Line \d+/);
    assert.equal(await stage(inside, 'rank').count(), 1);
    await notice.click();
    const text = await notice.innerText();
    await caretAt(page, Number(/Line (\d+)/.exec(text)?.[1]));
    await toLine(page, 13);
    await page.keyboard.press('End');
    for (let sign = 0; sign < 4; sign += 1) await page.keyboard.press('Backspace');
    await notice.waitFor({ state: 'hidden' });
  },

  'several pipelines are tabs': async ({ page, frame }) => {
    const inside = await frame();
    const tabs = inside.getByRole('tab');
    assert.deepEqual(await tabs.count(), 2);
    await tabs.first().focus();
    await page.keyboard.press('ArrowRight');
    await stage(inside, 'train').waitFor({ state: 'attached' });
    assert.equal(
      await inside.getByRole('tab', { selected: true }).innerText(),
      await tabs.last().innerText(),
    );
    await page.keyboard.press('ArrowLeft');
    await stage(inside, 'rank').waitFor({ state: 'attached' });
  },

  'a reload of the window brings back the preview, its tab and its zoom': async ({ page, frame, reload }) => {
    const before = await (await frame()).locator('#zoom').innerText();
    await page.locator('.editor-instance .view-line').first().click();
    await page.keyboard.press('Control+S');
    // The workbench writes down what is open once it is idle.
    await sleep(3000);
    await reload();
    page.setDefaultTimeout(60_000);
    const inside = await frame();
    await stage(inside, 'rank').waitFor({ state: 'attached' });
    assert.equal(await inside.locator('#zoom').innerText(), before);
  },

  'nothing that the page does is against its policy': async (_, refused) => {
    assert.deepEqual(refused, []);
  },
};

/**
 * Runs the tests.
 *
 * @param {import('../../scripts/host/versions.mjs').VsCodeVersion} version
 * @param {(event: import('../../scripts/host/results.mjs').TestEvent) => void} report
 */
export async function testPreview(version, report) {
  const file = path.join(repoRoot, 'test/editor/workspace/pipeline.md');
  const preview = await openPreview(version, { file, line: 8 });
  const refused = [];
  preview.page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text()) && /preview\.(js|css)/.test(message.text()))
      refused.push(message.text());
  });
  preview.page.setDefaultTimeout(20_000);
  try {
    for (const [title, test] of Object.entries(tests))
      report(await outcomeOf(title, () => test(preview, refused)));
  } finally {
    await preview.close();
  }
}

async function outcomeOf(name, run) {
  const title = `preview by hand ${name}`;
  const start = Date.now();
  try {
    await run();
    return { event: 'pass', title, ms: Date.now() - start };
  } catch (error) {
    return { event: 'fail', title, error: error.stack ?? String(error) };
  }
}

function stage(frame, id) {
  return frame.locator(`[data-stage="${id}"]`);
}

/** Waits until the status bar says that the caret is on this line. */
async function caretAt(page, line) {
  await page
    .locator('.statusbar-item', { hasText: new RegExp(`^Ln ${line},`) })
    .first()
    .waitFor();
}

/** From the preview back into the text: keys that are pressed in a webview reach the workbench by a detour. */
async function toLine(page, line) {
  // A click would move the caret, and the picture with it, or meet the shadow over a line at the top.
  await page.locator('.editor-instance :is(textarea.inputarea, .native-edit-context)').first().focus();
  await goToLine(page, line);
}

function focusedStage(frame) {
  return frame.evaluate(() => document.activeElement?.getAttribute('data-stage'));
}

/** Where a stage is on the screen, once the picture has come to rest. */
async function boxOf(frame, id) {
  const box = () => stage(frame, id).locator('.mldd-box').boundingBox();
  let before = await box();
  for (let attempt = 0; attempt < 20; attempt += 1) {
    await sleep(150);
    const now = await box();
    if (JSON.stringify(now) === JSON.stringify(before)) break;
    before = now;
  }
  return before;
}

function near(actual, expected) {
  assert.ok(Math.abs(actual - expected) <= 2, `${actual} is not about ${expected}`);
}

if (process.argv[1] === import.meta.filename) {
  const { oldest } = await import('../../scripts/host/versions.mjs');
  await testPreview(oldest, ({ event, title, ms, error }) =>
    console.log(event, title, ms ?? '', error ?? ''),
  );
  process.exit();
}
