import { ratio, shown } from './score.mjs';

/** Names of domains in the labels → the task types that are right for them. */
const RIGHT = {
  ads: ['ads'],
  vision: ['vision'],
  recommendation: ['recommendation', 'link-prediction', 'similar-items', 'feed-ranking'],
  'feed-ranking': ['feed-ranking', 'recommendation'],
  moderation: ['moderation'],
  search: ['search', 'similarity-search'],
  forecasting: ['forecasting'],
  llm: ['llm'],
  nlp: ['nlp'],
  fraud: ['fraud'],
  healthcare: ['vision', 'classification'],
  marketing: ['classification'],
};

/** How often the task type is right, left open, or wrong. */
export function evaluateTasks(_, labelled, { isVerbose, report }) {
  const counts = { right: 0, open: 0, wrong: 0 };
  for (const { id, domain, task, analysis } of labelled) {
    const right = RIGHT[domain] ?? RIGHT[task] ?? [task ?? domain];
    if (domain === 'template') continue;
    const found = analysis.task.id;
    const verdict = right.includes(found) ? 'right' : found === 'generic' ? 'open' : 'wrong';
    counts[verdict] += 1;
    if (isVerbose && verdict !== 'right') console.log(`  ${id} task ${found}, labelled ${domain ?? task}`);
  }
  const { right, open, wrong } = counts;
  report.table('Task types, inferred from the text', {
    ...counts,
    precision: shown(ratio(right, right + wrong)),
    recall: shown(ratio(right, right + open + wrong)),
  });
}
