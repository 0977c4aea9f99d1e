import { SEVERITIES } from '../rule.ts';
import type { Finding, Severity } from '../rule.ts';
import type { Pipeline } from './model.ts';

/** What is found about a stage. */
export type StageFinding = Pick<Finding, 'severity' | 'message' | 'code'>;

/** Findings by the id of the stage that they stand in: the one with the shortest text around the start of their span. */
export function findingsByStage(
  pipeline: Pipeline,
  findings: readonly Finding[],
): ReadonlyMap<string, readonly StageFinding[]> {
  const { start, end } = pipeline.span;
  const byStage = new Map<string, StageFinding[]>();
  for (const { severity, message, code, span } of findings) {
    if (span.start < start || span.start >= end) continue;
    const around = pipeline.stages.filter((stage) =>
      [stage.span, ...stage.mentions].some((one) => one.start <= span.start && span.end <= one.end),
    );
    const nearest = around.toSorted((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0];
    if (!nearest) continue;
    const list = byStage.get(nearest.id);
    if (list) list.push({ severity, message, code });
    else byStage.set(nearest.id, [{ severity, message, code }]);
  }
  return byStage;
}

/** The worst of `findings`; undefined where there are none. */
export function worstOf(findings: readonly StageFinding[]): Severity | undefined {
  return SEVERITIES.find((severity) => findings.some((finding) => finding.severity === severity));
}
