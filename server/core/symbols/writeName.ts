import type { Edit, Span } from '../text.ts';
import { lineSpanAt } from '../text.ts';
import type { Occurrence } from './occurrence.ts';

/** Why a name cannot stand at a place, in words that follow `"name"`; else the edit that writes it there. */
export type Written = { readonly edit: Edit } | { readonly refusal: string };

/** Writes `name` in place of `occurrence`, in the syntax of that place. */
export function writeName(text: string, occurrence: Occurrence, name: string): Written {
  const { span, writing } = occurrence;
  switch (writing.kind) {
    case 'yaml':
      return { edit: { span: writing.whole, newText: yamlScalar(name, writing.style) } };
    case 'yaml-chain':
      return isPlain(name) && !name.includes('->')
        ? { edit: { span, newText: name } }
        : { refusal: 'cannot stand between arrows' };
    case 'mermaid-id':
      return isMermaidId(name)
        ? { edit: { span, newText: name } }
        : { refusal: 'is no id for Mermaid, which takes letters, digits, "_" and "-"' };
    case 'mermaid-label':
      return { edit: { span, newText: mermaidLabel(name, writing.isQuoted) } };
    case 'drawing':
      return /[|│║+<>→←▼▲─═\n]|--|==/u.test(name)
        ? { refusal: 'holds signs that are lines of the drawing' }
        : inDrawing(text, span, writing.block, name);
    case 'chain':
      return /->|=>|[→⟶⇒➔➜|`]/u.test(name)
        ? { refusal: 'holds an arrow or a bar' }
        : { edit: { span, newText: name } };
    case 'cell':
      return /[|`]/.test(name) ? { refusal: 'cannot stand in a table' } : { edit: { span, newText: name } };
    case 'code':
      return name.includes('`') ? { refusal: 'cannot stand in code' } : { edit: { span, newText: name } };
    default:
      return /[*`_<>[\]]/.test(name)
        ? { refusal: 'holds marks of Markdown' }
        : { edit: { span, newText: name } };
  }
}

/** `name` as a scalar: as the one that it replaces was quoted, or quoted where it would be read as something else. */
function yamlScalar(name: string, style: 'plain' | 'single' | 'double'): string {
  if (style === 'single') return `'${name.replaceAll("'", "''")}'`;
  return style === 'plain' && isPlain(name) ? name : JSON.stringify(name);
}

/** True where `name` is read as these words in YAML, in brackets too. */
function isPlain(name: string): boolean {
  if (/[,[\]{}]|: |:$| #|^[\s\-?:&*!|>'"%@`#=~]|\s$/.test(name)) return false;
  if (/^(?:true|false|null|yes|no|on|off|[-+.]?\d[\d_.eE+xob-]*|\.nan|\.inf)$/i.test(name)) {
    return String(Number(name)) === name;
  }
  return true;
}

/** Letters as Mermaid reads them in an id; `end` ends a subgraph. */
function isMermaidId(name: string): boolean {
  return /^[\p{L}\p{N}_](?:[\p{L}\p{N}_]|-(?=[\p{L}\p{N}_]))*$/u.test(name) && !MERMAID_WORDS.test(name);
}

const MERMAID_WORDS =
  /^(?:end|graph|flowchart|subgraph|direction|style|class|classDef|linkStyle|click|default|accTitle|accDescr)$/i;

/** Signs that are written as entities in a quoted label. */
function mermaidLabel(name: string, isQuoted: boolean): string {
  const quoted = name.replaceAll('#', '#35;').replaceAll('"', '#quot;');
  if (isQuoted) return quoted;
  return /^[\p{L}\p{N}][\p{L}\p{M}\p{N} _.,+'’-]*$/u.test(name) ? name : `"${quoted}"`;
}

/**
 * A name in a drawing takes the blanks behind it, or leaves them, so that all else stays in its column. In a drawing of
 * one line nothing has to.
 */
function inDrawing(text: string, span: Span, block: Span, name: string): Written {
  const growth = name.length - (span.end - span.start);
  const rest = text.slice(span.end, lineSpanAt(text, span.end).end);
  if (growth === 0 || rest.trim() === '' || isOneLine(text, block)) return { edit: { span, newText: name } };
  const blanks = rest.length - rest.trimStart().length;
  const next = rest[blanks] ?? '';
  // Two blanks part names; a border needs none.
  const kept = /[|│║]/u.test(next) ? 0 : /[-─═=<>→+]/u.test(next) ? 1 : 2;
  if (growth > 0 && blanks - growth < kept) return { refusal: 'is too long for its place in the drawing' };
  const padding = ' '.repeat(blanks - growth);
  return { edit: { span: { start: span.start, end: span.end + blanks }, newText: name + padding } };
}

function isOneLine(text: string, { start, end }: Span): boolean {
  const lines = text.slice(start, end).split(/\r\n|\n|\r/);
  return lines.filter((line) => !/^\s*(?:[`~]{3}.*)?\s*$/.test(line)).length <= 1;
}
