import type { Report, Rule, RuleContext } from '../rule.ts';
import { compilePhrases, rolesIn } from '../statements/phrases.ts';
import { slice } from '../text.ts';
import type { Span } from '../text.ts';

/** Results that must depend on what just happened, from a batch job alone. */
export const batchForLivePromise: Rule = {
  id: 'batch-for-live-promise',
  summary: 'What must react to the moment is not computed in a batch before it',
  why: 'A result that was computed last night cannot know the last click',
  severity: 'warning',
  examples: [
    {
      text: '# Shop\n\n## Requirements\n\nSuggestions must react to the last click.\n\n## Serving\n\nRecommendations are precomputed nightly and kept in a table.\n',
      messages: ['"react to the last click" is promised, but results are "precomputed nightly"'],
    },
    {
      text: '# Shop\n\n## Requirements\n\nSuggestions must react to the last click.\n\n## Serving\n\nCandidates are precomputed nightly and re-ranked at request time.\n',
      messages: [],
    },
  ],
  *check({ document, claims, words }: RuleContext): Iterable<Report> {
    const anywhere = rolesIn(phrases, words());
    if (anywhere.has('live') || !anywhere.has('promise') || !anywhere.has('batch')) return;
    let promise: Span | undefined;
    let batch: Span | undefined;
    for (const { isFirm, tokens } of claims()) {
      const roles = rolesIn(phrases, tokens);
      if (!isFirm || roles.has('not')) continue;
      promise ??= roles.get('promise')?.[0];
      batch ??= roles.get('batch')?.[0];
    }
    if (!promise || !batch) return;
    const [promised, done] = [promise, batch].map((span) => slice(document.text, span));
    yield {
      message: `"${promised}" is promised, but results are "${done}"`,
      span: batch,
      related: [{ message: 'What is promised', span: promise }],
    };
  },
};

const phrases = compilePhrases({
  promise: [
    'react|reacts|adapt|adapts|respond|responds to the|their|his|her last|latest|current click|view|action|session|basket|cart|query',
    'react|reacts|adapt|adapts|respond|responds within seconds',
    'within the same|current session',
  ],
  batch: [
    'precomputed|pre-computed|computed nightly|daily|hourly|weekly',
    'precomputed|pre-computed|computed ... every|each night|day|hour|morning',
    'precomputed|pre-computed in|by ... batch',
  ],
  not: ['not', 'no', 'later', 'future', 'phase'],
  // Anything that is computed at the time of the request, anywhere.
  live: [
    'online|live inference|prediction|ranking|scoring|serving|model|feature|ranker',
    'rerank*|re-rank*|stream*|realtime|kafka|flink',
    'real-time|near-real-time',
    'request time',
    'per|each|every request',
    'on the fly|fly',
    'endpoint|api|session-based|incremental|upsert',
    'hybrid',
    'on demand',
    'at serving|query|inference time',
  ],
});
