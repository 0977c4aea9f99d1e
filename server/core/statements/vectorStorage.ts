import type { StorageModel } from '../arithmetic/vectorMemory.ts';
import type { Claim } from './claims.ts';
import { compilePhrases, rolesIn } from './phrases.ts';

/** How the vectors of a section are stored, as its claims tell. */
export function storageModelOf(claims: readonly Claim[]): StorageModel {
  const roles = new Set(claims.flatMap(({ tokens }) => [...rolesIn(words, tokens).keys()]));
  return {
    least: roles.has('int8') ? 1 : roles.has('half') ? 2 : 4,
    most: roles.has('double') ? 8 : 4,
    isCompressed: roles.has('compressed'),
    isSpread: claims.some(({ tokens }) => isSpread(tokens)),
  };
}

/** Over more machines than the one that is spoken of: `on one 64 GB node`. */
function isSpread(tokens: Claim['tokens']): boolean {
  const isOne = tokens.some(({ form }) => form === 'one' || form === 'single');
  return rolesIn(words, tokens).has('spread') && !isOne;
}

const words = compilePhrases({
  compressed: [
    'pq',
    'opq',
    'product quantization',
    'quanti*',
    'compress*',
    'binary',
    'int4',
    'scalar',
    'matryoshka',
    'reduc*',
    'pca',
    'sparse',
  ],
  spread: [
    'shard*',
    'partition*',
    'node',
    'machine',
    'server',
    'cluster',
    'replica*',
    'host',
    'copy|copies',
    'gpu',
    'distribut*',
    'per region',
  ],
  int8: ['int8', '8-bit', 'uint8', '1 byte', 'one byte'],
  half: ['fp16', 'float16', 'bfloat16', 'bf16', 'half precision', '2 byte', 'two byte', '16-bit'],
  double: ['float64', 'fp64', 'double', '8 byte', '64-bit'],
});
