/**
 * Words of the document as a message can hold them: on one line, and cut where they are long.
 *
 * @param text any text
 * @param longest how many UTF-16 units may be left, with the sign for what was cut
 */
export function quote(text: string, longest = LONGEST_QUOTE): string {
  // More than this is never shown, and a paragraph may be as long as the document.
  const line = text
    .slice(0, 4 * longest)
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= longest) return line;
  const kept = line.slice(0, longest - 1);
  // A character outside the basic plane is two units, which belong together.
  return `${/[\uD800-\uDBFF]$/.test(kept) ? kept.slice(0, -1) : kept}…`;
}

const LONGEST_QUOTE = 80;
