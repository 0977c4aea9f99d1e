import { columnsOf } from './cells.ts';

/**
 * Breaks `text` at spaces into lines of at most `width` columns, each after `indent`. A word that is longer
 * than a line stays whole.
 *
 * @param first what the first line has in place of `indent`
 */
export function wrap(text: string, width: number, indent = '', first = indent): readonly string[] {
  const room = Math.max(20, width - columnsOf(indent));
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/ +/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && columnsOf(longer) > room) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  if (line !== '') lines.push(line);
  return lines.map((one, at) => (at === 0 ? first : indent) + one);
}
