import type { DesignDocument } from '../document.ts';
import { blocksOf, walkBlocks } from '../document.ts';
import type { Span } from '../text.ts';
import { findSignals } from '../topics/matcher.ts';
import type { Token } from '../topics/tokens.ts';
import { wordsOf } from '../words.ts';
import type { PipelineStage } from './model.ts';
import { stageKindIndex } from './stageKinds.ts';

/** What the running text of a document says, outside of its code and drawings. */
export interface ProseWords {
  readonly count: number;
  readonly forms: ReadonlySet<string>;
  /** Kinds of stages that it names. */
  readonly kinds: ReadonlySet<string>;
}

/** The words of `document` outside of code blocks. `tokens` are all words of it, in order. */
export function proseWords(document: DesignDocument, tokens: readonly Token[]): ProseWords {
  const code = [...walkBlocks(blocksOf(document))].flatMap((block) =>
    block.kind === 'code' ? [block.span] : [],
  );
  const prose = outside(tokens, code);
  const hits = findSignals(stageKindIndex().names, prose);
  return {
    count: prose.length,
    forms: new Set(prose.map(({ form }) => form)),
    kinds: new Set(hits.flatMap(({ value }) => (value.id === '' ? [] : [value.id]))),
  };
}

/**
 * True where the text may describe `stage`: it names its kind or what such a stage does, its model, its technology or its
 * id, or half of the words of its name.
 */
export function isDescribed(stage: PipelineStage, { forms, kinds }: ProseWords): boolean {
  const { kind, label, model = '', technology = '', id } = stage;
  if (kind === undefined || kinds.has(kind)) return true;
  const known = (text: string): number => formsIn(text).filter((form) => forms.has(form)).length;
  if (known(label) * 2 >= formsIn(label).length || known(`${model} ${technology} ${id}`) > 0) return true;
  const stems = [...(DEEDS[kind] ?? '').split(' '), ...kind.split('-').map((word) => word.slice(0, STEM))];
  return [...forms].some((form) => stems.some((stem) => stem.length >= 3 && form.startsWith(stem)));
}

/** `calibrated` speaks of calibration too. */
const STEM = 5;

/** How words begin that tell what stages of a kind do. */
const DEEDS: Readonly<Record<string, string>> = {
  'pre-ranking': 'order scor sort',
  ranking: 'order scor sort predict',
  're-ranking': 'order divers dedup duplicat',
  retrieval: 'find search candidate nearest lookup',
  inference: 'predict classif detect model scor',
  llm: 'generat answer prompt model',
  training: 'fit fitted learn',
  evaluation: 'metric test valid compar',
  logging: 'log record track telemetr',
  monitoring: 'alert watch dashboard drift',
  filtering: 'remov exclud eligib',
  labeling: 'annotat rater',
  'human-review': 'moderator analyst reviewer manual',
  'feature-fetch': 'feature',
  'stream-features': 'feature',
  'feature-store': 'feature',
};

/** The words of `text` that mean something, in comparable form. */
export function formsIn(text: string): readonly string[] {
  return wordsOf(text.slice(0, LONGEST))
    .map(({ form }) => form)
    .filter((form) => form.length > 1 && !EMPTY.has(form));
}

const LONGEST = 300;

/** Words that any name may have. */
const EMPTY: ReadonlySet<string> = new Set(
  'the and of by for to in on with from or via per stage step service system layer module component job final new'.split(
    ' ',
  ),
);

/** Those of `tokens`, in order, that stand in none of `spans`, which are in order too. */
function outside(tokens: readonly Token[], spans: readonly Span[]): readonly Token[] {
  let at = 0;
  return tokens.filter(({ span }) => {
    while ((spans[at]?.end ?? Infinity) <= span.start) at++;
    return (spans[at]?.start ?? Infinity) > span.start;
  });
}
