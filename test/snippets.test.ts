import { describe, expect, test } from 'vitest';
import { generateSnippets } from '../scripts/generateSnippets.mjs';
import { analyze, isRecord, stringsOf, taskIndex, walkSections } from '../server/core/index.ts';
import { loadProject } from '../server/project/project.ts';
import { templates } from '../server/project/templates.ts';
import { expandSnippet } from './expandSnippet.ts';
import { choicesOf, pipelineIn, snippetsIn, tablesIn, textOf, variantsOf } from './readSnippets.ts';
import type { Snippet } from './readSnippets.ts';

const URI = 'file:///doc.md';

const project = await loadProject(
  {
    read: () => Promise.resolve(undefined),
    exists: () => Promise.resolve(false),
    find: () => Promise.resolve([]),
  },
  URI,
);

const sections = snippetsIn('snippets/sections.code-snippets');
const blocks = snippetsIn('snippets/ml-design-docs.code-snippets');
const all = [...sections, ...blocks];

function blockNamed(prefix: string): Snippet {
  const found = blocks.find((snippet) => snippet.prefix === prefix);
  if (!found) throw new Error(`No snippet "${prefix}"`);
  return found;
}

function analysisOf(framework: string, text: string) {
  const matter = `---\ntype: ml-design-doc\nframework: ${framework}\n---\n\n# Feed\n\n`;
  return analyze(URI, `${matter}${text}\n`, project.frameworkFor, project.settings);
}

describe('the expander', () => {
  test('resolves tab stops, placeholders, choices and escapes', () => {
    const body = 'a $1 ${2} ${3:b ${4:c} \\} d} ${5|e\\, f,g|} \\$6 \\x';
    const { text, stops } = expandSnippet(body);
    expect(text).toBe('a   b c } d e, f $6 \\x');
    expect(stops.map((stop) => [stop.index, stop.text])).toEqual([
      [1, ''],
      [2, ''],
      [4, 'c'],
      [3, 'b c } d'],
      [5, 'e, f'],
    ]);
    expect(stops.at(-1)?.choices).toEqual(['e, f', 'g']);
  });

  test.each(['costs $ 5', '${1:open', '${1|a,b', '${TM_FILENAME}', '${1/a/b/}'])('refuses %s', (body) => {
    expect(() => expandSnippet(body)).toThrow();
  });
});

describe('all snippets', () => {
  test('have prefixes and names of their own', () => {
    expect(all.length).toBeGreaterThan(50);
    for (const { prefix } of all) expect(prefix).toMatch(/^mldd(?:-[a-z]+)+$/);
    expect(new Set(all.map((snippet) => snippet.prefix)).size).toBe(all.length);
    expect(new Set(all.map((snippet) => snippet.name)).size).toBe(all.length);
  });

  test('have descriptions that tell them apart', () => {
    for (const { description } of all) expect(description).toMatch(/^[A-Z][^]{60,300}[.]$/);
    expect(new Set(all.map((snippet) => snippet.description)).size).toBe(all.length);
  });

  test.each(all)(
    '$prefix has tab stops from 1 on without a gap, and equal text where one is repeated',
    ({ body }) => {
      const { stops } = expandSnippet(body);
      const texts = new Map(stops.map((stop) => [stop.index, stop.text]));
      expect([...texts.keys()].sort((a, b) => a - b)).toEqual([...texts.keys()].map((_, index) => index + 1));
      expect(stops.filter((stop) => stop.text !== texts.get(stop.index))).toEqual([]);
      expect(stops.filter((stop) => new Set(stop.choices).size !== stop.choices.length)).toEqual([]);
    },
  );

  test.each(all)('$prefix has tables whose rows are as long as their headings', (snippet) => {
    for (const text of variantsOf(snippet)) {
      const tables = tablesIn(text);
      const lines = text.split('\n').filter((line) => line.startsWith('|'));
      expect(tables.reduce((sum, table) => sum + table.rows.length + 2, 0)).toBe(lines.length);
      for (const { header, rows } of tables) {
        expect(rows.map((row) => row.length)).toEqual(rows.map(() => header.length));
      }
      // The parser cuts long rows and fills short ones, so the cells are counted in the text too.
      expect(lines.map(pipesIn)).toEqual(
        tables.flatMap(({ header, rows }) =>
          Array.from({ length: rows.length + 2 }, () => header.length + 1),
        ),
      );
    }
  });

  test.each(all.filter((snippet) => snippet.body.includes('```pipeline')))(
    '$prefix draws a pipeline of stages that are known and connected',
    (snippet) => {
      const kinds = choicesOf(blockNamed('mldd-stage'), 2);
      for (const text of variantsOf(snippet)) {
        const { stages, edges } = pipelineIn(text);
        expect(stages.filter((stage) => !kinds.includes(stage.kind))).toEqual([]);
        expect(new Set(stages.map((stage) => stage.id)).size).toBe(stages.length);
        expect(new Set(edges.flatMap((edge) => edge.split(' -> ')))).toEqual(
          new Set(stages.map((stage) => stage.id)),
        );
        expect(
          stages.filter((stage) => stage.store && !stages.some((one) => one.id === stage.store)),
        ).toEqual([]);
      }
    },
  );

  test.each(all)('$prefix leaves nothing unseen: what is not typed over is a placeholder', ({ body }) => {
    const { text, stops } = expandSnippet(body);
    const { document, findings } = analysisOf(
      'seven-step',
      body.startsWith('##') ? text : `## Data\n\nThe click log.\n\n${text}`,
    );
    const base = document.text.indexOf(text);
    const found = findings.filter((finding) => finding.rule === 'placeholder');
    const wholes = [...walkSections(document.sections)].filter((section) =>
      found.some(({ span, related }) => related.length > 0 && span.start === section.heading.titleSpan.start),
    );
    const seen = [...found, ...wholes].map(({ span }) => span);
    const left = stops.filter((stop) => /^(?:TODO|\[.*\])$/.test(stop.text));
    const unseen = left.filter(({ start, text: { length } }) => {
      const from = base + start;
      return !seen.some((span) => span.start <= from && from + length <= span.end);
    });
    expect(unseen.map((stop) => stop.text)).toEqual([]);
  });
});

