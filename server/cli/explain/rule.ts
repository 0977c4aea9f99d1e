import type { Rule } from '../../core/index.ts';
import type { Look } from '../report/report.ts';
import { headLine, joinParts, part, samplePart } from './layout.ts';

/** What a rule asks for, why, and an example of each kind. */
export function ruleText(rule: Rule, look: Look): string {
  return joinParts([
    headLine(rule.id, `rule, usually ${rule.severity}`, rule.summary, look),
    part('Why', rule.why, look),
    ...rule.examples.map(({ text, messages }) =>
      messages.length > 0
        ? samplePart(`Found here: ${messages.join('; ')}`, text, look)
        : samplePart('Nothing is found here', text, look),
    ),
  ]);
}
