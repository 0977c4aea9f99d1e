import { passagesOf, walkBlocks } from './document.ts';
import type { Block, Code, Comment, Passage, Section } from './document.ts';
import type { Framework } from './framework.ts';
import { slice } from './text.ts';
import type { Span } from './text.ts';
import { comparable } from './words.ts';

/** Words that hold the place of text still to be written. */
export interface Placeholder {
  readonly span: Span;
  readonly text: string;
}

/** What a section holds: something, only what is to be replaced, or nothing at all. */
export type SectionState = 'present' | 'placeholder' | 'empty';

/** The sentences that templates and skeletons of `framework` put into a document, ready for comparison. */
export function promptsOf(framework: Framework): ReadonlySet<string> {
  const prompts = framework.sections.flatMap((spec) => [
    spec.purpose,
    ...spec.questions,
    ...spec.expectations.map((expectation) => expectation.text),
  ]);
  return new Set(prompts.map(comparable).filter((prompt) => prompt.includes(' ')));
}

/** The state of `section` with everything below it. Questions are what a section of questions is for. */
export function stateOfSection(text: string, section: Section, prompts: ReadonlySet<string>): SectionState {
  const isForQuestions = /question/i.test(section.heading.text);
  const states = [
    stateOfBlocks(text, section.blocks, prompts, isForQuestions),
    ...section.children.map((child) => stateOfSection(text, child, prompts)),
  ];
  if (states.includes('present')) return 'present';
  return states.includes('placeholder') ? 'placeholder' : 'empty';
}

/** The state of what stands in `blocks` alone. */
function stateOfBlocks(
  text: string,
  blocks: readonly Block[],
  prompts: ReadonlySet<string>,
  isForQuestions = false,
): SectionState {
  const states = [...walkBlocks(blocks)].map((block) => stateOfMarkup(text, block));
  if (states.includes('present')) return 'present';
  let state: SectionState = states.includes('placeholder') ? 'placeholder' : 'empty';
  for (const passage of passagesOf(blocks)) {
    const isAnswer = isForQuestions && isQuestionOnly(passage);
    if (!isTableLabel(passage) && (isAnswer || hasOwnWords(text, passage, prompts))) return 'present';
    if (slice(text, passage.prose.span).trim() !== '') state = 'placeholder';
  }
  return state;
}

/** The state of a block that holds no running text of its own. */
function stateOfMarkup(text: string, block: Block): SectionState {
  if (block.kind === 'code') return marksInCode(text, block).length > 0 ? 'placeholder' : 'present';
  if (block.kind === 'html') return isPlaceholderTag(slice(text, block.span)) ? 'placeholder' : 'present';
  return block.kind === 'comment' && isPromptComment(text, block) ? 'placeholder' : 'empty';
}

/** Headers and the first cell of a row say what is to be filled in beside them. */
function isTableLabel(passage: Passage): boolean {
  return passage.kind === 'header-cell' || passage.isRowLabel;
}

/**
 * Placeholders in the running text of `blocks`, in order. Code is left alone: `<id>` is at home there. Only
 * the pipeline of a template is to be replaced.
 */
export function placeholdersIn(
  text: string,
  blocks: readonly Block[],
  prompts: ReadonlySet<string>,
): readonly Placeholder[] {
  const passages = [...passagesOf(blocks)].flatMap((passage) => placeholdersOf(text, passage, prompts));
  const others = [...walkBlocks(blocks)].flatMap((block) => {
    if (block.kind === 'comment') return marksIn(text, block.span);
    if (block.kind === 'code') return marksInCode(text, block);
    const isTag = block.kind === 'html' && isPlaceholderTag(slice(text, block.span));
    return isTag ? [placeholderAt(text, block.span)] : [];
  });
  return [...passages, ...others].sort((a, b) => a.span.start - b.span.start);
}

function placeholdersOf(text: string, passage: Passage, prompts: ReadonlySet<string>): Placeholder[] {
  const { span, runs } = passage.prose;
  const whole = wholePlaceholder(text, passage, prompts);
  if (whole) return [{ span, text: whole }];
  return runs.flatMap((run) => {
    if (run.kind === 'html')
      return isPlaceholderPhrase(slice(text, run.span)) ? [placeholderAt(text, run.span)] : [];
    return run.kind === 'text' || run.kind === 'comment' ? marksIn(text, run.span) : [];
  });
}

/** True where `passage` says nothing yet: it is a placeholder or a prompt, or holds no words beside them. */
export function isPlaceholderPassage(text: string, passage: Passage, prompts: ReadonlySet<string>): boolean {
  return !hasOwnWords(text, passage, prompts);
}

