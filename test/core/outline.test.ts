import { describe, expect, test } from 'vitest';
import { indexConcepts, readConcepts } from '../../server/core/concepts.ts';
import { parseFrameworkFile, resolveFramework } from '../../server/core/frameworkFile.ts';
import type { Framework } from '../../server/core/framework.ts';
import { buildOutline } from '../../server/core/outline.ts';
import type { Outline } from '../../server/core/outline.ts';
import { parse } from '../../server/core/parse.ts';

const index = indexConcepts(
  readConcepts({
    concepts: [
      { id: 'motivation', title: 'Motivation', aliases: ['Background'], fallback: ['Overview'] },
      { id: 'data', title: 'Data', aliases: ['What do we learn from?'], keywords: ['data'] },
      { id: 'labels', title: 'Labels', aliases: ['Ground truth'], keywords: ['label'] },
      { id: 'model', title: 'Model', aliases: ['Modeling'], keywords: ['model'] },
      { id: 'scaling', title: 'Scaling', aliases: ['Scalability'] },
      { id: 'monitoring', title: 'Monitoring', aliases: ['What is watched?'], keywords: ['monitoring'] },
      { id: 'retraining', title: 'Updates', aliases: ['Retraining'] },
    ],
  }),
);

const framework = frameworkOf(`
id: base
title: Base
kind: framework
sections:
  - { id: problem, title: Problem statement, concepts: [motivation], aliases: [Ask] }
  - { id: data, title: Data and labels, concepts: [data, labels] }
  - { id: model, title: Model, concepts: [model], aliases: [Ranker] }
  - { id: serving, title: Serving, concepts: [scaling] }
  - { id: monitoring, title: Monitoring, concepts: [monitoring, retraining] }
containers: [Deep dive]
ignored: [References]
`);

function frameworkOf(text: string): Framework {
  const { file } = parseFrameworkFile(text);
  const found = file && resolveFramework(file, [], () => undefined).framework;
  if (!found) throw new Error('no framework');
  return found;
}

function outlineOf(text: string): Outline {
  return buildOutline(parse('file:///a.md', text), framework, index);
}

/** `section id: headings that serve it`, the main one marked by a star. */
function servedBy(text: string): string[] {
  const served = outlineOf(text).entries.filter(({ sections }) => sections.length > 0);
  return served.map(({ spec, sections, main }) => {
    const titles = sections.map((section) => `${section.heading.text}${section === main ? '*' : ''}`);
    return `${spec.id}: ${titles.join(', ')}`;
  });
}

describe('a heading is a section of the framework', () => {
  test.each([
    ['by its title', '## Problem statement', ['problem: Problem statement*']],
    ['by an alias of the framework', '## The ranker', ['model: The ranker*']],
    ['by a concept', '## Ground truth', ['data: Ground truth*']],
    ['whatever its number', '## IV. Data', ['data: IV. Data*']],
    ['whatever its case and plural', '## MODELS', ['model: MODELS*']],
    ['as a question', '## What do we learn from?', ['data: What do we learn from?*']],
    ['by a phrase in it', '## How the data flows', ['data: How the data flows*']],
    ['with emoji and bold', '## 🔎 **Monitoring**', ['monitoring: 🔎 Monitoring*']],
    ['with a tail in parentheses', '## Model (two towers)', ['model: Model (two towers)*']],
    ['in setext', 'Model\n-----', ['model: Model*']],
  ])('%s', (_, heading, expected) => {
    expect(servedBy(`# Feed\n\n${heading}\n\nText.\n\n## Something else\n`)).toEqual(expected);
  });

  test('a combined heading serves several', () => {
    const outline = outlineOf('# Feed\n\n## Scaling, Monitoring, and Updates\n\nText.\n');
    expect([...outline.specsOf.values()].map((specs) => specs.map(({ id }) => id))).toEqual([
      ['serving', 'monitoring'],
    ]);
    expect(servedBy('# Feed\n\n## Data & model\n\nText.\n')).toEqual([
      'data: Data & model*',
      'model: Data & model*',
    ]);
  });

  test('several headings serve one, in the order of the text', () => {
    expect(servedBy('# Feed\n\n## Labels\n\na\n\n## Data\n\nb\n')).toEqual(['data: Labels, Data*']);
  });

  test('nested sections count; the less deep one is the main one', () => {
    expect(servedBy('# Feed\n\n## Plan\n\n### Model\n\na\n\n## Our model in depth\n\nb\n')).toEqual([
      'model: Model, Our model in depth*',
    ]);
  });

  test('among equals the surer one is the main one', () => {
    expect(servedBy('# Feed\n\n## How we model clicks\n\na\n\n## Model\n\nb\n')).toEqual([
      'model: How we model clicks, Model*',
    ]);
  });

  test('pseudo-headings count where a document uses them', () => {
    expect(servedBy('**Data**\n\na\n\n**Model**\n\nb\n')).toEqual(['data: Data*', 'model: Model*']);
  });
});

