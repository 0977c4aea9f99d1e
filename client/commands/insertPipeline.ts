import { Position, SnippetString, workspace } from 'vscode';
import type { TextDocument, Uri } from 'vscode';
import { editorOf } from '../preview/editorSync.ts';
import { goToPlace } from './places.ts';

/** A small pipeline to write on from; braces and dollars are signs of snippets. */
const BLOCK = [
  '```pipeline',
  'title: ${1:What it serves}',
  'budget: ${2:200 ms p99}',
  'stages:',
  '  - name: ${3:Item database}',
  '    out: ${4:10M}',
  '  - name: ${5:Candidate generation}',
  '    model: ${6:two-tower}',
  '    out: ${7:500}',
  '    latency: ${8:30 ms p99}',
  '  - name: ${9:Ranking}',
  '    model: ${10:gradient-boosted trees}',
  '    out: ${11:20}',
  '    latency: ${12:60 ms p99}',
  '  - name: ${13:Response}',
  '```',
  '',
];

/** Inserts a `pipeline` block below the paragraph that the caret is in, with its first words selected. */
export async function insertPipeline(uri: Uri): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  const caret = editorOf(uri)?.selection.active ?? new Position(document.lineCount - 1, 0);
  const line = blankLineBelow(document, Math.max(caret.line, frontMatterEnd(document)));
  const isEnd = line >= document.lineCount;
  const place = isEnd ? document.lineAt(document.lineCount - 1).range.end : new Position(line, 0);
  const editor = await goToPlace(uri, place);
  const lead = isEnd ? '\n\n' : '\n';
  await editor.insertSnippet(new SnippetString(`${lead}${BLOCK.join('\n')}`), place);
}

/** The first line from `from` on that is blank and outside of a fence; behind the last line where there is none. */
function blankLineBelow(document: TextDocument, from: number): number {
  let fence: string | undefined;
  for (let line = 0; line < document.lineCount; line++) {
    const { text, isEmptyOrWhitespace } = document.lineAt(line);
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(text)?.[1];
    if (mark !== undefined && fence === undefined) fence = mark;
    else if (mark !== undefined && fence !== undefined && mark.startsWith(fence)) fence = undefined;
    else if (line >= from && fence === undefined && isEmptyOrWhitespace) return line;
  }
  return document.lineCount;
}

function frontMatterEnd(document: TextDocument): number {
  if (document.lineAt(0).text !== '---') return 0;
  for (let line = 1; line < document.lineCount; line++) if (document.lineAt(line).text === '---') return line;
  return 0;
}
