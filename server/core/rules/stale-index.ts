import { formatQuantity } from '../quantities/formatQuantity.ts';
import type { Quantity } from '../quantities/quantity.ts';
import { DAY } from '../quantities/units.ts';
import type { Report, Rule, RuleContext } from '../rule.ts';
import { cadencesIn } from '../statements/cadences.ts';
import type { Claim } from '../statements/claims.ts';
import { compilePhrases, rolesIn } from '../statements/phrases.ts';

/** New items that must be found sooner than the index is built again. */
export const staleIndex: Rule = {
  id: 'stale-index',
  summary: 'The index is built as often as new items must be found',
  why: 'Until the index is built again, nobody can be shown a new item, whatever the ranker thinks of it',
  severity: 'warning',
  examples: [
    {
      text: '# Feed\n\n## Requirements\n\nNew videos are recommendable within 10 minutes.\n\n## Index\n\nThe HNSW index is rebuilt nightly.\n',
      messages: ['New items must be found after 10 min, but the index is built every day'],
    },
    {
      text: '# Feed\n\n## Requirements\n\nNew videos are recommendable within 10 minutes.\n\n## Index\n\nThe HNSW index is rebuilt nightly; new videos are upserted as they come.\n',
      messages: [],
    },
  ],
  *check({ document, claims }: RuleContext): Iterable<Report> {
    const read = claims().map((claim) => ({ claim, roles: rolesIn(words, claim.tokens) }));
    const isFed = read.some(({ roles }) => roles.has('fed') && (roles.has('index') || roles.has('item')));
    if (isFed) return;
    const promises = read
      .filter(({ roles }) => roles.has('item') && roles.has('found'))
      .flatMap(({ claim }) => promisesIn(document.text, claim));
    const builds = read
      .filter(({ claim, roles }) => claim.isFirm && roles.has('index') && roles.has('built'))
      .flatMap(({ claim }) => cadencesIn(document.text, claim));
    // With several, the one that is built most often may be the one that new items go to.
    const fastest = builds.toSorted((a, b) => a.seconds - b.seconds)[0];
    for (const promise of promises) {
      if (!fastest || fastest.seconds <= promise.high * TOLERANCE) continue;
      yield {
        message:
          `New items must be found after ${formatQuantity(promise.high, 'duration')}, but the index is built ` +
          `every ${formatQuantity(fastest.seconds, 'duration').replace(/^1 /, '')}`,
        span: fastest.span,
        related: [{ message: 'What is asked for', span: promise.span }],
      };
      return;
    }
  },
};

/** A day is no slower than 24 hours. */
const TOLERANCE = 1.05;

const words = compilePhrases({
  item: [
    'new|newly|fresh|just|recently item|video|post|listing|product|document|ad|article|job|event|content|song|page|photo|upload|message|creator',
    'newly|just|recently uploaded|published|added|created|listed',
    'item|content freshness',
  ],
  found: [
    'findable|searchable|recommendable|retrievable|visible|appear|available|shown|eligible|discoverable|live|surfaced|recommended|found|served|reach',
    'show up',
  ],
  index: ['index', 'hnsw', 'faiss', 'ann', 'ivf', 'scann'],
  built: [
    'rebuilt',
    'rebuild*',
    'built',
    'build',
    'refresh*',
    'recomput*',
    'regenerat*',
    'reindex*',
    'updated',
    'update',
  ],
  fed: [
    'upsert*',
    'incremental*',
    'delta',
    'stream*',
    'real time',
    'insert*',
    'append*',
    'fresh source|bucket|tier|index|shard|retriever|pool',
    'event driven',
    'on upload|publish|publication',
    'add* to the index',
    'bypass*',
    'separate',
    'hourly',
  ],
});

/** `within 10 minutes`, but not `within the last 7 days` */
function promisesIn(text: string, { quantities }: Claim): readonly Quantity[] {
  return quantities.filter(
    ({ kind, span, high }) =>
      kind === 'duration' &&
      high < 7 * DAY &&
      /(?:\bwithin|\bin (?:under|less than)|\bunder|\bafter|\bat most|[<≤]) *(?:about|~)? *$/i.test(
        text.slice(Math.max(0, span.start - 24), span.start),
      ),
  );
}
