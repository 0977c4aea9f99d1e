import { expect, test } from 'vitest';
import { analyze, defaultSettings } from '../server/core/index.ts';
import { loadProject } from '../server/project/project.ts';
import { memoryFiles } from './memoryFiles.ts';

const project = await loadProject(memoryFiles(new Map()), 'file:///feed.md');

test.each([
  ['Who are the users?', 'requirements'],
  ['What goes in and what comes out?', 'framing'],
  ['Which data do we have?', 'data'],
  ['What features will we use?', 'data'],
  ['What model will we use?', 'model'],
  ['Which models are candidates?', 'model'],
  ['How do we measure success offline?', 'evaluation'],
  ['When and how do we retrain?', 'monitoring'],
])('a heading may ask: %s', (heading, section) => {
  const text = `# Feed\n\n## ${heading}\n\nPosts.\n`;
  const { outline } = analyze('file:///feed.md', text, project.frameworkFor, defaultSettings);
  const served = outline.entries.filter(({ main }) => main !== undefined).map(({ spec }) => spec.id);
  expect(served).toContain(section);
});
