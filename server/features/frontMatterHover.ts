import { taskIndex } from '../core/index.ts';
import type { Analysis, Framework, Span } from '../core/index.ts';
import type { HoverItem, HoverPart } from './hoverText.ts';
import { taskTitle } from './taskTitle.ts';

/** The help for the front matter key that `offset` is on, or on the value of; undefined anywhere else. */
export function frontMatterHover(
  analysis: Analysis,
  offset: number,
  frameworks: readonly Framework[],
): { readonly span: Span; readonly parts: readonly HoverPart[] } | undefined {
  const matter = analysis.document.frontMatter;
  if (!matter || offset > matter.span.end) return undefined;
  for (const [key, help] of Object.entries(KEYS)) {
    const name = matter.spans.get(`/${key}~key`);
    if (!name) continue;
    const span = { start: name.start, end: Math.max(name.end, matter.spans.get(`/${key}`)?.end ?? 0) };
    if (span.start > offset || offset > span.end) continue;
    return {
      span,
      parts: help(analysis, frameworks).filter((part) => part.kind !== 'list' || part.items.length > 0),
    };
  }
  return undefined;
}

/** What a key of the front matter means and takes. */
type KeyHelp = (analysis: Analysis, frameworks: readonly Framework[]) => readonly HoverPart[];

const KEYS: Readonly<Record<string, KeyHelp>> = {
  type: () => [
    titled('type', 'Says what kind of document this is'),
    values([{ code: 'ml-design-doc', text: 'an ML system design document, checked wherever it lies' }]),
  ],
  framework: ({ framework }, frameworks) => [
    titled('framework', `Says what this document is checked against: ${framework.title}`),
    values(frameworks.map(({ id, title }) => ({ code: id, text: title }))),
  ],
  task: ({ task }) => [
    titled('task', `The kind of ML task, which decides what is asked for: ${taskTitle(task.id)}`),
    values(taskIndex().types.map(({ id, title }) => ({ code: id, text: title }))),
  ],
  status: () => [
    titled('status', 'How far the document is'),
    values([
      { code: 'draft', text: 'still being written: a missing section is a warning' },
      { code: 'review', text: 'offered for review: a missing section is an error' },
      { code: 'approved', text: 'agreed on: a missing section is an error' },
    ]),
  ],
  stage: ({ framework }) => [
    titled('stage', 'How far the system is, which decides which sections are required now'),
    values(Object.entries(framework.stages).map((stage) => stageItem(framework, stage))),
  ],
};

function titled(key: string, meaning: string): HoverPart {
  return { kind: 'title', text: key, notes: [meaning] };
}

function values(items: readonly HoverItem[]): HoverPart {
  return { kind: 'list', label: 'Values', items };
}

function stageItem({ sections }: Framework, [stage, ids]: readonly [string, readonly string[]]): HoverItem {
  const titles = ids.map((id) => sections.find((spec) => spec.id === id)?.title ?? id);
  const more = titles.length > MOST_TITLES ? ` and ${titles.length - MOST_TITLES} more` : '';
  return { code: stage, text: `requires ${titles.slice(0, MOST_TITLES).join(', ')}${more}` };
}

/** So that a stage stays on about one line. */
const MOST_TITLES = 5;
