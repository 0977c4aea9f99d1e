import { loadModule } from '../loadCore.mjs';

/**
 * The time that matching the signals of topics takes: for texts of growing length, and for a growing number of signals
 * over the same text. Rows for `console.table`; a cost per word that stays says that it is linear, one that stays with
 * ten times the signals that their number does not matter.
 */
export async function measureTopics(core, text) {
  const { compileSignals, findSignals, tokenize } = await loadModule('server/core/topics/matcher.ts');
  const { topics } = core.topicIndex();
  const signals = topics.flatMap(({ id, signals: kinds, points }) =>
    [...Object.values(kinds).flat(), ...points.flatMap(({ any }) => any)].map((pattern) => ({
      pattern,
      value: id,
    })),
  );
  const rows = [];
  for (const times of [1, 2, 4, 8]) {
    rows.push(
      row(
        compileSignals(signals),
        signals.length,
        tokenize(text.repeat(times), 0, text.length * times).tokens,
      ),
    );
  }
  const { tokens } = tokenize(text, 0, text.length);
  for (const times of [2, 5, 10]) {
    const more = [...signals, ...madeUp(signals.length * (times - 1), tokens)];
    rows.push(row(compileSignals(more), more.length, tokens));
  }
  return rows;

  function row(matcher, count, words) {
    const runs = Array.from({ length: 7 }, () => {
      const start = process.cpuUsage();
      findSignals(matcher, words);
      return process.cpuUsage(start).user;
    }).toSorted((a, b) => a - b);
    // The least of several: everything else on the machine only adds to it.
    const micros = (runs[0] ?? 0) / words.length;
    return { words: words.length, signals: count, 'CPU µs per word': micros.toFixed(2) };
  }
}

/** Signals that begin with words of the text and go on with words that stand nowhere, so that each costs its first step. */
function madeUp(count, tokens) {
  return Array.from({ length: count }, (_, at) => {
    const first = tokens[(at * 7919) % tokens.length]?.form ?? 'word';
    return { pattern: `${first} zz${at.toString(36)} ... qq${at.toString(36)}`, value: 'made up' };
  });
}
