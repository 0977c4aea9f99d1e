import { positionAt, slice } from '../core/index.ts';
import type { Analysis, ExpectationResult, Severity } from '../core/index.ts';
import type { Overview, OverviewExpectation, OverviewSection, OverviewTopic } from '../protocol.ts';
import { taskTitle } from './taskTitle.ts';

/** How complete `analysis` finds its document, which has `version`. */
export function overviewOf(analysis: Analysis, version: number): Overview {
  const { document, framework, task, coverage } = analysis;
  return {
    uri: document.uri,
    version,
    title: document.title?.text ?? nameOf(document.uri),
    framework: { id: framework.id, title: framework.title },
    task: { id: task.id, title: taskTitle(task.id), source: task.source },
    score: coverage.score,
    sections: sectionsOf(analysis),
    topics: topicsOf(analysis),
    counts: {
      errors: count(analysis, 'error'),
      warnings: count(analysis, 'warning'),
      infos: count(analysis, 'information'),
      hints: count(analysis, 'hint'),
    },
  };
}

function sectionsOf({ document, coverage }: Analysis): OverviewSection[] {
  return coverage.sections.map(
    ({ spec, status, presence, main, share, written, points, possible, expectations }) => ({
      id: spec.id,
      title: spec.title,
      status,
      ...{ share, written, points, possible },
      presence: presence.presence,
      purpose: spec.purpose,
      expectations: expectations.map((result) => expectationOf(result, document)),
      ...(main ? { line: positionAt(document.lines, main.heading.span.start).line } : {}),
    }),
  );
}

function expectationOf(result: ExpectationResult, { lines }: Analysis['document']): OverviewExpectation {
  const { expectation, verdict, points, possible, note, evidence } = result;
  const { id, level, text } = expectation;
  const [first] = evidence;
  return {
    ...{ id, level, text, verdict, points, possible },
    ...(note === undefined ? {} : { note }),
    ...(first ? { place: positionAt(lines, first.start) } : {}),
  };
}

function topicsOf({ document, topics, presenceOfTopic }: Analysis): OverviewTopic[] {
  return topics.map(({ topic, status, evidence }) => ({
    id: topic.id,
    title: topic.title,
    status,
    presence: presenceOfTopic(topic).presence,
    evidence: evidence.map((span) => ({
      ...positionAt(document.lines, span.start),
      text: slice(document.text, span),
    })),
  }));
}

function count({ findings }: Analysis, severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}

/** What stands after the last slash, for a document that names itself nowhere. */
function nameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name; // a lone % in it
  }
}
