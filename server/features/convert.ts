import { DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Position, Range, TextEdit } from 'vscode-languageserver-types';
import { offsetAt, positionAt } from '../core/index.ts';
import type { Edit, LineIndex, Severity, Span } from '../core/index.ts';

// All that turns our offsets into the protocol's positions, and back. Both count UTF-16 units.

/** The position of `offset`. */
export function toPosition(lines: LineIndex, offset: number): Position {
  const { line, column } = positionAt(lines, offset);
  return { line, character: column };
}

/** The range of `span`. */
export function toRange(lines: LineIndex, span: Span): Range {
  return { start: toPosition(lines, span.start), end: toPosition(lines, span.end) };
}

/** The offset of `position`, which may lie past the end of its line or of the text. */
export function fromPosition(lines: LineIndex, position: Position): number {
  return offsetAt(lines, { line: position.line, column: position.character });
}

/** The span of `range`; of one that runs backwards, the same text forwards. */
export function fromRange(lines: LineIndex, range: Range): Span {
  const ends = [fromPosition(lines, range.start), fromPosition(lines, range.end)] as const;
  return { start: Math.min(...ends), end: Math.max(...ends) };
}

/** The protocol's number for `severity`. */
export function toSeverity(severity: Severity): DiagnosticSeverity {
  return SEVERITY[severity];
}

/** The protocol's form of `edit`. */
export function toTextEdit(lines: LineIndex, edit: Edit): TextEdit {
  return { range: toRange(lines, edit.span), newText: edit.newText };
}

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};
