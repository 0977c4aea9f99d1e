/** Which colors a picture has: those that the reader's system prefers, or one of two. */
export type Theme = 'auto' | 'light' | 'dark';

/**
 * The style sheet of pictures. Each color is a CSS variable, `--mldd-stage-fill` and so on, that a page may set; what it
 * does not set is drawn in the colors given here. A page that shows pictures without a style of their own includes it.
 */
export function pipelineCss(theme: Theme): string {
  const first = theme === 'dark' ? 'dark' : 'light';
  const rules = [TEXT_RULES, colorRules(first), INTERACTION];
  if (theme === 'auto') rules.push(`@media (prefers-color-scheme:dark){${colorRules('dark')}}`);
  return `${[...rules, FORCED].join('\n')}\n`;
}

/** Name of a color → light, dark. */
const COLORS = {
  background: ['#ffffff', '#14181d'],
  text: ['#1b2128', '#e6ebf1'],
  muted: ['#57616c', '#9aa5b1'],
  'stage-fill': ['#ffffff', '#20262e'],
  'stage-stroke': ['#b9c3cd', '#46505c'],
  'lane-fill': ['#f4f6f9', '#191e25'],
  'lane-stroke': ['#e1e6ec', '#272e37'],
  edge: ['#7a8693', '#7f8b98'],
  'edge-label-fill': ['#ffffff', '#14181d'],
  'edge-label-stroke': ['#d3dae1', '#38424d'],
  returning: ['#8250df', '#b08cf5'],
  track: ['#e3e8ed', '#333c46'],
  bar: ['#1a7f64', '#3fb28f'],
  over: ['#cf222e', '#f47067'],
  focus: ['#0969da', '#58a6ff'],
  data: ['#0b62c4', '#6cb0ff'],
  model: ['#7a3fd1', '#bf9bff'],
  request: ['#0f766e', '#4fc4b5'],
  control: ['#94590a', '#dfa14b'],
  feedback: ['#b02a73', '#f08cc0'],
  error: ['#c62630', '#f47067'],
  warning: ['#8f5a00', '#e0a53d'],
  information: ['#0b62c4', '#6cb0ff'],
  hint: ['#57616c', '#9aa5b1'],
  'badge-text': ['#ffffff', '#101418'],
} as const satisfies Readonly<Record<string, readonly [light: string, dark: string]>>;

type Color = keyof typeof COLORS;

/** Selector, property, color. */
const PAINT: readonly (readonly [selector: string, property: 'fill' | 'stroke', color: Color])[] = [
  ['background', 'fill', 'background'],
  ['text', 'fill', 'text'],
  ['muted', 'fill', 'muted'],
  ['box', 'fill', 'stage-fill'],
  ['box', 'stroke', 'stage-stroke'],
  ['band', 'fill', 'lane-fill'],
  ['band', 'stroke', 'lane-stroke'],
  ['band-title', 'fill', 'muted'],
  ['band-title', 'stroke', 'lane-fill'],
  ['line', 'stroke', 'edge'],
  ['head', 'fill', 'edge'],
  ['returning .mldd-line', 'stroke', 'returning'],
  ['returning .mldd-head', 'fill', 'returning'],
  ['label', 'fill', 'edge-label-fill'],
  ['label', 'stroke', 'edge-label-stroke'],
  ['track', 'fill', 'track'],
  ['bar', 'fill', 'bar'],
  ['over', 'fill', 'over'],
  ...(['data', 'model', 'request', 'control', 'feedback'] as const).flatMap(
    (family) =>
      [
        [`${family} .mldd-tile`, 'fill', family],
        [`${family} .mldd-icon`, 'stroke', family],
      ] as const,
  ),
  ...(['error', 'warning', 'information', 'hint'] as const).map(
    (severity) => [`badge-${severity}`, 'fill', severity] as const,
  ),
  ['badge-text', 'fill', 'badge-text'],
  ['badge-sign', 'fill', 'badge-text'],
];

/** The plain color stands first: what draws SVG without knowing variables takes that. */
function colorRules(theme: 'light' | 'dark'): string {
  return PAINT.map(([name, property, color]) => {
    const value = COLORS[color][theme === 'dark' ? 1 : 0];
    return `${ROOT} .mldd-${name}{${property}:${value};${property}:var(--mldd-${color},${value})}`;
  }).join('\n');
}

const ROOT = '.mldd-pipeline';

const TEXT_RULES = `${ROOT}{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Helvetica Neue",Arial,sans-serif;font-family:var(--mldd-font-family,system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Helvetica Neue",Arial,sans-serif)}
${ROOT} text{font-variant-numeric:tabular-nums}
${ROOT} .mldd-bold{font-weight:600}
${ROOT} .mldd-line,${ROOT} .mldd-icon{fill:none}
${ROOT} .mldd-tile{fill-opacity:.13}`;

/** For pictures in a page whose stages can be chosen. */
const INTERACTION = `${ROOT} [tabindex]{cursor:pointer;outline:none}
${ROOT} [tabindex]:hover .mldd-box{stroke:${COLORS.focus[0]};stroke:var(--mldd-focus,${COLORS.focus[0]})}
${ROOT} [tabindex]:focus-visible .mldd-box,${ROOT} .mldd-selected .mldd-box{stroke:${COLORS.focus[0]};stroke:var(--mldd-focus,${COLORS.focus[0]});stroke-width:2.5}`;

/** Where the system forces its own few colors. */
const FORCED = `@media (forced-colors:active){${ROOT} :is(.mldd-text,.mldd-muted,.mldd-band-title){fill:CanvasText}
${ROOT} :is(.mldd-background,.mldd-box,.mldd-band,.mldd-label){fill:Canvas;stroke:CanvasText}
${ROOT} :is(.mldd-line,.mldd-icon){stroke:CanvasText}
${ROOT} :is(.mldd-head,.mldd-bar){fill:CanvasText}}`;
