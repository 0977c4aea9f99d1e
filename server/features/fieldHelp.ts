import type { FenceShape } from '../core/index.ts';
import type { HoverItem, HoverPart } from './hoverText.ts';

/** What a key of a `pipeline` fence is for and how its value is written. */
export function fieldHelp(name: string, shape: FenceShape): HoverPart[] {
  const { description, form, values, examples } = shape;
  const items: HoverItem[] = values.map((code) => ({ code, text: '' }));
  const unshown = examples.filter((example) => !`${description} ${form ?? ''}`.includes(`\`${example}\``));
  return [
    { kind: 'title', text: name, notes: [withoutMarks(description)] },
    ...(form === undefined || form === description ? [] : [paragraph(withoutMarks(form))]),
    ...(items.length > 0 ? [{ kind: 'list', label: 'Values', items } as const] : []),
    ...(unshown.length > 0
      ? [{ kind: 'list', label: 'For example', items: unshown.map((code) => ({ code, text: '' })) } as const]
      : []),
  ];
}

function paragraph(text: string): HoverPart {
  return { kind: 'paragraph', text };
}

/** Hovers show texts as they are; the backticks of the schema are for other editors. */
function withoutMarks(text: string): string {
  return text.replaceAll('`', '"').replace(/\.$/, '');
}
