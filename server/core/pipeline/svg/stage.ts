import { drawnText, isRightToLeft } from '../drawnText.ts';
import { CARD, FONTS } from '../layout/card.ts';
import type { StageBox } from '../layout/geometry.ts';
import { stageKindIndex } from '../stageKinds.ts';
import type { StageFinding } from '../stageFindings.ts';
import type { Timeline } from '../timeline.ts';
import { badge } from './badge.ts';
import { iconNamed } from './icons.ts';
import { element, escaped } from './markup.ts';
import { textBlock } from './text.ts';

/** What the picture of a stage needs beside its place. */
export interface StageContext {
  readonly timeline: Timeline | undefined;
  readonly findings: readonly StageFinding[];
  /** All of it in words, for those who do not see it. */
  readonly description: string;
  readonly isInteractive: boolean;
}

/** The box of a stage with all that is in it. */
export function stageMarkup(box: StageBox, context: StageContext): string {
  const { stage, x, y, width, height } = box;
  // The whole box of a name that is written from right to left is turned around.
  const isBackwards = isRightToLeft(box.card.name.lines.join(' '));
  const iconLeft = isBackwards ? x + width - CARD.padding - CARD.icon : x + CARD.padding;
  const icon = iconNamed(stageKindIndex().kinds.get(stage.kind ?? '')?.icon);
  return element(
    'g',
    {
      class: `mldd-stage mldd-${icon.family}`,
      'data-stage': stage.id,
      role: context.isInteractive ? 'button' : 'graphics-symbol img',
      'aria-label': context.description,
      tabindex: context.isInteractive ? 0 : undefined,
    },
    [
      element('title', {}, escaped(tooltip(box, context))),
      element('rect', {
        class: 'mldd-box',
        x,
        y,
        width,
        height,
        rx: 7,
        'stroke-width': 1.2,
        'stroke-dasharray': stage.isOptional ? '5 3' : undefined,
      }),
      element('rect', {
        class: 'mldd-tile',
        x: iconLeft,
        y: y + CARD.padding,
        width: CARD.icon,
        height: CARD.icon,
        rx: 5,
      }),
      element('path', {
        class: 'mldd-icon',
        transform: `translate(${iconLeft + 3.5} ${y + CARD.padding + 3.5}) scale(.9375)`,
        d: icon.path,
        'stroke-width': 1.35,
        'stroke-linecap': 'round',
        'stroke-linejoin': 'round',
      }),
      cardTexts(box, isBackwards),
      latencyBar(box, context.timeline),
      badge(x + width, y, context.findings),
    ],
  );
}

/** The whole name, what is found, and the notes; drawn by the browser where the pointer rests. */
function tooltip({ stage }: StageBox, { findings }: StageContext): string {
  const name = drawnText(stage.text) || drawnText(stage.label) || drawnText(stage.id);
  const built = [stage.model, stage.technology].flatMap((one) => (one === undefined ? [] : [drawnText(one)]));
  const lines = [name, built.join(' · '), ...findings.map(({ message }) => drawnText(message))];
  return lines.filter((line) => line !== '').join('\n');
}

function cardTexts({ x, y, width, height, card }: StageBox, isBackwards: boolean): string {
  const { name, detail, facts, hasBar } = card;
  const left = x + (isBackwards ? CARD.padding : CARD.textLeft);
  const room = width - CARD.textLeft - CARD.padding;
  const inner = height - 2 * CARD.padding - (hasBar ? CARD.barGap + CARD.barHeight : 0);
  const small = detail.lines.length + facts.lines.length;
  const used = name.lines.length * CARD.nameLine + (small > 0 ? CARD.gap + small * CARD.detailLine : 0);
  // What is lower than the icon stands beside its middle.
  const top = y + CARD.padding + Math.max(0, (Math.min(inner, CARD.icon) - used) / 2);
  const below = top + name.lines.length * CARD.nameLine + CARD.gap;
  const side = isBackwards ? 'right' : 'left';
  const style = { font: FONTS.detail, lineHeight: CARD.detailLine, side } as const;
  return [
    textBlock(name, left, top + CARD.nameLine / 2, room, {
      font: FONTS.name,
      className: 'mldd-text',
      lineHeight: CARD.nameLine,
      side,
    }),
    textBlock(detail, left, below + CARD.detailLine / 2, room, { ...style, className: 'mldd-muted' }),
    textBlock(facts, left, below + (detail.lines.length + 0.5) * CARD.detailLine, room, {
      ...style,
      className: 'mldd-text',
    }),
  ].join('');
}

/** When in the time of a request the stage works: where the bar begins and ends on its track. */
function latencyBar({ stage, x, y, width, height }: StageBox, timeline: Timeline | undefined): string {
  const time = timeline?.stages.get(stage.id);
  if (!timeline || !time) return '';
  const scale = timeScale(timeline);
  const room = width - 2 * CARD.padding;
  const top = y + height - CARD.padding - CARD.barHeight + 2;
  const bar = { y: top, height: CARD.barHeight, rx: CARD.barHeight / 2 };
  const from = Math.min(time.start * scale * room, room - LEAST_BAR);
  const length = Math.max(LEAST_BAR, Math.min((time.end - time.start) * scale * room, room - from));
  const isOver = timeline.budget !== undefined && time.end > timeline.budget.ms;
  return [
    element('rect', { class: 'mldd-track', x: x + CARD.padding, width: room, ...bar }),
    element('rect', {
      class: isOver ? 'mldd-over' : 'mldd-bar',
      x: x + CARD.padding + from,
      width: length,
      ...bar,
    }),
  ].join('');
}

/** A stage that takes next to no time is still to be seen. */
const LEAST_BAR = 3;

/** Share of the width of a bar for each millisecond. */
export function timeScale({ total, budget }: Timeline): number {
  const whole = Math.max(total, budget?.ms ?? 0);
  return whole > 0 && Number.isFinite(whole) ? 1 / whole : 0;
}
