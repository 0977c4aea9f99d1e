import { ratio, scores, shown, Tally } from './score.mjs';

/** What is said of each topic, against the labels: by topic, by repository and over all. */
export function evaluateTopics({ core }, labelled, { isVerbose, topic: wantedTopic, report }) {
  const byTopic = new Tally();
  const byRepository = new Tally();
  for (const document of labelled) {
    for (const judged of judgements(document)) {
      if (wantedTopic && judged.topic !== wantedTopic) continue;
      for (const field of fieldsOf(judged)) {
        byTopic.count(judged.topic, field);
        byRepository.count(document.repo, field);
      }
      if (isVerbose && judged.found !== judged.expected) printMiss(core, document, judged);
    }
  }
  report.table('Topics', tableOf(byTopic));
  if (wantedTopic) return;
  report.table('Topics by repository', tableOf(byRepository));
  report.table('Topics, all in all', summaryOf(byTopic));
}

function judgements({ analysis, labels }) {
  return analysis.topics.flatMap(({ topic, status, evidence }) => {
    const label = labels.topics[topic.id];
    return label ? [{ topic: topic.id, found: status, expected: label.status, label, evidence }] : [];
  });
}

function fieldsOf({ found, expected }) {
  const fields = [found === expected ? 'same' : 'different'];
  if (expected === 'covered') fields.push(found === 'covered' ? 'right' : 'missed');
  else if (found === 'covered') fields.push('wrong');
  if (expected === 'covered' && found === 'absent') fields.push('lost');
  if (expected !== 'covered') fields.push('others');
  return fields;
}

function tableOf(tally) {
  return Object.fromEntries(
    tally.rows().map(([name, row]) => {
      const { right = 0, wrong = 0, missed = 0, lost = 0, same = 0, different = 0 } = row;
      const { precision, recall, f1 } = scores({ right, wrong, missed });
      return [
        name,
        {
          right,
          wrong,
          missed,
          lost,
          precision: shown(precision),
          recall: shown(recall),
          f1: shown(f1),
          'three-way': shown(ratio(same, same + different)),
        },
      ];
    }),
  );
}

/** The figures that the whole is judged by. */
export function summaryOf(tally) {
  const all = tally.rows().at(-1)[1];
  const f1s = tally.ownRows().flatMap(([, row]) => scores(row).f1 ?? []);
  const covered = (all.right ?? 0) + (all.missed ?? 0);
  return {
    'macro-F1': shown(f1s.reduce((sum, f1) => sum + f1, 0) / f1s.length),
    'micro-F1': shown(scores(all).f1),
    'false-missing': shown(ratio(all.lost ?? 0, covered)),
    'false-covered': shown(ratio(all.wrong ?? 0, all.others ?? 0)),
    'three-way': shown(ratio(all.same ?? 0, (all.same ?? 0) + (all.different ?? 0))),
    topics: f1s.length,
  };
}

function printMiss(core, { id, analysis }, { topic, found, expected, label, evidence }) {
  const line = evidence[0] && core.positionAt(analysis.document.lines, evidence[0].start).line + 1;
  const text = evidence[0]
    ? core.slice(analysis.document.text, evidence[0]).slice(0, 110).replace(/\s+/g, ' ')
    : '';
  console.log(
    `  ${id} ${topic}: ${found}, labelled ${expected} (line ${label.line ?? '-'})  ${line ?? ''}: ${text}`,
  );
}
