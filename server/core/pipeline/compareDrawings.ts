import type { DesignDocument } from '../document.ts';
import { sectionsOfDesign } from '../statements/claims.ts';
import type { Span } from '../text.ts';
import { walkBlocks } from '../document.ts';
import { formsIn } from './describedStages.ts';
import { judgeName } from './kinds.ts';
import type { Pipeline } from './model.ts';
import { readName } from './names.ts';
import { stageKindIndex } from './stageKinds.ts';

/** A stage as one place of a document names it. */
export interface NamedStage {
  readonly label: string;
  readonly kind: string | undefined;
  readonly span: Span;
}

/** A place that names stages: a drawing, or the first column of a table. */
export interface Naming {
  readonly what: 'diagram' | 'table' | 'list' | 'text';
  readonly stages: readonly NamedStage[];
}

/** The stages of `pipeline` as names. */
export function namingOf({ source, stages }: Pipeline): Naming {
  const what = source === 'arrows' ? 'text' : source === 'list' ? 'list' : 'diagram';
  return { what, stages: stages.map(({ label, kind, labelSpan }) => ({ label, kind, span: labelSpan })) };
}

/** The first columns of the tables about the design itself. */
export function tableNamings(document: DesignDocument): readonly Naming[] {
  const namings: Naming[] = [];
  for (const { blocks } of sectionsOfDesign(document.sections)) {
    for (const block of walkBlocks(blocks)) {
      if (block.kind !== 'table') continue;
      const cells = block.rows.slice(0, MOST_ROWS).flatMap(([first]) => first ?? []);
      const stages = cells.map(({ text, span }) => {
        const { label } = readName(text.slice(0, LONGEST_CELL));
        return { label, kind: judgeName(stageKindIndex(), label).kind, span };
      });
      namings.push({ what: 'table', stages });
    }
  }
  return namings;
}

const MOST_ROWS = 60;
const LONGEST_CELL = 200;

/** Two names of what must be one stage. */
export interface Renaming {
  readonly first: NamedStage;
  readonly second: NamedStage;
  readonly what: Naming['what'];
}

/**
 * Where `second`, which names mostly the same stages as `first`, has another name for one of them: a stage of the same
 * kind on both sides, the only one of its kind that the other side does not know by its name, with no word in common.
 */
export function renamingsIn(first: Naming, second: Naming): readonly Renaming[] {
  const [names, others] = [new Set(first.stages.map(keyOf)), new Set(second.stages.map(keyOf))];
  const shared = second.stages.filter((stage) => names.has(keyOf(stage))).length;
  if (shared < 3 || shared * 2 < second.stages.length) return [];
  const open = byKind(first.stages.filter((stage) => !others.has(keyOf(stage))));
  const [all, allOthers] = [byKind(first.stages), byKind(second.stages)];
  const renamings: Renaming[] = [];
  for (const [kind, [other, ...more]] of byKind(second.stages.filter((stage) => !names.has(keyOf(stage))))) {
    const [stage, ...rest] = open.get(kind) ?? [];
    const isOnly = rest.length === 0 && more.length === 0;
    const isAlone = all.get(kind)?.length === 1 && allOthers.get(kind)?.length === 1;
    if (stage && other && isOnly && isAlone && !shareWords(stage.label, other.label)) {
      renamings.push({ first: stage, second: other, what: second.what });
    }
  }
  return renamings;
}

/** A name by its words alone. */
function keyOf({ label }: NamedStage): string {
  return formsIn(label).join(' ');
}

/** True where two names have a word in common that means something. */
export function shareWords(a: string, b: string): boolean {
  const words = new Set(formsIn(a));
  return formsIn(b).some((form) => words.has(form));
}

function byKind(stages: readonly NamedStage[]): ReadonlyMap<string, readonly NamedStage[]> {
  const found = new Map<string, NamedStage[]>();
  for (const stage of stages) {
    if (stage.kind === undefined) continue;
    const known = found.get(stage.kind);
    if (known) known.push(stage);
    else found.set(stage.kind, [stage]);
  }
  return found;
}
