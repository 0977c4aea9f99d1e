import './overview.css';
import { byId, keepChildren, make, setText, within } from './dom.ts';
import type { Fact, Group, Page, PageMessage, PageState, Row, ShowMessage } from './messages.ts';
import { foldAround } from './points.ts';
import { showRows } from './rows.ts';
import type { RowActions } from './rows.ts';

interface Host {
  postMessage(message: PageMessage): void;
  setState(state: PageState): void;
}

declare function acquireVsCodeApi(): Host;

const host = acquireVsCodeApi();
let shown: Page | undefined;

const actions: RowActions = {
  goTo: (place) => {
    if (shown) host.postMessage({ type: 'goTo', uri: shown.uri, place });
  },
  insert: (id) => {
    if (shown) host.postMessage({ type: 'insert', uri: shown.uri, id });
  },
};

window.addEventListener('message', ({ data }: MessageEvent<ShowMessage>) => {
  show(data.page);
});
window.addEventListener('keydown', moveFocus);
host.postMessage({ type: 'ready' });

function show(page: Page | undefined): void {
  const isOther = page?.uri !== shown?.uri;
  shown = page;
  byId('overview').hidden = page === undefined;
  byId('nothing').hidden = page !== undefined;
  if (!page) return;
  setText(byId('title'), page.title);
  setText(byId('percent'), page.percent);
  keepChildren(byId('strip'), page.groups[0]?.rows ?? [], () => make('i', ''), fillSegment);
  keepChildren(byId('facts'), page.facts, () => make('div', '', make('dt', ''), make('dd', '')), fillFact);
  keepChildren(byId('groups'), page.groups, createGroup, fillGroup);
  if (isOther) window.scrollTo(0, 0);
  host.setState({ uri: page.uri });
  host.postMessage({ type: 'shown', uri: page.uri, version: page.version });
}

function fillSegment(element: HTMLElement, { state }: Row): void {
  element.dataset.state = state;
}

function fillFact(element: HTMLElement, { label, text }: Fact): void {
  const [term, value] = element.children;
  if (term) setText(term, label);
  if (value) setText(value, text);
}

function createGroup({ id }: Group): HTMLElement {
  const title = make('h2', '', make('span', 'group-title'), make('span', 'summary'));
  title.id = `group-${id}`;
  const rest = make('details', 'rest', make('summary', ''), make('ul', 'rows rest-rows'));
  const section = make('section', '', title, make('ul', 'rows main-rows'), rest);
  section.setAttribute('aria-labelledby', title.id);
  return section;
}

function fillGroup(element: HTMLElement, group: Group): void {
  setText(within(element, 'group-title'), group.title);
  setText(within(element, 'summary'), group.summary);
  showRows(within(element, 'main-rows'), group.rows, actions);
  const rest = within(element, 'rest');
  rest.hidden = group.rest.length === 0;
  const summary = rest.querySelector('summary');
  if (summary) setText(summary, `${group.rest.length} not asked for in this document`);
  showRows(within(element, 'rest-rows'), group.rest, actions);
}

/** The arrow keys go from button to button, fold and unfold, as in the trees of the editor; Tab works as everywhere. */
function moveFocus(event: KeyboardEvent): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const focused = document.activeElement;
  if (focused && (event.key === 'ArrowRight' || event.key === 'ArrowLeft')) {
    if (foldAround(focused, event.key === 'ArrowRight')) event.preventDefault();
    return;
  }
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const all = [...document.querySelectorAll<HTMLElement>('.row, .quote, .point, summary')];
  const stops = all.filter((element) => element.offsetParent !== null);
  const at = stops.findIndex((element) => element === focused);
  const next = at < 0 ? undefined : stops[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
