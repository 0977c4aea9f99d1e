import { ownAt } from './framework.ts';
import type { Finding, Report, Rule, RuleContext, Severity } from './rule.ts';
import { SEVERITIES } from './rule.ts';
import { sectionForConcern } from './rules/missing-section.ts';
import { areApart, systemsOf } from './systems.ts';
import type { Span } from './text.ts';

/**
 * Runs `rules` over one document. The findings come in the order of the text. A rule that throws costs one
 * finding about itself and nothing else.
 * What the configuration switches off is left out, and what two systems in one document say differently.
 */
export function runRules(rules: readonly Rule[], context: RuleContext): readonly Finding[] {
  const found: Finding[] = [];
  const systems = systemsOf(context.document.sections, context.outline);
  for (const rule of rules) {
    for (const report of runRule(rule, context, found)) {
      if (report.concern === undefined && spansSystems(report, systems)) continue;
      found.push(...configured(stamp(rule, report, context), context.severity));
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start || rankOf(a) - rankOf(b));
}

function runRule(rule: Rule, context: RuleContext, found: readonly Finding[]): readonly Report[] {
  try {
    return [...rule.check(context, found)];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `Rule "${rule.id}" failed on this document: ${reason}`;
    return [{ message, span: { start: 0, end: 0 }, severity: 'information' }];
  }
}

function spansSystems({ span, related = [] }: Report, systems: readonly Span[]): boolean {
  return related.some((other) => areApart(systems, span, other.span));
}

function stamp(rule: Rule, report: Report, context: RuleContext): Finding {
  return {
    code: report.concern ?? rule.id,
    rule: rule.id,
    severity: report.severity ?? rule.severity,
    message: report.message,
    span: report.span,
    isAboutDocument: report.isAboutDocument === true,
    section: sectionOf(report, context),
    related: report.related ?? [],
    fixes: report.fixes ?? [],
  };
}

function sectionOf({ concern, span }: Report, context: RuleContext): string | undefined {
  if (concern !== undefined) return sectionForConcern(context.framework, concern);
  return specAround(context, span);
}

/** The framework's section in whose text `span` stands. */
function specAround({ outline }: RuleContext, span: Span): string | undefined {
  const around = [...outline.specsOf.keys()].filter(
    (section) => section.span.start <= span.start && span.start < section.span.end,
  );
  const deepest = around.toSorted((a, b) => b.span.start - a.span.start)[0];
  return deepest && outline.specsOf.get(deepest)?.[0]?.id;
}

function configured(
  finding: Finding,
  severity: Readonly<Record<string, Severity | 'off'>>,
): readonly Finding[] {
  const wanted = ownAt(severity, finding.code) ?? ownAt(severity, finding.rule);
  if (wanted === 'off') return [];
  return [wanted === undefined ? finding : { ...finding, severity: wanted }];
}

function rankOf(finding: Finding): number {
  return SEVERITIES.indexOf(finding.severity);
}
