import { expect } from 'vitest';
import { analyze } from '../../../server/core/analyze.ts';
import { metricMatcher } from '../../../server/core/builtin.ts';
import { judgeSections } from '../../../server/core/expectations/judge.ts';
import { readingOf } from '../../../server/core/expectations/reading.ts';
import type { ExpectationResult } from '../../../server/core/expectations/result.ts';
import type { Presence } from '../../../server/core/framework.ts';
import { parseFrameworkFile, resolveFramework } from '../../../server/core/frameworkFile.ts';
import { promptsOf } from '../../../server/core/placeholders.ts';
import { quantitiesOf } from '../../../server/core/quantities/quantitiesOf.ts';
import { defaultSettings } from '../../../server/core/settings.ts';
import { slice } from '../../../server/core/text.ts';
import { readTopic } from '../../../server/core/topics/topic.ts';
import type { TopicStatus } from '../../../server/core/topics/topic.ts';
import { marked } from '../../markers.ts';

/** What a document says of the topic `drift`, whose points are `signal`, `window` and `response`. */
export interface Drift {
  readonly status?: TopicStatus;
  readonly points?: readonly string[];
  readonly presence?: Presence;
}

export interface Circumstances {
  readonly drift?: Drift;
  readonly traits?: readonly string[];
  /** Id of a topic or section → reason. */
  readonly waived?: Readonly<Record<string, string>>;
}

/** A result in short: what decides it, and the words of its evidence. */
export interface Judged extends Pick<ExpectationResult, 'verdict' | 'points' | 'note'> {
  readonly evidence: readonly string[];
}

/**
 * Judges an expectation of four points of the section `Alpha`, whose check is `check` in YAML; the framework has a
 * section `Beta` too and passes over `References`. Marks in `source` are the evidence of the topic.
 */
export function judged(check: string, source: string, circumstances: Circumstances = {}): Judged {
  const { text, spans } = marked(source);
  const { file, faults } = parseFrameworkFile(frameworkText(check));
  expect(faults).toEqual([]);
  const framework = (file && resolveFramework(file, [], () => undefined).framework) ?? expect.fail();
  const analysis = analyze('file:///a.md', text, () => framework, defaultSettings);
  const { document, pipelines, pipeline, stateOf, outline } = analysis;
  const prompts = promptsOf(framework);
  const quantities = () => [...quantitiesOf(document)];
  const reading = readingOf({
    ...{ document, framework, prompts, stateOf, pipelines, metricMatcher, quantities },
  });
  const { drift, traits = [], waived = {} } = circumstances;
  const said = { evidence: spans, points: drift?.points ?? [] };
  const places = spans.map((span) => ({ span, points: said.points }));
  const topics = [{ topic: DRIFT, status: drift?.status ?? 'covered', ...said, places }];
  const presenceOfTopic = () => ({ presence: drift?.presence ?? 'required', reason: undefined });
  const facts = {
    text,
    reading,
    topics,
    presenceOfTopic,
    traits,
    pipeline,
    waived: new Map(Object.entries(waived)),
  };
  const [result] = judgeSections(facts, outline.entries).get(outline.entries[0]?.spec ?? expect.fail()) ?? [];
  if (!result) return expect.fail();
  const { verdict, points, note, evidence } = result;
  return { verdict, points, note, evidence: evidence.map((span) => slice(text, span)) };
}

const DRIFT = readTopic({
  id: 'drift',
  title: 'Drift',
  points: ['signal', 'window', 'response'].map((id) => ({ id, text: `the ${id}`, any: [] })),
});

function frameworkText(check: string): string {
  return `
id: base
title: Base
kind: framework
sections:
  - id: a
    title: Alpha
    expectations: [{ id: e, level: must, points: 4, text: Says something about it, check: ${check} }]
  - { id: b, title: Beta }
ignored: [References]
`;
}
