import { FONTS } from '../layout/card.ts';
import type { EdgeLine, Heading } from '../layout/geometry.ts';
import { element, escaped } from './markup.ts';
import { centeredText } from './text.ts';

/** The line of an edge with its arrowheads; what it says is told at its stages, so it is hidden from screen readers. */
export function edgeMarkup({ edge, path, start, end }: EdgeLine): string {
  const isDashed = edge.isFeedback || edge.style === 'dotted';
  return element(
    'g',
    {
      class: edge.isFeedback ? 'mldd-edge mldd-returning' : 'mldd-edge',
      'data-from': edge.from,
      'data-to': edge.to,
    },
    [
      element('path', {
        class: 'mldd-line',
        d: path,
        'stroke-width': edge.style === 'thick' ? 2.6 : 1.5,
        'stroke-dasharray': isDashed ? '5 4' : undefined,
      }),
      head(end),
      edge.isBidirectional ? head(start) : '',
    ],
  );
}

function head({ x, y, degrees }: Heading): string {
  return element('path', {
    class: 'mldd-head',
    d: 'M0 0L-8-4L-8 4z',
    transform: `translate(${x} ${y})${degrees === 0 ? '' : ` rotate(${degrees})`}`,
  });
}

/** What stands on an edge. */
export function edgeLabelMarkup({ label }: EdgeLine): string {
  if (!label) return '';
  const { x, y, width, height, text, full } = label;
  return element('g', {}, [
    text === full ? '' : element('title', {}, escaped(full)),
    element('rect', { class: 'mldd-label', x, y, width, height, rx: height / 2 }),
    centeredText(text, x + width / 2, y + height / 2, FONTS.edge, 'mldd-text'),
  ]);
}
