import type { Expectation, SectionSpec, TaskPresence } from '../framework.ts';
import { imagesIn } from '../images.ts';
import type { OutlineEntry } from '../outline.ts';
import type { Pipeline } from '../pipeline/model.ts';
import { contains } from '../text.ts';
import type { Span } from '../text.ts';
import type { Topic, TopicResult } from '../topics/topic.ts';
import { conditionsOf } from './check.ts';
import type { Check } from './check.ts';
import { evaluate } from './evaluate.ts';
import type { Ground } from './evaluate.ts';
import type { Reading } from './reading.ts';
import type { ExpectationResult } from './result.ts';

/** What is known of a document when its expectations are judged. */
export interface JudgeFacts {
  readonly text: string;
  readonly reading: Reading;
  readonly topics: readonly TopicResult[];
  readonly presenceOfTopic: (topic: Topic) => TaskPresence;
  /** Traits of its task type. */
  readonly traits: readonly string[];
  readonly pipeline: Pipeline | undefined;
  /** Id of a topic or section → why it is waived for all of the document. */
  readonly waived: ReadonlyMap<string, string>;
}

/**
 * Judges what each section is expected to hold. A section for which a framework only names topics is expected to treat
 * those that are asked for.
 */
export function judgeSections(
  facts: JudgeFacts,
  entries: readonly OutlineEntry[],
): ReadonlyMap<SectionSpec, readonly ExpectationResult[]> {
  const common = {
    ...facts,
    topics: new Map(facts.topics.map((result) => [result.topic.id, result])),
    presenceOfTopic: ({ topic }: TopicResult) => facts.presenceOfTopic(topic).presence,
    traits: new Set(facts.traits),
  };
  return new Map(
    entries.map((entry) => {
      const ground = { ...common, sections: outermost(entry.sections.map(({ span }) => span)) };
      const isPicture = entry.sections.length > 0 && entry.sections.every(isOnlyImages);
      const expected = [...entry.spec.expectations, ...impliedBy(entry.spec, ground)];
      const results = expected.map((expectation) => {
        const reason = facts.waived.get(entry.spec.id) ?? waiverOf(expectation, facts.waived);
        return reason === undefined
          ? judge(expectation, ground, isPicture)
          : waivedResult(expectation, reason);
      });
      return [entry.spec, results];
    }),
  );
}

/** Sections inside others are read with those. */
function outermost(spans: readonly Span[]): readonly Span[] {
  return spans.filter((span) => !spans.some((other) => other !== span && contains(other, span)));
}

function impliedBy(
  { expectations, topics }: SectionSpec,
  ground: Pick<Ground, 'topics' | 'presenceOfTopic'>,
): readonly Expectation[] {
  if (expectations.some(({ check }) => check !== undefined)) return [];
  return topics.flatMap((id) => {
    const result = ground.topics.get(id);
    const presence = result && ground.presenceOfTopic(result);
    if (presence !== 'required' && presence !== 'recommended') return [];
    const condition = { kind: 'depth', topic: id, depth: 'covered' } as const;
    const check: Check = { condition, scope: 'document', whenTraits: [] };
    const level = presence === 'required' ? 'must' : 'should';
    return [{ id, level, points: 1, text: `Treats "${result?.topic.title ?? id}"`, check }];
  });
}

/** Why `expectation` is waived: all topics that it looks for are. */
function waiverOf({ check }: Expectation, waived: ReadonlyMap<string, string>): string | undefined {
  const conditions = check ? conditionsOf(check) : [];
  const reasons = conditions.map((one) => ('topic' in one ? waived.get(one.topic) : undefined));
  return reasons.includes(undefined) ? undefined : reasons[0];
}

function waivedResult(expectation: Expectation, reason: string): ExpectationResult {
  const note = `waived: ${reason}`;
  return { expectation, verdict: 'not-applicable', points: 0, possible: 0, evidence: [], note };
}

function judge(expectation: Expectation, ground: Ground, isPicture: boolean): ExpectationResult {
  const { check, points } = expectation;
  const outcome = check ? evaluate(check, ground) : 'unjudged';
  const uncounted = { expectation, points: 0, possible: 0, evidence: [] };
  if (typeof outcome === 'string') return { ...uncounted, verdict: outcome, note: undefined };
  const { share, evidence, note } = outcome;
  if (isPicture && share < 1) return { ...uncounted, verdict: 'unjudged', note: 'the image is not read' };
  const verdict = share === 1 ? 'met' : share > 0 ? 'partly' : 'unmet';
  return { expectation, verdict, points: points * share, possible: points, evidence, note };
}

/** What pictures show is not read, and so not missed. */
function isOnlyImages({ blocks, children }: OutlineEntry['sections'][number]): boolean {
  return children.length === 0 && blocks.length > 0 && imagesIn(blocks).length === blocks.length;
}
