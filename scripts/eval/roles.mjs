import { scores, shown, Tally } from './score.mjs';

/** Precision and recall of the roles that headings play; a heading counts by its line. */
export function evaluateRoles({ core }, labelled, { isVerbose, report }) {
  const tally = new Tally();
  for (const { id, analysis, labels } of labelled) {
    const found = rolesIn(core, analysis);
    const expected = labels.headings.filter((heading) => heading.form === 'atx');
    const others = labels.headings.filter((heading) => heading.form !== 'atx');
    for (const { role, line } of found) {
      if (others.some((heading) => heading.role === role && heading.line === line)) continue;
      const isRight = expected.some((heading) => heading.role === role && heading.line === line);
      tally.count(role, isRight ? 'right' : 'wrong');
      if (!isRight && isVerbose) console.log(`  wrong   ${id}:${line} ${role} ${headingAt(analysis, line)}`);
    }
    for (const { role, line, text } of expected) {
      if (found.some((one) => one.role === role && one.line === line)) continue;
      tally.count(role, 'missed');
      if (isVerbose) console.log(`  missed  ${id}:${line} ${role} ${text}`);
    }
  }
  report.table(
    'Roles of headings',
    Object.fromEntries(
      tally.rows().map(([role, { right = 0, wrong = 0, missed = 0 }]) => {
        const { precision, recall } = scores({ right, wrong, missed });
        return [role, { right, wrong, missed, precision: shown(precision), recall: shown(recall) }];
      }),
    ),
  );
}

/**
 * The headings that play each role, as the labels list them: of all headings that mean it, the least deep, and those that
 * serve it only for want of a better one where there is none.
 */
function rolesIn(core, analysis) {
  const roleOf = new Map(core.conceptIndex().concepts.map((concept) => [concept.id, concept.role]));
  const found = [...analysis.outline.conceptsOf].flatMap(([section, matches]) =>
    matches.flatMap(({ id, strength }) => {
      const rank = section.heading.depth + (strength === 'fallback' ? 100 : 0);
      const line = core.positionAt(analysis.document.lines, section.heading.span.start).line + 1;
      return roleOf.get(id) ? [{ role: roleOf.get(id), rank, line }] : [];
    }),
  );
  const least = found.filter(
    ({ role, rank }) => !found.some((other) => other.role === role && other.rank < rank),
  );
  return least.filter(
    (one, at) => least.findIndex((other) => other.role === one.role && other.line === one.line) === at,
  );
}

function headingAt(analysis, line) {
  return analysis.document.text.split('\n')[line - 1]?.trim();
}
