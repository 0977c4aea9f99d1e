import type { Look } from '../report/report.ts';
import { wrap } from '../report/wrap.ts';

/** The first line of an explanation: code, kind, and title. */
export function headLine(code: string, kind: string, title: string, { colors }: Look): string {
  return `${colors.bold(code)}  ${title} ${colors.dim(`(${kind})`)}`;
}

/** A label in bold with a wrapped text below; empty where there is no text. */
export function part(label: string, text: string, { width, colors }: Look): string {
  return text === '' ? '' : [colors.bold(label), ...wrap(text, width, '  ')].join('\n');
}

/** A label in bold with a list below; empty where the list is. */
export function listPart(label: string, items: readonly string[], { width, colors }: Look): string {
  if (items.length === 0) return '';
  return [colors.bold(label), ...items.flatMap((item) => wrap(item, width, '    ', '  - '))].join('\n');
}

/** A label in bold with `text` below as it is, set apart by a bar. */
export function samplePart(label: string, text: string, { colors }: Look): string {
  const lines = text.trimEnd().split('\n');
  const bar = colors.dim('│');
  return [colors.bold(label), ...lines.map((line) => `  ${bar} ${line}`.trimEnd())].join('\n');
}

/** Parts with an empty line between; empty ones are left out. */
export function joinParts(parts: readonly string[]): string {
  return parts.filter((one) => one !== '').join('\n\n');
}
