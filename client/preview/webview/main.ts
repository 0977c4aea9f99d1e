import './pipeline.css';
import './page.css';
import './pictureColors.css';
import './picture.css';
import './completeness.css';
import { Canvas } from './canvas.ts';
import { listenToKeys } from './canvasKeys.ts';
import { listenToPointer } from './canvasPointer.ts';
import { Card } from './card.ts';
import { isListOpen, listenToList, openList, showCompleteness } from './completeness.ts';
import { byId, setText } from './dom.ts';
import { listenToMenu } from './menu.ts';
import type {
  Page,
  PageAction,
  PageMessage,
  PageState,
  PanelMessage,
  Room,
  ShownPicture,
} from './messages.ts';
import { rasterize } from './raster.ts';
import { listenToTabs, showTabs } from './tabs.ts';
import { STEPS } from './viewport.ts';
import type { View } from './viewport.ts';

interface Host {
  postMessage(message: PageMessage): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
}

declare function acquireVsCodeApi(): Host;

const host = acquireVsCodeApi();
/** How each pipeline of the document was looked at, by its id. */
const views = new Map<string, View | undefined>();
let shown: ShownPicture | undefined;
let isLocked = false;
let page: Page | undefined;

const card = new Card();
const events = {
  open: (stage: string): void => {
    host.postMessage({ type: 'openStage', stage });
  },
  focused: (stage: string): void => {
    host.postMessage({ type: 'focusStage', stage });
  },
  pointed: card.point.bind(card),
  moved: (): void => {
    card.follow();
    setText(byId('zoom'), `${Math.round(canvas.view.scale * 100)}%`);
    keep();
  },
};
const canvas = new Canvas(events);

begin();

function begin(): void {
  const state = host.getState();
  if (state?.pipeline !== undefined && state.view) views.set(state.pipeline, state.view);
  openList(state?.isListOpen ?? true);
  listenToPointer(canvas, events);
  listenToKeys(canvas, events);
  listenToTabs(choose);
  listenToList();
  listenToMenu((task) => {
    host.postMessage({ type: 'export', task });
  });
  const buttons: Readonly<Record<string, () => void>> = {
    'zoom-in': () => {
      act('zoomIn');
    },
    'zoom-out': () => {
      act('zoomOut');
    },
    fit: () => {
      act('fit');
    },
    'fold-strip': () => {
      openList(!isListOpen());
      keep();
    },
    notice: () => {
      host.postMessage({ type: 'openNotice' });
    },
    'insert-pipeline': () => {
      host.postMessage({ type: 'insertPipeline' });
    },
  };
  for (const [id, run] of Object.entries(buttons)) byId(id).addEventListener('click', run);
  window.addEventListener('message', ({ data }: MessageEvent<PanelMessage>) => {
    void receive(data);
  });
  new ResizeObserver(tellRoom).observe(byId('picture'));
  host.postMessage({ type: 'ready', room: roomNow() });
}

async function receive(message: PanelMessage): Promise<void> {
  switch (message.type) {
    case 'picture':
      isLocked = message.isLocked;
      showPicture(message.shown);
      break;
    case 'completeness':
      page = message.page;
      showCompleteness(page, {
        goTo: (place) => {
          if (page) host.postMessage({ type: 'goTo', uri: page.uri, place });
        },
        insert: (id) => {
          if (page) host.postMessage({ type: 'insert', uri: page.uri, id });
        },
      });
      break;
    case 'select':
      canvas.select(message.stage, message.scroll);
      report();
      break;
    case 'do':
      act(message.action);
      break;
    case 'rasterize':
      host.postMessage({
        type: 'rasterized',
        id: message.id,
        ...(await pngOf(message.svg, message.copy)),
      });
      break;
  }
}

function showPicture(next: ShownPicture): void {
  const before = shown;
  const isSameDocument = before?.uri === next.uri;
  const last = before?.pipeline;
  const isOther = !isSameDocument || last !== next.pipeline;
  if (before && !isSameDocument) views.clear();
  else if (last !== undefined && isOther) views.set(last, canvas.chosenView);
  shown = next;
  showTabs(next.tabs, next.pipeline, choose);
  showNotice(next);
  const { picture, pipeline } = next;
  byId('canvas').hidden = picture === undefined;
  byId('tools').hidden = picture === undefined;
  for (const element of document.querySelectorAll<HTMLElement>('[data-empty]'))
    element.hidden = element.dataset.empty !== next.empty;
  if (picture) {
    canvas.show(picture.svg, isOther || before.picture === undefined, views.get(pipeline ?? ''));
    card.fill(picture.stages);
  } else {
    canvas.clear();
    card.fill([]);
  }
  keep();
  report();
}

/** What is wrong with the block, in words; screen readers are told when it changes. */
function showNotice({ notice }: ShownPicture): void {
  const bar = byId('notice');
  bar.hidden = notice === undefined;
  bar.classList.toggle('stale', notice?.isStale === true);
  byId('picture').classList.toggle('stale', notice?.isStale === true);
  setText(
    byId('notice-kind'),
    notice?.isStale === true ? 'Out of date: the block cannot be read' : 'Drawn in part',
  );
  setText(byId('notice-text'), notice?.text ?? '');
}

function act(action: PageAction): void {
  switch (action) {
    case 'zoomIn':
      canvas.zoom(STEPS.zoom);
      break;
    case 'zoomOut':
      canvas.zoom(1 / STEPS.zoom);
      break;
    case 'fit':
      canvas.fit();
      break;
    case 'showCompleteness':
      openList(true);
      keep();
      break;
  }
  report();
}

function choose(pipeline: string): void {
  host.postMessage({ type: 'choose', pipeline });
}

async function pngOf(
  svg: string,
  copy: boolean,
): Promise<{ readonly png?: Uint8Array; readonly problem?: string }> {
  try {
    const blob = await rasterize(svg);
    if (!copy) return { png: new Uint8Array(await blob.arrayBuffer()) };
    await navigator.clipboard.write([new ClipboardItem({ [blob.type]: blob })]);
    return {};
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

function roomNow(): Room {
  const { clientWidth: width, clientHeight: height } = byId('picture');
  return { width, height };
}

let told = roomNow();
let telling: ReturnType<typeof setTimeout> | undefined;

/** Once a sash comes to rest: the stages are arranged anew for the room that there is now. */
function tellRoom(): void {
  clearTimeout(telling);
  telling = setTimeout(() => {
    const room = roomNow();
    if (room.width === told.width && room.height === told.height) return;
    told = room;
    host.postMessage({ type: 'resized', room });
  }, 200);
}

/** What is looked at, over a reload; while there is no picture yet, what was looked at before. */
function keep(): void {
  if (!shown) return;
  const old = host.getState();
  const base = { uri: shown.uri, isLocked, isListOpen: isListOpen() };
  if (!shown.picture || shown.pipeline === undefined) {
    host.setState(old?.uri === shown.uri ? { ...old, ...base } : base);
    return;
  }
  const view = canvas.chosenView;
  host.setState({ ...base, pipeline: shown.pipeline, ...(view ? { view } : {}) });
}

function report(): void {
  if (!shown) return;
  const { uri, version, pipeline, picture, notice } = shown;
  byId('picture').dataset.version = String(version);
  host.postMessage({
    type: 'shown',
    report: {
      ...{ uri, version, pipeline },
      stages: picture ? canvas.stages.map(({ id }) => id) : [],
      isStale: notice?.isStale === true,
      notice: notice?.text,
      selected: canvas.selected,
      scale: canvas.view.scale,
    },
  });
}
