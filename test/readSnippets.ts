import { readFileSync } from 'node:fs';
import { parse as parseJsonc } from 'jsonc-parser';
import type { ParseError } from 'jsonc-parser';
import { isRecord, parse, parseYaml, slice, stringsOf, walkSections } from '../server/core/index.ts';
import { expandSnippet } from './expandSnippet.ts';

/** A snippet as its file has it, the lines of its body joined. */
export interface Snippet {
  readonly name: string;
  readonly prefix: string;
  readonly description: string;
  readonly body: string;
}

/** The text of a file of the project. */
export function textOf(path: string): string {
  return readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
}

/** The snippets of a file. Throws where it is no JSON. */
export function snippetsIn(path: string): readonly Snippet[] {
  const errors: ParseError[] = [];
  const value: unknown = parseJsonc(textOf(path), errors, { allowTrailingComma: true });
  if (errors.length > 0) throw new Error(`${path} is no JSON`);
  return Object.entries(isRecord(value) ? value : {}).map(([name, entry]) => {
    const { prefix, description, body } = isRecord(entry) ? entry : {};
    return {
      name,
      prefix: String(prefix),
      description: String(description),
      body: stringsOf(body).join('\n'),
    };
  });
}

/** What can be chosen at tab stop `index`; nothing where any text may be typed. */
export function choicesOf(snippet: Snippet, index: number): readonly string[] {
  return expandSnippet(snippet.body).stops.find((stop) => stop.index === index)?.choices ?? [];
}

/** What `snippet` inserts, with each choice taken once: that is enough to see that all of them fit. */
export function variantsOf(snippet: Snippet): readonly string[] {
  const { stops, text } = expandSnippet(snippet.body);
  const others = stops.flatMap(({ choices, start, text: first }) =>
    choices.slice(1).map((choice) => text.slice(0, start) + choice + text.slice(start + first.length)),
  );
  return [text, ...others];
}

/** A table as the Markdown parser reads it: the source of its header cells, and of each row its cells. */
export interface TextTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The tables of a Markdown text that are not inside something else. */
export function tablesIn(text: string): readonly TextTable[] {
  const document = parse('file:///snippet.md', text);
  const found = [
    document.preamble,
    ...[...walkSections(document.sections)].map((section) => section.blocks),
  ].flat();
  return found.flatMap((block) =>
    block.kind === 'table'
      ? [
          {
            header: block.header.map((cell) => slice(text, cell.span)),
            rows: block.rows.map((row) => row.map((cell) => slice(text, cell.span))),
          },
        ]
      : [],
  );
}

/** A stage of a `pipeline` block. */
export interface Stage {
  readonly id: string;
  readonly kind: string;
  readonly store?: string;
}

/** The first `pipeline` block of a text. Throws where it is no YAML. */
export function pipelineIn(text: string): {
  readonly stages: readonly Stage[];
  readonly edges: readonly string[];
} {
  const { value, faults } = parseYaml(/```pipeline\n([^]*?)```/.exec(text)?.[1] ?? '');
  if (faults[0]) throw new Error(faults[0].message);
  // The tests that use it look at every value.
  return value as { stages: readonly Stage[]; edges: readonly string[] };
}