describe('a heading is none', () => {
  test.each([
    ['the title', '# Model\n\n## Plan\n\na\n\n## Else\n'],
    ['a container', '# Feed\n\n## 3. Deep dives\n\na\n\n## Else\n'],
    ['ignored', '# Feed\n\n## References\n\n### Data\n\na\n\n## Else\n'],
    ['unknown', '# Feed\n\n## Lunch\n\na\n\n## Else\n'],
  ])('%s', (_, text) => {
    expect(servedBy(text)).toEqual([]);
  });

  test('what is below a container is matched', () => {
    expect(servedBy('# Feed\n\n## Deep dive\n\n### Model\n\na\n')).toEqual(['model: Model*']);
  });
});

describe('a fallback', () => {
  test('serves where nothing closer does', () => {
    expect(servedBy('# Feed\n\n## Overview\n\na\n\n## Model\n\nb\n')).toEqual([
      'problem: Overview*',
      'model: Model*',
    ]);
  });

  test('does not where something closer is there', () => {
    expect(servedBy('# Feed\n\n## Overview\n\na\n\n## Background\n\nb\n')).toEqual(['problem: Background*']);
  });
});

describe('near misses', () => {
  const missesOf = (text: string): string[] =>
    outlineOf(text).nearMisses.map(
      ({ section, spec, suggestion }) => `${section.heading.text} -> ${spec.id} ${suggestion}`,
    );

  test.each([
    ['a letter too few', 'Monitring', ['Monitring -> monitoring Monitoring']],
    ['two letters swapped', 'Monitoirng', ['Monitoirng -> monitoring Monitoring']],
    ['two slips in a long heading', 'Problm statment', ['Problm statment -> problem Problem statement']],
    ['two slips in a short heading', 'Modle1', []],
    ['a short word', 'Date', []],
    ['another word', 'Sterling', []],
    ['another word in a heading of several', 'Probe statement', []],
  ])('%s', (_, heading, expected) => {
    expect(missesOf(`# Feed\n\n## ${heading}\n\na\n\n## Else\n`)).toEqual(expected);
  });

  test('count as what they are taken for', () => {
    expect(servedBy('# Feed\n\n## Monitring\n\na\n\n## Else\n')).toEqual(['monitoring: Monitring*']);
  });

  test('are none where the section is there', () => {
    expect(missesOf('# Feed\n\n## Monitring\n\na\n\n## Monitoring\n\nb\n')).toEqual([]);
  });
});

test('an outline has an entry for every section, found by its id', () => {
  const { entries, byId } = outlineOf('');
  expect(entries.map(({ spec }) => spec.id)).toEqual(['problem', 'data', 'model', 'serving', 'monitoring']);
  expect(entries.every(({ sections, main }) => sections.length === 0 && main === undefined)).toBe(true);
  expect(byId.get('data')).toBe(entries[1]);
});
