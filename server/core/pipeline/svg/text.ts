import { isRightToLeft } from '../drawnText.ts';
import type { Font, Lines } from '../drawnText.ts';
import { element, escaped } from './markup.ts';

/** How a block of lines is set. */
export interface TextStyle {
  readonly font: Font;
  readonly className: string;
  /** From one line to the next, in pixels. */
  readonly lineHeight: number;
  /** Which end of the room the lines stand at; default the left. */
  readonly side?: 'left' | 'right';
}

/**
 * `lines` below one another between `x` and `x + room`, the first with its middle at `y`. No line changes the direction
 * of what is beside it.
 */
export function textBlock({ lines }: Lines, x: number, y: number, room: number, style: TextStyle): string {
  const isBackwards = isRightToLeft(lines.join(' '));
  const isAtRight = style.side === 'right';
  return lines
    .map((line, at) =>
      element(
        'text',
        {
          class: `${style.className}${style.font.isBold ? ' mldd-bold' : ''}`,
          x: isAtRight ? x + room : x,
          y: y + at * style.lineHeight + style.font.size * BASELINE,
          'font-size': style.font.size,
          ...(isBackwards ? { direction: 'rtl' } : {}),
          ...(isAtRight === isBackwards ? {} : { 'text-anchor': 'end' }),
          ...(isPlain(line) ? {} : { 'unicode-bidi': 'isolate' }),
        },
        escaped(line),
      ),
    )
    .join('');
}

/** A text with its middle at `x` and `y`. */
export function centeredText(text: string, x: number, y: number, font: Font, className: string): string {
  return element(
    'text',
    {
      class: `${className}${font.isBold ? ' mldd-bold' : ''}`,
      x,
      y: y + font.size * BASELINE,
      'font-size': font.size,
      'text-anchor': 'middle',
      ...(isRightToLeft(text) ? { direction: 'rtl' } : {}),
      ...(isPlain(text) ? {} : { 'unicode-bidi': 'isolate' }),
    },
    escaped(text),
  );
}

/** From the middle of the small letters and capitals to the line that they stand on, as a share of the size. */
const BASELINE = 0.35;

function isPlain(text: string): boolean {
  return /^[ -~]*$/.test(text);
}
