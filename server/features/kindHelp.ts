import { stageKindIndex } from '../core/index.ts';
import type { StageKind } from '../core/index.ts';
import type { HoverPart } from './hoverText.ts';

/** What a kind of stage is, and what usually stands before and after it. */
export function kindHelp(kind: StageKind): HoverPart[] {
  const { kinds } = stageKindIndex();
  const before = [...kinds.values()].filter(({ leadsTo }) => leadsTo.includes(kind.id));
  const after = kind.leadsTo.flatMap((id) => kinds.get(id) ?? []);
  return [
    { kind: 'title', text: kind.id, notes: [kind.title, `usually ${kind.lane}`] },
    { kind: 'paragraph', text: kind.description },
    ...neighbors('Usually before it', before),
    ...neighbors('Usually after it', after),
  ];
}

function neighbors(label: string, kinds: readonly StageKind[]): HoverPart[] {
  if (kinds.length === 0) return [];
  return [{ kind: 'list', label, items: kinds.map(({ id, title }) => ({ code: id, text: title })) }];
}
