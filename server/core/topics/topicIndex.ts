import { compileSignals } from './matcher.ts';
import type { Matcher, Signal } from './matcher.ts';
import type { Topic } from './topic.ts';

/** What a signal shows when it is found. */
export interface Meaning {
  readonly topic: Topic;
  readonly shows:
    'strong' | 'in-context' | 'context' | 'weak' | 'waiver' | 'false-friend' | 'point' | 'column';
  readonly point?: string;
  /** Which of the topic's groups of columns the signal belongs to. */
  readonly column?: number;
}

/** The signals of all topics in one matcher. */
export interface TopicIndex {
  readonly topics: readonly Topic[];
  readonly matcher: Matcher<Meaning>;
}

/** Prepares `topics` for `assessTopics`. Made once. */
export function indexTopics(topics: readonly Topic[]): TopicIndex {
  return { topics, matcher: compileSignals(topics.flatMap(signalsOf)) };
}

function signalsOf(topic: Topic): Signal<Meaning>[] {
  const { strong, strongInContext, context, weak, waivers, falseFriends } = topic.signals;
  const named = (patterns: readonly string[], shows: Meaning['shows']): Signal<Meaning>[] =>
    patterns.map((pattern) => ({ pattern, value: { topic, shows } }));
  const points = topic.points.flatMap((point) =>
    point.any.map((pattern) => ({ pattern, value: { topic, shows: 'point' as const, point: point.id } })),
  );
  const columns = topic.columns.flatMap((group, column) =>
    group.map((pattern) => ({ pattern, value: { topic, shows: 'column' as const, column } })),
  );
  return [
    ...named(strong, 'strong'),
    ...named(strongInContext, 'in-context'),
    ...named(context, 'context'),
    ...named(weak, 'weak'),
    ...named(waivers, 'waiver'),
    ...columns,
    ...named(falseFriends, 'false-friend'),
    ...points,
  ];
}
