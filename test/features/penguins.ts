import { analyze } from '../../server/core/index.ts';
import type { Analysis, Framework } from '../../server/core/index.ts';
import { loadProject } from '../../server/project/project.ts';
import { marked } from '../markers.ts';
import type { Marked } from '../markers.ts';
import { memoryFiles } from '../memoryFiles.ts';

/** A small framework, so that what a test expects does not move with the built-in ones. */
const FRAMEWORK = `
id: penguins
title: Penguin framework
kind: framework
summary: What a penguin system needs
stages:
  concept: [scope]
  design: [scope, feeding]
sections:
  - id: scope
    title: Scope
    presence: required
    purpose: Says which penguins are meant
    questions: [Which colony?, How many birds?]
    expectations:
      - { id: birds, level: must, points: 2, text: Names the birds. }
      - { id: size, level: should, points: 1, text: Gives the *size* of the colony }
      - { id: song, level: nice, points: 1, text: Quotes a song }
  - id: feeding
    title: Feeding
    presence: { default: recommended, tasks: { recommendation: { presence: required, reason: Hungry birds recommend nothing } } }
    purpose: Says who feeds them
    questions: [Who brings the fish?]
    topics: [cold-start]
    expectations:
      - { id: hours, level: should, points: 1, text: Says when, check: { quantity: [duration], min: 2 } }
      - { id: fish, level: must, points: 2, text: Names the fish, check: { phrases: [herring] } }
      - { id: alone, level: nice, points: 1, text: Feeds those that are alone, check: { phrases: [orphan] } }
  - id: moulting
    title: Moulting
    presence: optional
    purpose: Says what happens when feathers fall
`;

/** A document under the penguin framework, with what its marks named. */
export interface PenguinDocument extends Marked {
  readonly analysis: Analysis;
  readonly frameworks: readonly Framework[];
}

/** Analyzes `source`, whose marks `marked` reads, under the penguin framework. */
export async function penguins(source: string): Promise<PenguinDocument> {
  const found = marked(source);
  const config = 'framework: penguins\nframeworks: [penguins.yaml]\n';
  const files = new Map([
    ['file:///work/.mldd.yaml', config],
    ['file:///work/penguins.yaml', FRAMEWORK],
  ]);
  const project = await loadProject(memoryFiles(files), URI);
  const faults = project.faults.flatMap((file) => file.faults);
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  const analysis = analyze(URI, found.text, project.frameworkFor, project.settings);
  return { ...found, analysis, frameworks: project.frameworks };
}

/** Where the document of `penguins` lies. */
export const URI = 'file:///work/colony.md';
