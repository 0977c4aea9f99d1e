import { drawnText, textWidth, wrapText } from '../drawnText.ts';
import type { Font } from '../drawnText.ts';
import type { PipelineStage } from '../model.ts';
import { countText, durationText, latencyText, rateText } from '../stageText.ts';
import { totalText } from '../timeline.ts';
import type { Timeline } from '../timeline.ts';
import type { Counts } from './counts.ts';
import type { Card } from './geometry.ts';

/** Measures of the box of a stage, in pixels; the renderer draws by them. */
export const CARD = {
  padding: 10,
  icon: 22,
  /** From the left edge to the text. */
  textLeft: 41,
  nameLine: 17,
  detailLine: 15,
  /** Between the name and what stands below it. */
  gap: 2,
  barHeight: 4,
  /** From the text to the bar. */
  barGap: 8,
} as const;

/** How the texts of the picture are set. */
export const FONTS = {
  title: { size: 16, isBold: true },
  lane: { size: 12, isBold: true },
  name: { size: 13, isBold: true },
  total: { size: 12, isBold: false },
  detail: { size: 11.5, isBold: false },
  edge: { size: 11.5, isBold: false },
} as const satisfies Readonly<Record<string, Font>>;

/** The line in the head of the picture about the time of all stages, and its width in pixels. */
export function totalLine(timeline: Timeline): { readonly text: string; readonly width: number } {
  const text = `Latency: ${totalText(timeline)}`;
  return { text, width: Math.ceil(textWidth(text, FONTS.total)) };
}

/** The texts of one stage, each in one line. */
interface CardTexts {
  readonly stage: PipelineStage;
  readonly name: string;
  readonly detail: string;
  readonly facts: string;
}

/** The cards of `stages`, all of the same width. */
export function cardsOf(
  stages: readonly PipelineStage[],
  { inBoxes }: Counts,
  timeline: Timeline | undefined,
): ReadonlyMap<string, Card> {
  const texts = stages.map((stage) => textsOf(stage, inBoxes));
  const room = Math.min(WIDEST, Math.max(NARROWEST, ...texts.map(wishOf)));
  return new Map(
    texts.map((one) => [one.stage.id, cardOf(one, room, timeline?.stages.has(one.stage.id) === true)]),
  );
}

const NARROWEST = 76;
const WIDEST = 148;

/** A name gets two lines of up to this before the card grows. */
const COMFORTABLE = 120;

/** The room that `texts` would like: all of a short name, the longest word of any. */
function wishOf({ name, facts }: CardTexts): number {
  const words = name.split(' ').map((word) => textWidth(word, FONTS.name));
  const whole = textWidth(name, FONTS.name);
  const half = whole > 2 * COMFORTABLE ? whole / 2 + 12 : Math.min(whole, COMFORTABLE);
  return Math.ceil(Math.max(half, ...words, Math.min(COMFORTABLE, textWidth(facts, FONTS.detail)))) + 2;
}

function textsOf(stage: PipelineStage, inBoxes: Counts['inBoxes']): CardTexts {
  const built = [stage.model, stage.technology].flatMap((one) => (one === undefined ? [] : [drawnText(one)]));
  const detail = built.length > 0 ? built.join(' · ') : drawnText(stage.notes.join(', '));
  return {
    stage,
    name: drawnText(stage.label) || drawnText(stage.id) || '?',
    detail,
    // Only between two facts may a line end.
    facts: factsOf(stage, inBoxes)
      .map((fact) => fact.replaceAll(' ', '\u00A0'))
      .join(' · '),
  };
}

function factsOf(stage: PipelineStage, inBoxes: Counts['inBoxes']): readonly string[] {
  const { id, latency, qps, freshness, itemsIn, itemsOut } = stage;
  return [
    ...(itemsIn !== undefined && inBoxes.in.has(id) ? [`${countText(itemsIn)} in`] : []),
    ...(latency ? [latencyText(latency)] : []),
    ...(qps === undefined ? [] : [rateText(qps)]),
    ...(freshness === undefined ? [] : [`≤ ${durationText(freshness * 1000)} old`]),
    ...(itemsOut !== undefined && inBoxes.out.has(id) ? [`${countText(itemsOut)} out`] : []),
  ];
}

function cardOf(texts: CardTexts, room: number, hasBar: boolean): Card {
  const name = wrapText(texts.name, FONTS.name, room, 4);
  const detail = wrapText(texts.detail, FONTS.detail, room, 3);
  const facts = wrapText(texts.facts, FONTS.detail, room, 2);
  const small = detail.lines.length + facts.lines.length;
  const text = name.lines.length * CARD.nameLine + (small > 0 ? CARD.gap + small * CARD.detailLine : 0);
  const bar = hasBar ? CARD.barGap + CARD.barHeight : 0;
  return {
    width: CARD.textLeft + room + CARD.padding,
    height: 2 * CARD.padding + Math.max(CARD.icon, text) + bar,
    name,
    detail,
    facts,
    hasBar,
  };
}
