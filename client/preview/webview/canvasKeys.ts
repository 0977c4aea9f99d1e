import type { Canvas, CanvasEvents } from './canvas.ts';
import type { StageElement } from './drawing.ts';
import { STEPS } from './viewport.ts';

const ARROWS: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * The keys of the picture: arrows move it, or go from stage to stage where one has the focus; Shift with arrows always
 * moves it; Home and End go to the ends of the pipeline, Enter to the text; `+`, `-` and `0` zoom and fit.
 */
export function listenToKeys(canvas: Canvas, events: CanvasEvents): void {
  const { frame } = canvas;
  frame.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const stage = canvas.stageOf(event.target);
    const isDone = stage ? onStage(event, stage, canvas, events) : onPicture(event, canvas);
    if (isDone || zoomed(event, canvas)) event.preventDefault();
  });
  // While Space is held, a press on a stage moves the picture like any other.
  frame.addEventListener('keyup', ({ key }) => {
    if (key === ' ') frame.classList.remove('grab');
  });
  frame.addEventListener('blur', () => {
    frame.classList.remove('grab');
  });
  frame.addEventListener('focusin', ({ target }) => {
    const stage = canvas.stageOf(target);
    if (!stage?.element.matches(':focus-visible')) return;
    canvas.focus(stage);
    events.pointed(stage, true);
    events.focused(stage.id);
  });
  frame.addEventListener('focusout', () => {
    events.pointed(undefined, true);
  });
}

function onStage(event: KeyboardEvent, stage: StageElement, canvas: Canvas, events: CanvasEvents): boolean {
  const { stages } = canvas;
  const at = stages.findIndex(({ id }) => id === stage.id);
  switch (event.key) {
    case 'Enter':
      events.open(stage.id);
      return true;
    case 'Escape':
      events.pointed(undefined, true);
      canvas.frame.focus();
      return true;
    case 'Home':
      return moveTo(canvas, stages[0]);
    case 'End':
      return moveTo(canvas, stages.at(-1));
    default:
      break;
  }
  const arrow = ARROWS[event.key];
  if (!arrow || event.shiftKey) return onPicture(event, canvas);
  return moveTo(canvas, stages[at + arrow[0] + arrow[1]]);
}

/** True also at the ends, where the key has nowhere to go: it must not begin to move the picture there. */
function moveTo(canvas: Canvas, stage: StageElement | undefined): boolean {
  if (stage) canvas.focus(stage);
  return true;
}

function onPicture({ key }: KeyboardEvent, canvas: Canvas): boolean {
  if (key === ' ') {
    canvas.frame.classList.add('grab');
    return true;
  }
  if (key === 'Home' || key === 'End') return moveTo(canvas, canvas.stages.at(key === 'Home' ? 0 : -1));
  const arrow = ARROWS[key];
  if (!arrow) return false;
  // The arrow says where to look, and the picture moves the other way.
  canvas.pan(-arrow[0] * STEPS.pan, -arrow[1] * STEPS.pan);
  return true;
}

function zoomed({ key }: KeyboardEvent, canvas: Canvas): boolean {
  switch (key) {
    case '+':
    case '=':
      canvas.zoom(STEPS.zoom);
      return true;
    case '-':
    case '_':
      canvas.zoom(1 / STEPS.zoom);
      return true;
    case '0':
      canvas.fit();
      return true;
    default:
      return false;
  }
}
