import type { Block, Prose, Section, Table } from '../document.ts';
import type { Report, Rule, RuleContext } from '../rule.ts';
import { blocksOfDesign } from '../statements/claims.ts';
import { compilePhrases, rolesIn } from '../statements/phrases.ts';
import type { Span } from '../text.ts';
import { tokenize } from '../topics/tokens.ts';
import { wordsOf } from '../words.ts';

/** A feature that comes from none of the data sources that the document lists. */
export const featureWithoutSource: Rule = {
  id: 'feature-without-source',
  summary: 'Every feature comes from a data source that the document lists',
  why: 'A feature that nothing delivers is found out when somebody builds it',
  severity: 'information',
  examples: [
    {
      text: '# Feed\n\n## Data sources\n\n- Click log\n- Item catalogue\n\n## Features\n\n| Feature | Source |\n| --- | --- |\n| Clicks in 7 days | Click log |\n| Household income | Credit bureau |\n',
      messages: ['"Credit bureau" is none of the data sources'],
    },
    {
      text: '# Feed\n\n## Data sources\n\n- Click log\n- Item catalogue\n\n## Features\n\n| Feature | Source |\n| --- | --- |\n| Clicks in 7 days | Click log |\n| Age of the item | Catalogue |\n',
      messages: [],
    },
  ],
  *check({ document }: RuleContext): Iterable<Report> {
    const { text } = document;
    const blocks = [...blocksOfDesign(document)];
    const lists = blocks.filter(({ block, section }) => isListOfSources(text, block, section));
    const [first] = lists;
    const known = new Set(lists.flatMap(({ block }) => wordsIn(text, block.span)));
    if (!first || known.size > MOST_WORDS) return;
    for (const { block } of blocks) {
      if (block.kind !== 'table' || lists.some((list) => list.block === block)) continue;
      for (const { feature, source } of strayRows(text, block, known)) {
        const words = source && wordsIn(text, source.span).length > 0 ? source : undefined;
        yield {
          message: words
            ? `"${words.text.trim()}" is none of the data sources`
            : 'This feature has no source',
          span: words?.span ?? feature.span,
          related: [{ message: 'The data sources', span: startOf(text, first.block.span) }],
        };
      }
    }
  },
};

/** More are no list of sources, and would cost their product with the cells. */
const MOST_WORDS = 400;
const COMMON: ReadonlySet<string> = new Set(
  'the a an of and or from in by on to none na unknown tbd'.split(' '),
);

/** A table or list under a heading of data sources, or a table of sources. */
function isListOfSources(text: string, block: Block, section: Section | undefined): boolean {
  if (block.kind !== 'table' && block.kind !== 'list') return false;
  const [label] = block.kind === 'table' ? block.header : [];
  const isOfSources = label !== undefined && rolesOf(text, label.span).has('sources');
  const heading = section?.heading.titleSpan;
  return isOfSources || (heading !== undefined && rolesOf(text, heading).has('heading'));
}

interface Row {
  readonly feature: Prose;
  readonly source: Prose | undefined;
}

/** The rows of a table of features whose source is unknown, where that of most is known: else the column names something else. */
function strayRows(text: string, { header, rows }: Table, known: ReadonlySet<string>): readonly Row[] {
  const at = header.findIndex(({ span }) => rolesOf(text, span).has('feature'));
  const from = header.findIndex(({ span }) => rolesOf(text, span).has('from'));
  if (at < 0 || from < 0 || at === from) return [];
  const read = rows.flatMap((row) => {
    const [feature, source] = [row[at], row[from]];
    return feature && wordsIn(text, feature.span).length > 0 ? [{ feature, source }] : [];
  });
  const isKnown = ({ source }: Row): boolean =>
    source !== undefined && wordsIn(text, source.span).some((word) => isNear(word, known));
  const isElsewhere = ({ source }: Row): boolean =>
    source !== undefined && rolesOf(text, source.span).has('elsewhere');
  const stray = read.filter((row) => !isKnown(row) && !isElsewhere(row));
  return stray.length <= read.filter(isKnown).length ? stray : [];
}

/** Also `clicklog` of `click log`, and `imp` of `impressions`. */
function isNear(word: string, known: ReadonlySet<string>): boolean {
  return (
    known.has(word) ||
    (word.length > 2 &&
      [...known].some((other) => other.length > 2 && (other.startsWith(word) || word.includes(other))))
  );
}

function wordsIn(text: string, { start, end }: Span): readonly string[] {
  return wordsOf(text, start, end)
    .map(({ form }) => form)
    .filter((form) => !COMMON.has(form));
}

function startOf(text: string, { start, end }: Span): Span {
  const line = text.indexOf('\n', start);
  return { start, end: line < 0 ? end : Math.min(line, end) };
}

function rolesOf(text: string, { start, end }: Span): ReturnType<typeof rolesIn<keyof typeof patterns>> {
  return rolesIn(phrases, tokenize(text, start, end).tokens);
}

const patterns = {
  heading: ['data source', 'source of data', 'data|available set|dataset', 'dataset', 'input data'],
  sources: ['source', 'data source', 'dataset', 'table', 'data set'],
  feature: ['feature', 'signal', 'variable', 'predictor'],
  from: ['source', 'from', 'origin', 'come from'],
  // What is made of other features, or comes with the request.
  elsewhere: [
    'deriv*|comput*|calculat*|request|same|all|above|various|several|other|context|session|client|clock|live',
    'model|embedding|internal|job|stream|batch|pipeline|store|see|both|server|service|api|system|static|dynamic',
  ],
};
const phrases = compilePhrases(patterns);
