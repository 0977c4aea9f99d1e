import { formatQuantity } from '../quantities/formatQuantity.ts';
import type { Quantity } from '../quantities/quantity.ts';
import { DAY } from '../quantities/units.ts';
import type { Span } from '../text.ts';
import type { Claim } from './claims.ts';
import { compilePhrases, rolesIn } from './phrases.ts';

/** A quantity that follows from others which one sentence states. */
export interface Derived {
  /** From the first to the last of the quantities that it follows from. */
  readonly span: Span;
  /** `= 102 GB`. */
  readonly text: string;
  /** How it is worked out: `200 million × 128 × 4 bytes`. */
  readonly help: string;
}

/**
 * What follows from sentences that state all it takes, and do not say the result themselves: the memory of so many vectors
 * of a dimension and a number type, and the average request rate of daily users and the requests of each.
 */
export function derivedIn(claims: readonly Claim[]): readonly Derived[] {
  return claims.flatMap((claim) => {
    const derived = memoryIn(claim) ?? rateIn(claim);
    return derived ? [derived] : [];
  });
}

const types = compilePhrases({
  '8': ['float64', 'fp64', 'double'],
  '4': ['float32', 'fp32', 'float', '4 byte', 'four byte'],
  '2': ['float16', 'fp16', 'bf16', 'bfloat16', 'half precision', '2 byte', 'two byte'],
  '1': ['int8', 'uint8', '1 byte', 'one byte'],
});

/** So many vectors × components × bytes of a number type that is named. */
function memoryIn({ quantities, tokens }: Claim): Derived | undefined {
  if (quantities.some((one) => one.kind === 'bytes' && one.low > LARGEST_NUMBER)) return undefined;
  const number = only(quantities, isNumberOfVectors);
  const dimension =
    only(quantities, ({ kind, low }) => kind === 'dimension' && low >= 8) ?? bareDimension(quantities);
  const [bytes, ...others] = [...rolesIn(types, tokens).keys()];
  if (!number || !dimension || bytes === undefined || others.length > 0) return undefined;
  const size = formatQuantity(number.low * dimension.low * Number(bytes), 'bytes');
  const help = `${formatQuantity(number.low, 'count')} × ${dimension.low} × ${bytes} ${bytes === '1' ? 'byte' : 'bytes'}`;
  return { span: around([number, dimension]), text: `= ${size}`, help };
}

/** No number type takes more bytes. */
const LARGEST_NUMBER = 16;

function isNumberOfVectors({ kind, per, low, noun }: Quantity): boolean {
  const isThing =
    noun?.class !== undefined && ['vectors', 'items', 'users', 'candidates'].includes(noun.class);
  return per === undefined && low >= 1e4 && (kind === 'number' || (kind === 'count' && isThing));
}

/** `200M × 128 × float32`: the second of two numbers, where it is a usual dimension. */
function bareDimension(quantities: readonly Quantity[]): Quantity | undefined {
  return quantities.length === 2
    ? quantities.find(({ kind, low }) => kind === 'number' && USUAL.has(low))
    : undefined;
}

const USUAL: ReadonlySet<number> = new Set([
  ...[16, 32, 48, 50, 64, 96, 100, 128, 192, 200, 256, 300, 384, 512, 640, 768, 1024, 1536, 2048, 3072, 4096],
]);

/** Daily users × requests of each in a day, where no rate is stated beside them. */
function rateIn({ quantities }: Claim): Derived | undefined {
  if (quantities.some(({ kind, per }) => kind === 'rate' && per?.seconds === 1)) return undefined;
  const users = only(
    quantities,
    ({ kind, noun, per, qualifiers }) =>
      kind === 'count' && per === undefined && noun?.class === 'users' && qualifiers.includes('daily-active'),
  );
  const each = only(
    quantities,
    ({ noun, per, kind }) =>
      (kind === 'rate' || kind === 'count') &&
      noun?.class === 'requests' &&
      per?.noun?.class === 'users' &&
      per.count === 1 &&
      per.seconds === DAY,
  );
  if (!users || !each) return undefined;
  const perDay = each.low * (each.kind === 'rate' ? DAY : 1);
  const rate = formatQuantity((users.low * perDay) / DAY, 'rate');
  const help = `${formatQuantity(users.low, 'count')} users × ${formatQuantity(perDay, 'count')} requests a day, on average`;
  return { span: around([users, each]), text: `≈ ${rate}`, help };
}

/** The one of `quantities` that is wanted and is a single value; undefined where there are several. */
function only(
  quantities: readonly Quantity[],
  isWanted: (quantity: Quantity) => boolean,
): Quantity | undefined {
  const found = quantities.filter(isWanted);
  return found.length === 1 && found[0]?.low === found[0]?.high ? found[0] : undefined;
}

function around(quantities: readonly Quantity[]): Span {
  return {
    start: Math.min(...quantities.map(({ extent }) => extent.start)),
    end: Math.max(...quantities.map(({ extent }) => extent.end)),
  };
}
