import { isDigitAt } from './numerals.ts';

/**
 * The end of what starts at `at` and is no running text: a code span, a formula, struck-through text, a tag,
 * a comment, the target of a link. Gives `at` where nothing of that kind starts. Looks a fixed number of
 * characters ahead, so that marks without a partner cost no more than that.
 */
export function skipFrom(text: string, at: number, limit: number): number {
  switch (text.charAt(at)) {
    case '`':
      return codeEnd(text, at, limit);
    case '$':
      return formulaEnd(text, at, limit);
    case '~':
      return text.startsWith('~~', at) ? closedBy(text, '~~', at + 2, limit, at) : at;
    case '<':
      return tagEnd(text, at, limit);
    case ']':
      return text.charAt(at + 1) === '(' ? closedBy(text, ')', at + 2, limit, at) : at;
    default:
      return at;
  }
}

/** The end of the address that starts at `at`; an address ends at a space or a bracket. */
export function addressEnd(text: string, at: number, limit: number): number {
  let end = at;
  while (end < limit && !/[\s)>\]|"`]/.test(text.charAt(end))) end++;
  return end;
}

/** A code span or a tag of more characters than this is taken for text. */
const FARTHEST = 500;

function closedBy(text: string, mark: string, from: number, limit: number, otherwise: number): number {
  const last = Math.min(limit, from + FARTHEST) - mark.length;
  for (let at = from; at <= last; at++) {
    if (text.startsWith(mark, at)) return at + mark.length;
    if (text.startsWith('\n\n', at)) return otherwise;
  }
  return otherwise;
}

function codeEnd(text: string, start: number, limit: number): number {
  let opened = start;
  while (opened < limit && text.charAt(opened) === '`') opened++;
  const size = opened - start;
  const last = Math.min(limit, opened + FARTHEST);
  let run = 0;
  for (let at = opened; at <= last; at++) {
    if (at < last && text.charAt(at) === '`') run++;
    else if (run === size) return at;
    else run = 0;
  }
  return opened;
}

/** `$x_1$`, but not `$20M` or `$5 = $3 + $2`. */
function formulaEnd(text: string, at: number, limit: number): number {
  if (text.startsWith('$$', at)) return closedBy(text, '$$', at + 2, limit, at + 2);
  if (/[\s,.)]/.test(text.charAt(at + 1))) return at;
  const end = closedBy(text, '$', at + 1, limit, at);
  if (end === at || /\s/.test(text.charAt(end - 2)) || isDigitAt(text, end)) return at;
  return isDigitAt(text, at + 1) && !/[\\^_{]/.test(text.slice(at, end)) ? at : end;
}

function tagEnd(text: string, at: number, limit: number): number {
  if (text.startsWith('<!--', at)) return closedBy(text, '-->', at + 4, limit, at);
  return /[a-z/]/i.test(text.charAt(at + 1)) ? closedBy(text, '>', at + 1, limit, at) : at;
}