/** Left of a passage once its list label (`Name:`) and its placeholders are taken away. */
function hasOwnWords(text: string, passage: Passage, prompts: ReadonlySet<string>): boolean {
  if (passage.prose.runs.some((run) => run.kind === 'code' || run.kind === 'image')) return true;
  if (wholePlaceholder(text, passage, prompts) !== undefined) return false;
  const found = placeholdersOf(text, passage, prompts);
  if (found.length === 0) return /[\p{L}\p{N}]/u.test(passage.prose.text) && !isQuestionOnly(passage);
  let rest = '';
  let at = passage.prose.span.start;
  for (const { span } of found) {
    rest += text.slice(at, span.start);
    at = span.end;
  }
  rest += text.slice(at, passage.prose.span.end);
  const words = comparable(rest.replace(/^[^:]{0,40}:/, ''));
  return words !== '' && !prompts.has(words);
}

/** True for `Which metrics?`: a question without its answer. One with a number, as `Within 200 ms?`, proposes it. */
function isQuestionOnly({ prose }: Passage): boolean {
  return /^[^.!?:\p{N}]*\?$/u.test(prose.text);
}

/**
 * The text of a passage that is a placeholder as a whole: `[Name]`, `<metric>`, `To be decided`, a prompt.
 */
function wholePlaceholder(text: string, passage: Passage, prompts: ReadonlySet<string>): string | undefined {
  const source = slice(text, passage.prose.span).trim();
  if (prompts.has(comparable(source))) return source;
  const value = source.replace(LABEL, '').trim();
  if (passage.kind === 'cell' && value === '') return undefined;
  if (value.length > LONGEST_PLACEHOLDER || HTML_TAG.test(value)) return undefined;
  return WHOLE_PLACEHOLDERS.some((pattern) => pattern.test(value)) ? source : undefined;
}

/** Longer ones are prose in brackets. */
const LONGEST_PLACEHOLDER = 200;

/** `**Project name**:` or `Owner:` at the start of a line. */
const LABEL = /^(?:\*\*[^*]{1,60}\*\*\s*:?|[^:<[\]]{1,40}:)/;

/** A tag-like or bracketed name, no address: `<team>`, `[Expected impact]`. */
const WHOLE_PLACEHOLDERS = [
  /^(?:(?:still|yet) )?to be (?:determined|decided|defined|confirmed|written|filled in|added|done)\.?$/i,
  /^<[^<>,|:/@]{1,120}>[.:]?$/,
  /^\[(?![ xX]\]|\^)[^[\]]*\p{L}[^[\]]*\][.:]?$/u,
  /^\?{2,}$/,
];

/**
 * Marks inside running text or a comment. Upper case only for words: `todo list` is an ordinary thing to
 * rank.
 */
const MARKS =
  /\b(?:TODO|TBD|TBC|TBA|FIXME)\b(?!-\d| (?:lists?|items?|apps?|tags?|comments?)\b)|(?<![\p{L}\p{N}?])\?{3,}|<(?:\.{3}|…)>|\b[Ll]orem ipsum\b/gu;

/** Marks in a `pipeline` fence, which is part of the design; other code is quoted as it is. */
function marksInCode(text: string, block: Code): Placeholder[] {
  return block.language === 'pipeline' ? marksIn(text, block.span) : [];
}

/** Marks inside running text, a heading or a comment. */
export function marksIn(text: string, span: Span): Placeholder[] {
  return [...slice(text, span).matchAll(MARKS)].map((found) => {
    const start = span.start + found.index;
    return placeholderAt(text, { start, end: start + found[0].length });
  });
}

/** `<your metric here>` parses as an HTML tag; real tags have names that HTML knows. */
function isPlaceholderTag(tag: string): boolean {
  return /^<[A-Za-z][^<>,|:/@="]{1,120}>\s*$/.test(tag) && !HTML_TAG.test(tag);
}

/** Amid other words, one word in angle brackets may be a variable or a token: `<user>`, `<eos>`. */
function isPlaceholderPhrase(tag: string): boolean {
  return isPlaceholderTag(tag) && (/\s/.test(tag) || /^<(?:tbd|todo|placeholder)>$/i.test(tag));
}

const HTML_TAG =
  /^<(?:a|abbr|article|audio|b|big|blockquote|br|button|center|cite|code|dd|del|details|dfn|div|dl|dt|em|fig\w+|font|h[1-6]|hr|i|iframe|img|input|ins|kbd|label|li|mark|math|object|ol|p|picture|pre|q|s|samp|script|section|small|source|span|strong|style|sub|summary|sup|svg|table|tbody|td|textarea|tfoot|th|thead|tr|tt|u|ul|var|video)\b/i;

function isPromptComment(text: string, comment: Comment): boolean {
  const body = slice(text, comment.span).replace(/^<!--|-->$/g, '');
  return /[\p{L}\p{N}]/u.test(body) && !/^\s*mldd-/.test(body);
}

function placeholderAt(text: string, span: Span): Placeholder {
  return { span, text: slice(text, span) };
}
