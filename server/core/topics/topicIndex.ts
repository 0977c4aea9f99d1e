import type { Discourse } from './discourse.ts';
import { compileSignals } from './matcher.ts';
import type { Matcher, Signal, WordClasses } from './matcher.ts';
import type { Topic } from './topic.ts';

/** What a signal of a topic shows when it is found. */
export interface TopicMeaning {
  readonly topic: Topic;
  readonly shows:
    'strong' | 'in-context' | 'context' | 'weak' | 'waiver' | 'false-friend' | 'point' | 'column';
  readonly point?: string;
  /** Which of the topic's groups of columns the signal belongs to. */
  readonly column?: number;
}

/** What a phrase shows of the sentence that it stands in, whatever the topic. */
export interface DiscourseMeaning {
  readonly topic: undefined;
  readonly shows: 'asks' | 'defers';
}

export type Meaning = TopicMeaning | DiscourseMeaning;

/** The signals of all topics in one matcher. */
export interface TopicIndex {
  readonly topics: readonly Topic[];
  readonly discourse: Discourse;
  readonly matcher: Matcher<Meaning>;
}

/** Prepares `topics` for `assessTopics`. Made once. */
export function indexTopics(
  topics: readonly Topic[],
  discourse: Discourse,
  classes: WordClasses = new Map(),
): TopicIndex {
  const signals = [...topics.flatMap(signalsOf), ...discourseSignals(discourse)];
  return { topics, discourse, matcher: compileSignals(signals, classes) };
}

function discourseSignals({ asks, defers }: Discourse): Signal<Meaning>[] {
  const named = (patterns: readonly string[], shows: DiscourseMeaning['shows']): Signal<Meaning>[] =>
    patterns.map((pattern) => ({ pattern, value: { topic: undefined, shows } }));
  return [...named(asks, 'asks'), ...named(defers, 'defers')];
}

function signalsOf(topic: Topic): Signal<Meaning>[] {
  const { strong, strongInContext, context, weak, waivers, falseFriends } = topic.signals;
  const named = (patterns: readonly string[], shows: TopicMeaning['shows']): Signal<Meaning>[] =>
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
