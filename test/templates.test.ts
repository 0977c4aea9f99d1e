import { describe, expect, test } from 'vitest';
import { analyze, parseYaml, slice, taskIndex, walkSections } from '../server/core/index.ts';
import type { Analysis, Section } from '../server/core/index.ts';
import type { Files } from '../server/files.ts';
import { loadProject } from '../server/project/project.ts';
import { templates } from '../server/project/templates.ts';
import { answers, fillTemplate } from './fillTemplate.ts';

const URI = 'file:///doc.md';

const noFiles: Files = {
  read: () => Promise.resolve(undefined),
  exists: () => Promise.resolve(false),
  find: () => Promise.resolve([]),
};

const project = await loadProject(noFiles, URI);

function analysisOf(text: string): Analysis {
  return analyze(URI, text, project.frameworkFor, project.settings);
}

function hasFence({ blocks, children }: Section): boolean {
  return blocks.some((block) => block.kind === 'code') || children.some(hasFence);
}

/** Offsets of every mark that a writer has to replace; those in the title and in code are no findings. */
function marksIn(analysis: Analysis): readonly number[] {
  const { document } = analysis;
  const fences = [...walkSections(document.sections)].flatMap(({ blocks }) =>
    blocks.filter((block) => block.kind === 'code').map((block) => block.span),
  );
  return [...document.text.matchAll(/TODO/g)]
    .map((found) => found.index)
    .filter((at) => !fences.some((span) => span.start <= at && at < span.end))
    .filter((at) => !(document.title && document.title.span.start <= at && at < document.title.span.end));
}

describe.each(templates)('template $id', ({ id, text }) => {
  const analysis = analysisOf(text);
  const outlined = analysis.outline.entries;

  test('is a design document under its own framework, of any task type', () => {
    expect(analysis.document.faults).toEqual([]);
    expect(analysis.framework.id).toBe(id);
    expect(project.isDesignDocument(analysis.document)).toBe(true);
    expect(analysis.task).toMatchObject({ id: 'generic', source: 'none' });
  });

  test('holds every section of the framework by its title, in order', () => {
    const headings = analysis.document.sections.flatMap((root) =>
      root.children.map((child) => child.heading.text),
    );
    expect(headings).toEqual(analysis.framework.sections.map((spec) => spec.title));
    expect(outlined.map((entry) => entry.main?.heading.text)).toEqual(headings);
    expect(outlined.map((entry) => entry.main?.heading.depth)).toEqual(headings.map(() => 2));
  });

  test('gives findings for its placeholders, and for concerns that its headings only name', () => {
    const others = analysis.findings.filter((finding) => finding.rule !== 'placeholder');
    expect(others.filter((finding) => finding.rule !== 'topic-coverage')).toEqual([]);
    expect(others.filter((finding) => !finding.message.includes('only named'))).toEqual([]);
  });

  test('gives findings for every section with a place to fill, and few enough to read', () => {
    const found = analysis.findings.filter((finding) => finding.rule === 'placeholder');
    const marks = marksIn(analysis);
    expect(marks.length).toBeGreaterThan(40);
    expect(found.length).toBeLessThan(marks.length / 2);
    const spans = found.map(({ span }) => span.start);
    const sections = analysis.document.sections.flatMap((root) => root.children);
    const silent = sections.filter(({ span }) => !spans.some((at) => span.start <= at && at < span.end));
    expect(silent.map((section) => section.heading.text)).toEqual([]);
  });

  test('counts as not written: no topic is covered and no section holds words of its own', () => {
    expect(analysis.topics.filter((result) => result.status === 'covered')).toEqual([]);
    const asked = analysis.coverage.sections.filter(
      ({ main, presence }) => main && !hasFence(main) && presence.presence !== 'optional',
    );
    expect(asked.length).toBeGreaterThanOrEqual(analysis.framework.sections.length - 2);
    expect(asked.filter(({ status }) => status !== 'placeholder').map(({ spec }) => spec.id)).toEqual([]);
  });

  test('explains every section in a comment', () => {
    const roots = analysis.document.sections.flatMap((root) => root.children);
    const bare = roots.filter(({ blocks }) => blocks[0]?.kind !== 'comment');
    expect(bare.map((section) => section.heading.text)).toEqual([]);
  });

  test('names every task type in its front matter', () => {
    const comment = /choose from:\n([^]*?)\n# task:/.exec(text)?.[1] ?? '';
    const named = comment.replaceAll('# ', '').split(/[,\s]+/);
    expect(named).toEqual(taskIndex().types.map((type) => type.id));
  });

  test('has tables whose rows are as long as their headings', () => {
    const tables = [...walkSections(analysis.document.sections)]
      .flatMap((section) => section.blocks)
      .filter((block) => block.kind === 'table');
    expect(tables.length).toBeGreaterThan(4);
    for (const { header, rows } of tables) {
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.map((row) => row.length)).toEqual(rows.map(() => header.length));
    }
  });

  test('draws a pipeline of stages that are known and connected', () => {
    const fence = /```pipeline\n([^]*?)```/.exec(text)?.[1] ?? '';
    const { stages, edges } = pipelineOf(fence);
    expect(analysis.pipeline).toMatchObject({ source: 'fence', faults: [] });
    expect(analysis.pipeline?.stages.map((stage) => stage.id)).toEqual(stages.map((stage) => stage.id));
    expect(analysis.pipeline?.edges).toHaveLength(edges.length);
    expect(new Set(stages.map((stage) => stage.id)).size).toBe(stages.length);
    const ends = edges.flatMap((edge) => edge.split(' -> '));
    expect(new Set(ends)).toEqual(new Set(stages.map((stage) => stage.id)));
    const passed = stages.filter((stage) => stage.out !== undefined);
    expect(passed.map((stage) => stage.in).slice(1)).toEqual(passed.map((stage) => stage.out).slice(0, -1));
  });

  test('has no findings once it is filled in', () => {
    const filled = analysisOf(fillTemplate(text));
    expect(filled.document.text).not.toContain('TODO');
    expect(filled.task).toMatchObject({ id: answers.task, source: 'front-matter' });
    expect(filled.findings.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
    // What a reviewer would like more of is told point by point, and not all of it has a place in the template.
    expect(filled.coverage.score).toBeGreaterThan(0.85);
  });

  test('is not taken for an answer where only its own words say something', () => {
    const filled = text.replaceAll('TODO', 'see there').replace('# task: generic', `task: ${answers.task}`);
    const covered = analysisOf(filled).topics.filter((result) => result.status === 'covered');
    expect(
      covered.map(({ topic, evidence }) => [topic.id, evidence.map((span) => slice(filled, span))]),
    ).toEqual([]);
  });

  test('reports the one place that was left when all others are filled', () => {
    const filled = fillTemplate(text);
    const label = '- Label is final after: ';
    const left = filled.replace(new RegExp(`${label}.*`), `${label}TODO`);
    expect(analysisOf(left).findings.map(({ code, span }) => [code, slice(left, span)])).toEqual([
      ['placeholder', 'TODO'],
    ]);
  });
});

interface Stage {
  readonly id: string;
  readonly in: unknown;
  readonly out: unknown;
}

function pipelineOf(source: string): {
  readonly stages: readonly Stage[];
  readonly edges: readonly string[];
} {
  const { value, faults } = parseYaml(source);
  expect(faults).toEqual([]);
  const { stages, edges } = value as { stages: readonly Stage[]; edges: readonly string[] };
  return { stages, edges };
}
