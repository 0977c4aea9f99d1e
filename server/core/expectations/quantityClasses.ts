import type { NounClass, Quantity } from '../quantities/quantity.ts';
import type { QuantityClass } from './check.ts';

/** A number of a document, with what stands around it. */
export interface QuantityContext {
  /** Its sentence or row, what leads to it, and the heading above, in lower case. */
  readonly words: string;
  /** True beside the name of a metric. */
  readonly isBesideMetric: boolean;
}

/** True where `quantity` is one of the kind that a framework asks for. */
export function isOfClass(quantity: Quantity, kind: QuantityClass, context: QuantityContext): boolean {
  return TESTS[kind](quantity, context);
}

type Test = (quantity: Quantity, context: QuantityContext) => boolean;

const TESTS: Readonly<Record<QuantityClass, Test>> = {
  any: ({ kind }) => kind !== 'number' && kind !== 'date',
  users: counts('users', 'people'),
  items: counts('items', 'candidates', 'vectors'),
  requests: (quantity) => quantity.kind === 'rate' || REQUESTS(quantity),
  'data-size': (quantity) => quantity.kind === 'bytes' || (quantity.kind === 'count' && DATA(quantity)),
  latency: isLatency,
  freshness: (quantity, { words }) => isTime(quantity) && FRESHNESS.test(words),
  'batch-window': (quantity, { words }) => isTime(quantity) && BATCH.test(words),
  availability: ({ kind, high }, { words }) =>
    kind === 'ratio' && high >= LEAST_AVAILABILITY && AVAILABILITY.test(words),
  percent: ({ kind }) => kind === 'ratio',
  money: ({ kind }) => kind === 'money',
  count: ({ kind }) => kind === 'count',
  duration: ({ kind }) => kind === 'duration',
  date: ({ kind }) => kind === 'date',
  'metric-value': ({ kind }, { isBesideMetric }) =>
    isBesideMetric && (kind === 'number' || kind === 'ratio' || kind === 'factor'),
};

function counts(...classes: readonly NounClass[]): (quantity: Quantity) => boolean {
  return ({ kind, noun }) =>
    (kind === 'count' || kind === 'rate') && noun?.class !== undefined && classes.includes(noun.class);
}

const REQUESTS = counts('requests', 'clicks', 'sessions');

const DATA = counts('rows', 'items', 'vectors', 'tokens', 'requests', 'clicks', 'sessions');

const LEAST_AVAILABILITY = 0.9;

function isTime({ kind, qualifiers }: Quantity): boolean {
  return kind === 'duration' && !qualifiers.includes('change');
}

/** A percentile or a fraction of a second tells it; seconds do only beside words for it. */
function isLatency(quantity: Quantity, { words }: QuantityContext): boolean {
  if (!isTime(quantity)) return false;
  return (
    quantity.percentile !== undefined ||
    (quantity.high > 0 && quantity.high < 1) ||
    (quantity.high <= LONGEST_LATENCY && LATENCY.test(words))
  );
}

/** A minute; what takes longer is a job. */
const LONGEST_LATENCY = 60;

const LATENCY = /latenc|respon[ds]|real.time|\banswers?\b|time.?out|round.trip|задержк|延迟/;

const FRESHNESS =
  /\bfresh|\bstale|\bold\b|\bage\b|\blag|\bdelay|\bupdated?\b|\brefresh|\brecent|\bwithin\b|\bbehind\b|\bre-?index|新鲜|свеж/;

const BATCH = /\bbatch|\bnightly|\bovernight|\bjobs?\b|\bwindow|\bfinish|\bcompletes?\b|\bbacklog|\boffline/;

const AVAILABILITY = /availab|\buptime|\bdowntime|\bsl[aoi]s?\b|error budget|доступност|可用/;