describe('snippets of sections', () => {
  test('are current', async () => {
    expect(await generateSnippets()).toBe(textOf('snippets/sections.code-snippets'));
  });

  test.each(templates)(
    '$id: there is one for each section, which inserts what the template holds',
    ({ id, text }) => {
      const specs = project.frameworkFor(id, []).sections;
      const found = specs.map((spec) => sections.find(({ prefix }) => prefix === `mldd-${id}-${spec.id}`));
      expect(
        found
          .map((snippet, index) => snippet ?? specs[index]?.title)
          .filter((one) => typeof one === 'string'),
      ).toEqual([]);
      const inserted = found.map((snippet) => expandSnippet(snippet?.body ?? '').text).join('\n\n');
      expect(bare(inserted)).toBe(bare(text.slice(text.indexOf('\n## '))));
    },
  );

  test.each(templates)('$id: each is read as the section that it is named for', ({ id }) => {
    for (const spec of project.frameworkFor(id, []).sections) {
      const snippet = sections.find(({ prefix }) => prefix === `mldd-${id}-${spec.id}`);
      const { outline } = analysisOf(id, expandSnippet(snippet?.body ?? '').text);
      const main = outline.byId.get(spec.id)?.main;
      expect([spec.id, main?.heading.text, main?.heading.depth]).toEqual([spec.id, spec.title, 2]);
    }
  });
});

describe('snippets of blocks', () => {
  test('front matter is valid and names frameworks and task types that exist', () => {
    const snippet = blockNamed('mldd-front-matter');
    const ids = project.frameworks.map((framework) => framework.id);
    expect([...choicesOf(snippet, 1)].sort()).toEqual([...templates.map((template) => template.id)].sort());
    expect(choicesOf(snippet, 1).filter((id) => !ids.includes(id))).toEqual([]);
    expect(choicesOf(snippet, 2)).toEqual(taskIndex().types.map((type) => type.id));
    for (const matter of variantsOf(snippet)) {
      const text = `${matter}\n\n# Feed\n\nText.\n`;
      const { findings, document } = analyze(URI, text, project.frameworkFor, project.settings);
      expect(project.isDesignDocument(document)).toBe(true);
      expect(findings.filter((finding) => finding.rule === 'front-matter')).toEqual([]);
    }
  });

  test('front matter offers the values that its schema knows', () => {
    const schema: unknown = JSON.parse(textOf('schemas/document.schema.json'));
    const properties = isRecord(schema) && isRecord(schema.properties) ? schema.properties : {};
    const known = (name: string) => stringsOf(isRecord(properties[name]) ? properties[name].enum : undefined);
    const snippet = blockNamed('mldd-front-matter');
    expect(choicesOf(snippet, 3)).toEqual(known('status'));
    expect(choicesOf(snippet, 4)).toEqual(known('stage'));
  });

  test.each(['cold-start', 'labels'])('"mldd-%s" is read as a section about that', (concept) => {
    const { outline, document } = analysisOf(
      'design-doc',
      expandSnippet(blockNamed(`mldd-${concept}`).body).text,
    );
    const section = [...walkSections(document.sections)].find(({ heading }) => heading.depth === 3);
    const concepts = section ? outline.conceptsOf.get(section) : undefined;
    expect(concepts?.map((match) => match.id)).toContain(concept);
  });

  test.each([
    ['mldd-table-metrics', ['Business metric', 'Online metric', 'Offline metric', 'Loss']],
    ['mldd-table-sources', ['Source', 'Owner', 'Refreshed', 'Known faults']],
    ['mldd-table-features', ['Source', 'Static or dynamic', 'Computed when', 'Freshness']],
    ['mldd-table-baselines', ['Step', 'Offline score', 'Cost to serve']],
    ['mldd-table-latency', ['Stage', 'Items in', 'Items out', 'p99 ms']],
    ['mldd-table-experiment', ['Part', 'Plan']],
    ['mldd-table-monitors', ['Signal', 'Threshold', 'Action', 'Owner']],
    ['mldd-table-mistakes', ['Mistake', 'Cost of one']],
    ['mldd-table-rollout', ['Step', 'Share of traffic', 'Roll back if']],
  ])('"%s" has the columns that its description promises', (prefix, columns) => {
    const [table] = tablesIn(expandSnippet(blockNamed(prefix).body).text);
    expect(table?.header).toEqual(expect.arrayContaining(columns));
  });
});

/** What a section holds apart from what is to be typed. */
function bare(text: string): string {
  return text.replace(/TODO| /g, '').trim();
}

function pipesIn(line: string): number {
  return line.split('|').length - 1;
}
