import type { Latency, Percentile } from './model.ts';

/**
 * The number of `1e6`, `10,000`, `~1.5B`, `200 million`, `3k`; undefined where `value` is none. A range gives its upper
 * end.
 */
export function readCount(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string' || value.length > LONGEST) return undefined;
  const found = COUNT.exec(value.trim());
  const digits = found?.[2] ?? found?.[1];
  if (digits === undefined) return undefined;
  const number = Number(digits.replaceAll(/[,_]/g, ''));
  const scale = SCALES[(found?.[3] ?? '').toLowerCase()] ?? 1;
  return Number.isFinite(number) ? number * scale : undefined;
}

/** The time of `40 ms p99`, `p95: 20-40ms`, `<50ms`, `1.5 s`; a bare number is milliseconds. */
export function readLatency(value: unknown, percentile?: unknown): Latency | undefined {
  if (typeof value === 'number') return latency(value, value, readPercentile(percentile));
  if (typeof value !== 'string' || value.length > LONGEST) return undefined;
  const named = /\bp(?:50|75|90|95|99(?:9|\.9)?)\b|\b(?:avg|average|mean|median)\b/i.exec(value);
  const rest = named ? value.replace(named[0], ' ') : value;
  const found = TIME.exec(rest.trim());
  const digits = found?.[2] ?? found?.[1];
  if (found === null || digits === undefined) return undefined;
  const scale = MILLISECONDS[(found[3] ?? 'ms').toLowerCase()];
  if (scale === undefined) return undefined;
  return latency(Number(digits) * scale, Number(found[1]) * scale, readPercentile(named?.[0] ?? percentile));
}

/** Seconds of `5 min`, `1d`, `hourly`, `2 hours`; undefined where `value` is none. */
export function readDuration(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || value.length > LONGEST) return undefined;
  const word = CADENCES[value.trim().toLowerCase()];
  if (word !== undefined) return word;
  const found = TIME.exec(value.trim());
  const digits = found?.[2] ?? found?.[1];
  const scale = MILLISECONDS[(found?.[3] ?? 's').toLowerCase()];
  return digits === undefined || scale === undefined ? undefined : (Number(digits) * scale) / 1000;
}

/** Requests per second of `70k/s`, `70000 rps`, `2B/day`; a bare number is per second. */
export function readRate(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || value.length > LONGEST) return undefined;
  const [count = '', per] = value.split(/\/|\bper\b/);
  const number = readCount(count.replace(/\s*\b(?:qps|rps|tps|requests?|queries)\b\s*/i, '').trim());
  const seconds = per === undefined ? 1 : SECONDS_PER[per.trim().toLowerCase()];
  return number === undefined || seconds === undefined ? undefined : number / seconds;
}

const LONGEST = 60;

const COUNT =
  /^[~≈<>≤≥]?\s*(\d[\d,_]*(?:\.\d+)?(?:e[+-]?\d+)?)(?:\s*[-–]\s*(\d[\d,_]*(?:\.\d+)?))?\s*(k|m|b|t|thousand|million|billion|trillion)?\+?(?:\s+\p{L}[\p{L} ]*)?$/iu;

const TIME =
  /^[~≈<>≤≥=:]*\s*(\d+(?:\.\d+)?)(?:\s*(?:-|–|to)\s*(\d+(?:\.\d+)?))?\s*(ms|milliseconds?|s|secs?|seconds?|m|min|mins|minutes?|h|hr|hours?|d|days?|w|weeks?)?\.?$/i;

const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  b: 1e9,
  billion: 1e9,
  t: 1e12,
  trillion: 1e12,
};

const MILLISECONDS: Readonly<Record<string, number>> = Object.fromEntries(
  (
    [
      [1, 'ms millisecond milliseconds'],
      [1000, 's sec secs second seconds'],
      [60_000, 'm min mins minute minutes'],
      [3_600_000, 'h hr hour hours'],
      [86_400_000, 'd day days'],
      [604_800_000, 'w week weeks'],
    ] as const
  ).flatMap(([scale, units]) => units.split(' ').map((unit) => [unit, scale])),
);

const CADENCES: Readonly<Record<string, number>> = {
  'real-time': 1,
  hourly: 3600,
  daily: 86_400,
  nightly: 86_400,
  weekly: 604_800,
  monthly: 2_592_000,
};

const SECONDS_PER: Readonly<Record<string, number>> = {
  s: 1,
  sec: 1,
  second: 1,
  min: 60,
  minute: 60,
  h: 3600,
  hour: 3600,
  d: 86_400,
  day: 86_400,
};

function latency(ms: number, lowMs: number, percentile: Percentile | undefined): Latency | undefined {
  return Number.isFinite(ms) && ms >= 0 ? { ms, lowMs: Math.min(ms, lowMs), percentile } : undefined;
}

function readPercentile(value: unknown): Percentile | undefined {
  if (typeof value !== 'string') return undefined;
  const name = value.toLowerCase().replace('.', '');
  if (name === 'average' || name === 'mean') return 'avg';
  if (name === 'median') return 'p50';
  return PERCENTILES.find((percentile) => percentile === name);
}

const PERCENTILES: readonly Percentile[] = ['avg', 'p50', 'p75', 'p90', 'p95', 'p99', 'p999'];
