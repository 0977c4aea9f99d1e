import { canHold } from '../arithmetic/vectorMemory.ts';
import type { StorageModel } from '../arithmetic/vectorMemory.ts';
import { formatQuantity } from '../quantities/formatQuantity.ts';
import type { Quantity } from '../quantities/quantity.ts';
import type { Report, Rule, RuleContext } from '../rule.ts';
import { slice } from '../text.ts';
import { bySection } from '../statements/claims.ts';
import type { Claim } from '../statements/claims.ts';
import { compilePhrases, rolesIn } from '../statements/phrases.ts';
import { storageModelOf } from '../statements/vectorStorage.ts';

/** Memory of an index or of embeddings that cannot hold so many vectors of that dimension. */
export const wrongVectorMemory: Rule = {
  id: 'wrong-vector-memory',
  summary: 'The memory for vectors follows from their number and dimension',
  why: 'An index that does not fit into memory is another design: shards, compression or disks',
  severity: 'warning',
  examples: [
    {
      text: '# Search\n\n## Index\n\n1 billion 256-d float vectors fit on one 64 GB node.\n',
      messages: ['1 billion vectors × 256 × 4 bytes is 1.02 TB, the text says 64 GB'],
    },
    {
      text: '# Search\n\n## Index\n\n10 million 512-d vectors in HNSW take about 25 GB.\n',
      messages: [],
    },
  ],
  *check({ document, claims }: RuleContext): Iterable<Report> {
    for (const inSection of bySection(claims())) {
      const near = inSection.flatMap(({ quantities }) => quantities);
      const model = storageModelOf(inSection);
      for (const claim of inSection) yield* reportsFor(document.text, claim, near, model);
    }
  },
};

const words = compilePhrases({
  vectors: ['vector', 'embedding', 'hnsw', 'faiss', 'ann', 'ivf', 'index', 'scann'],
  other: [
    'model',
    'checkpoint',
    'log',
    'train*',
    'disk',
    'diskann',
    'ssd',
    'mmap',
    'nvme',
    's3',
    'raw image*|video*|text',
    'per vector|item|user',
    'token',
  ],
});

function* reportsFor(
  text: string,
  claim: Claim,
  near: readonly Quantity[],
  model: StorageModel,
): Iterable<Report> {
  const roles = rolesIn(words, claim.tokens);
  if (!claim.isFirm || !roles.has('vectors') || roles.has('other')) return;
  const sizes = claim.quantities.filter(isSize);
  const [size] = sizes;
  const own = claim.quantities.filter((one) => isNumber(one) || isDimension(one));
  if (!size || sizes.length > 1 || own.length === 0) return;
  const numbers = pick(claim.quantities, near, isNumber);
  const dimensions = pick(claim.quantities, near, isDimension);
  const [number, dimension] = [numbers[0], dimensions[0]];
  if (!number || !dimension) return;
  const few = [numbers.slice(0, MOST), dimensions.slice(0, MOST)] as const;
  if (few[0].some((n) => few[1].some((d) => canHold(size, n, d, model)))) return;
  const raw = number.low * dimension.low * model.most;
  yield {
    message:
      `${formatQuantity(number.low, 'count')} vectors × ${dimension.low} × ${model.most} bytes is ` +
      `${formatQuantity(raw, 'bytes')}, the text says ${slice(text, size.span)}`,
    span: size.span,
    related: [
      { message: 'The vectors', span: number.span },
      { message: 'Their dimension', span: dimension.span },
    ],
  };
}

/** A section with more sizes than these does not say which of them belong together. */
const MOST = 20;

/** Those of the claim itself, else those of its section. */
function pick(
  own: readonly Quantity[],
  near: readonly Quantity[],
  isWanted: (quantity: Quantity) => boolean,
): readonly Quantity[] {
  const found = own.filter(isWanted);
  return found.length > 0 ? found : near.filter(isWanted);
}

function isSize({ kind, per, low }: Quantity): boolean {
  return kind === 'bytes' && per === undefined && low >= 1e6;
}

function isNumber({ kind, per, low, noun }: Quantity): boolean {
  const isThing = noun?.class !== undefined && STORED.has(noun.class);
  // `100M x 768-d vectors` has no noun of its own.
  return per === undefined && low >= 1e4 && (kind === 'number' || (kind === 'count' && isThing));
}

const STORED: ReadonlySet<string> = new Set(['vectors', 'items', 'users', 'candidates', 'rows']);

function isDimension({ kind, low }: Quantity): boolean {
  return kind === 'dimension' && low >= 8;
}
