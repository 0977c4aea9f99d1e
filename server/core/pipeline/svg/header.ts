import { CARD, FONTS, totalLine } from '../layout/card.ts';
import type { Band, PipelineLayout } from '../layout/geometry.ts';
import { LANE_TITLES } from '../stageText.ts';
import type { Timeline } from '../timeline.ts';
import { element, escaped } from './markup.ts';
import { timeScale } from './stage.ts';
import { textBlock } from './text.ts';

/** The title of the picture, and the time that its online stages take in all. */
export function headerMarkup({ title, total, left }: PipelineLayout, timeline: Timeline | undefined): string {
  const x = total?.x ?? left + 16;
  const name = textBlock(title, x, 26, 0, { font: FONTS.title, className: 'mldd-text', lineHeight: 21 });
  return name + (total && timeline ? totalMarkup(total, timeline) : '');
}

function totalMarkup({ x, y, width }: { x: number; y: number; width: number }, timeline: Timeline): string {
  if (!timeline.budget) return totalWords(x, y, timeline);
  const length = Math.min(BAR, width - totalLine(timeline).width - 10);
  const bar = { y: y + 7, height: CARD.barHeight + 2, rx: 3 };
  const filled = Math.max(3, timeline.total * timeScale(timeline) * length);
  const { budget } = timeline;
  const limit = budget.ms < timeline.total ? budget.ms * timeScale(timeline) * length : undefined;
  return [
    element('rect', { class: 'mldd-track', x, width: length, ...bar }),
    element('rect', { class: 'mldd-bar', x, width: limit ?? filled, ...bar }),
    limit === undefined
      ? ''
      : element('rect', { class: 'mldd-over', x: x + limit, width: length - limit, ...bar }),
    totalWords(x + length + 10, y, timeline),
  ].join('');
}

function totalWords(x: number, y: number, timeline: Timeline): string {
  return element(
    'text',
    { class: 'mldd-muted', x, y: y + 14.2, 'font-size': FONTS.total.size },
    escaped(totalLine(timeline).text),
  );
}

const BAR = 220;

/** The frame of a lane. */
export function bandMarkup({ x, y, width, height }: Band): string {
  return element('rect', { class: 'mldd-band', x, y, width, height, rx: 10 });
}

/** Its title, which lines that pass do not strike through. */
export function bandTitleMarkup({ lane, x, y }: Band): string {
  return element(
    'text',
    {
      class: 'mldd-band-title mldd-bold',
      x: x + 14,
      y: y + 20.5,
      'font-size': FONTS.lane.size,
      'letter-spacing': '.02em',
      'paint-order': 'stroke',
      'stroke-width': 5,
      'stroke-linejoin': 'round',
    },
    escaped(LANE_TITLES[lane]),
  );
}
