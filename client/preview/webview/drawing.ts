import { morph } from './morph.ts';
import type { Box } from './viewport.ts';

/** The SVG of a pipeline in the page. */
export interface Drawing {
  readonly root: SVGElement;
  /** The whole picture. */
  readonly box: Box;
  /** By id of the stage, in the order of the pipeline. */
  readonly stages: ReadonlyMap<string, StageElement>;
}

/** A stage in the picture. */
export interface StageElement {
  readonly id: string;
  readonly element: SVGElement;
  /** Its place in the picture. */
  readonly box: Box;
}

/**
 * Shows `svg` in `sheet`; where it shows a picture already, what is the same in both stays as it is. Undefined where it is
 * no SVG, which then is not shown.
 */
export function draw(sheet: Element, svg: string): Drawing | undefined {
  const fresh = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  if (!(fresh instanceof SVGElement) || fresh.querySelector('parsererror')) return undefined;
  // The card says all that a tooltip would, and better.
  for (const title of fresh.querySelectorAll('[data-stage] > title')) title.remove();
  // The page decides which of the stages the Tab key reaches.
  for (const stage of fresh.querySelectorAll('[data-stage]')) stage.setAttribute('tabindex', '-1');
  const old = sheet.firstElementChild;
  if (old) morph(old, fresh);
  else sheet.append(document.importNode(fresh, true));
  const root = sheet.firstElementChild;
  return root instanceof SVGElement ? drawingOf(root) : undefined;
}

function drawingOf(root: SVGElement): Drawing {
  const [x = 0, y = 0, width = 1, height = 1] = (root.getAttribute('viewBox') ?? '').split(' ').map(Number);
  const stages = [...root.querySelectorAll<SVGElement>('[data-stage]')].map((element) => {
    const id = element.dataset.stage ?? '';
    return [id, { id, element, box: boxOf(element.querySelector('.mldd-box')) }] as const;
  });
  return { root, box: { x, y, width, height }, stages: new Map(stages) };
}

function boxOf(element: Element | null): Box {
  const value = (name: string): number => Number(element?.getAttribute(name) ?? 0);
  return { x: value('x'), y: value('y'), width: value('width'), height: value('height') };
}
