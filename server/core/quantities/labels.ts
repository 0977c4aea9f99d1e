import { isBound } from './bounds.ts';
import { writtenAt } from './measures.ts';
import type { Measure, TokenText } from './measures.ts';
import { nounClassOf, nounOf } from './nouns.ts';
import { perPartAt } from './phrases.ts';
import type { Noun, Qualifier } from './quantity.ts';
import type { Token } from './tokens.ts';

/** Qualifiers in the words around a number, from the token at `from` to the one before `to`. */
export function qualifiersIn(reader: TokenText, from: number, to: number): readonly Qualifier[] {
  const { tokens } = reader;
  let found: Qualifier[] | undefined;
  for (let at = Math.max(0, from); at < to; at++) {
    const form = tokens[at]?.form ?? '';
    const next = tokens[at + 1]?.form === '-' ? tokens[at + 2]?.form : tokens[at + 1]?.form;
    const period = form === 'daily' || form === 'weekly' || form === 'monthly' ? form : undefined;
    const isActive = next === 'active' || next === 'users' || next === 'visitors';
    const qualifier: Qualifier | undefined =
      period !== undefined && isActive ? `${period}-active` : QUALIFIERS.get(form);
    if (qualifier !== undefined && found?.includes(qualifier) !== true) (found ??= []).push(qualifier);
  }
  return found ?? NONE;
}

const NONE: readonly Qualifier[] = [];

const QUALIFIERS: ReadonlyMap<string, Qualifier> = new Map<string, Qualifier>([
  ['dau', 'daily-active'],
  ['wau', 'weekly-active'],
  ['mau', 'monthly-active'],
  ['peak', 'peak'],
  ['peaks', 'peak'],
  ['average', 'average'],
  ['avg', 'average'],
  ['mean', 'average'],
  ['concurrent', 'concurrent'],
  ['registered', 'registered'],
  ['new', 'new'],
  ['total', 'total'],
]);

/**
 * The noun and period that a label to the left names: `Users: 100M`, `queries per second = 5000`, `DAU
 * 100M`.
 */
export interface Label {
  readonly noun: Noun | undefined;
  readonly seconds: number | undefined;
  readonly isDimension: boolean;
}

const LINKS: ReadonlySet<string> = new Set([
  ':',
  '=',
  '≈',
  '?',
  '(',
  '→',
  'is',
  'are',
  'of',
  'was',
  'at',
  'to',
  'be',
  '|',
]);

/** Reads the label that ends before the measure: at most six words of one clause, and a link between. */
export function labelBefore(reader: TokenText, { start: end, high }: Measure): Label | undefined {
  const { tokens } = reader;
  // `label (0 or 1)` counts no labels, `videos (1B)` does.
  if (tokens[end - 1]?.form === '(' && high < 50) return undefined;
  let at = end - 1;
  let hasLink = false;
  while (at >= end - 5 && isLink(tokens[at])) {
    hasLink ||= LINKS.has(tokens[at]?.form ?? '');
    at--;
  }
  if (!hasLink) {
    const isShort = isInitials(writtenAt(reader, at)) || isDimensionWord(tokens[at]?.form ?? '');
    return isShort ? labelIn(reader, at, at + 1) : undefined;
  }
  let start = at + 1;
  while (start > Math.max(0, at - 5) && isLabelWord(tokens[start - 1])) start--;
  // The words after another number are its own: `500M posts / day (10K of them)`.
  const isTaken = start > at || tokens[start - 1]?.kind === 'number';
  return isTaken ? undefined : labelIn(reader, start, at + 1);
}

function isLink(token: Token | undefined): boolean {
  if (!token) return false;
  return LINKS.has(token.form) || isBound(token.form) || token.form === 'the';
}

function isLabelWord(token: Token | undefined): boolean {
  if (!token) return false;
  return token.kind === 'word' || '()-/'.includes(token.form || ' ');
}

function isInitials(written: string): boolean {
  return (
    written === 'DAU' || written === 'MAU' || written === 'QPS' || written === 'RPS' || written === 'TPS'
  );
}

function isDimensionWord(form: string): boolean {
  return form === 'dim' || form === 'dims' || form.startsWith('dimension');
}

/** What the tokens from `from` to before `to` name. */
export function labelIn(reader: TokenText, from: number, to: number): Label {
  const { tokens } = reader;
  let noun: Noun | undefined;
  let seconds: number | undefined;
  let isDimension = false;
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word') {
      const per = token?.form === '/' ? perPartAt(reader, at)?.value.seconds : undefined;
      seconds ??= per;
      continue;
    }
    if (token.form === 'per' && at + 1 < to) {
      const part = perPartAt(reader, at);
      seconds ??= part?.value.seconds;
      at++;
      continue;
    }
    seconds ??= RATE_WORDS.has(token.form) ? 1 : undefined;
    isDimension ||= isDimensionWord(token.form) || (token.form === 'd' && at === to - 1);
    if (nounClassOf(token.form) !== undefined) noun = nounOf(token.form);
  }
  return { noun, seconds, isDimension };
}

const RATE_WORDS: ReadonlySet<string> = new Set(['qps', 'rps', 'tps']);
