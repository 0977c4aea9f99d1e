import type { RowState, StageCard } from './messages.ts';

const SVG = 'http://www.w3.org/2000/svg';

const CIRCLE = 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13z';

/** Outlines on a field of 16 by 16: a tick, a half-full circle, a cross, a dash. */
const PATHS: Readonly<Record<RowState, string>> = {
  done: `${CIRCLE}M5 8.2l2.1 2.1 4-4.5`,
  partial: CIRCLE,
  lacking: `${CIRCLE}M5.7 5.7l4.6 4.6M10.3 5.7l-4.6 4.6`,
  optional: 'M5 8h6',
};

const HALF_CIRCLE = 'M8 1.5a6.5 6.5 0 0 0 0 13z';

/** An icon for `state`. It is decoration: the words beside it say the same. */
export function stateIcon(state: RowState): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  svg.append(path(PATHS[state], 'outline'));
  if (state === 'partial') svg.append(path(HALF_CIRCLE, 'area'));
  return svg;
}

type Severity = StageCard['findings'][number]['severity'];

/** A cross, a triangle, an `i` and a lamp, as the editor's own list of problems has them. */
const SIGNS: Readonly<Record<Severity, string>> = {
  error: `${CIRCLE}M5.7 5.7l4.6 4.6M10.3 5.7l-4.6 4.6`,
  warning: 'M8 2L14.5 13.5h-13zM8 6.5v3.2M8 11.6v.2',
  information: `${CIRCLE}M8 7.3v3.9M8 4.8V5`,
  hint: 'M6 11.5h4M6.5 13.8h3M5.9 11.4C4.3 10.2 3.6 8.9 3.6 7a4.4 4.4 0 0 1 8.8 0c0 1.9-.7 3.2-2.3 4.4',
};

/** An icon for `severity`. It is decoration: the words beside it say the same. */
export function severityIcon(severity: Severity): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  svg.append(path(SIGNS[severity], 'outline'));
  return svg;
}

/** A mark that something can be unfolded; it points down once its button is expanded. */
export function chevron(): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('class', 'chevron');
  svg.setAttribute('aria-hidden', 'true');
  svg.append(path('M6 4l4 4-4 4', 'outline'));
  return svg;
}

function path(outline: string, className: string): SVGPathElement {
  const element = document.createElementNS(SVG, 'path');
  element.setAttribute('d', outline);
  element.setAttribute('class', className);
  return element;
}
