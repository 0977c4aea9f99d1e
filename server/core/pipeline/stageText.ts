import { formatQuantity } from '../quantities/formatQuantity.ts';
import type { Lane, Latency, PipelineStage } from './model.ts';
import { stageKindIndex } from './stageKinds.ts';

/** A count as short as an edge has room for: `40`, `1,000`, `250k`, `1.5M`, `1B`. */
export function countText(count: number): string {
  if (!Number.isFinite(count)) return '∞';
  const [size, letter] = SIZES.find(([least]) => Math.abs(count) >= least * 0.9995) ?? [1, ''];
  if (Math.abs(count) < 99_950) return grouped(count);
  return `${grouped(count / size)}${letter}`;
}

const SIZES = [
  [1e12, 'T'],
  [1e9, 'B'],
  [1e6, 'M'],
  [1e3, 'k'],
] as const;

/** Three digits, or all of a whole number of up to five; very large ones in powers of ten. */
function grouped(value: number): string {
  if (Math.abs(value) >= 1e6) return value.toExponential(1);
  const shown = Math.abs(value) >= 1000 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));
  return shown.replace(/\d{1,3}(?=(?:\d{3})+$)/g, '$&,');
}

/** `20–30 ms p99` */
export function latencyText({ ms, lowMs, percentile }: Latency): string {
  const high = durationText(ms);
  const unit = high.slice(high.indexOf(' '));
  const low = durationText(lowMs);
  const range = lowMs >= ms ? high : `${low.endsWith(unit) ? low.slice(0, -unit.length) : low}–${high}`;
  return percentile === undefined ? range : `${range} ${percentileText(percentile)}`;
}

/** `p99.9` as people write it. */
export function percentileText(percentile: NonNullable<Latency['percentile']>): string {
  return percentile === 'p999' ? 'p99.9' : percentile;
}

/** Milliseconds as `30 ms`, `1.5 s`, `2 hours`. */
export function durationText(ms: number): string {
  return formatQuantity(ms / 1000, 'duration');
}

/** Requests per second as `70k/s`. */
export function rateText(perSecond: number): string {
  return `${countText(perSecond)}/s`;
}

/** The title of a kind of stage: `Candidate retrieval`; what the author wrote where it is none of ours. */
export function kindTitle(kind: string | undefined): string {
  return kind === undefined ? '' : (stageKindIndex().kinds.get(kind)?.title ?? kind);
}

/** Names of lanes, as a picture shows them. */
export const LANE_TITLES: Readonly<Record<Lane, string>> = {
  offline: 'Offline',
  nearline: 'Nearline',
  online: 'Online',
  feedback: 'Feedback',
};

/** A property of a stage, in words. */
export interface StageFact {
  readonly name: string;
  readonly value: string;
}

/** All that is said of `stage`, in the order in which people ask for it; what is not said is left out. */
export function stageFacts(stage: PipelineStage): readonly StageFact[] {
  const { itemsIn, itemsOut, latency, qps, freshness } = stage;
  const facts: readonly (readonly [name: string, value: string | undefined])[] = [
    ['Kind', kindTitle(stage.kind)],
    ['Lane', LANE_TITLES[stage.lane]],
    ['Items in', itemsIn === undefined ? undefined : countText(itemsIn)],
    ['Items out', itemsOut === undefined ? undefined : countText(itemsOut)],
    ['Latency', latency && latencyText(latency)],
    ['Requests', qps === undefined ? undefined : rateText(qps)],
    ['Greatest age', freshness === undefined ? undefined : durationText(freshness * 1000)],
    ['Model', stage.model],
    ['Technology', stage.technology],
    ['Store', stage.store],
    ['Owner', stage.owner],
    ['Monitors', stage.monitors.join(', ')],
    ['Fallback', stage.fallback],
    ['Optional', stage.isOptional ? 'yes' : undefined],
    ...stage.details.map(({ name, value }) => [name, value] as const),
    ['Notes', stage.notes.join(', ')],
  ];
  return facts.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [{ name, value }]));
}
