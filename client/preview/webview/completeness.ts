import { byId, keepChildren, make, setText, within } from './dom.ts';
import type { Fact, Group, Page, Row } from './messages.ts';
import { foldAround } from './points.ts';
import { showRows } from './rows.ts';
import type { RowActions } from './rows.ts';

/** Shows how complete the document is: a line with its score, and below it, unfolded, all sections and topics. */
export function showCompleteness(page: Page | undefined, actions: RowActions): void {
  byId('strip').hidden = page === undefined;
  if (!page) return;
  setText(byId('percent'), page.percent);
  setText(
    byId('sums'),
    [...page.groups.map(({ title, summary }) => `${title} ${summary}`), findingsOf(page)].join(' · '),
  );
  keepChildren(byId('segments'), page.groups[0]?.rows ?? [], () => make('i', ''), fillSegment);
  keepChildren(byId('facts'), page.facts, () => make('div', '', make('dt', ''), make('dd', '')), fillFact);
  keepChildren(
    byId('groups'),
    page.groups,
    (group) => createGroup(group),
    (element, group) => {
      fillGroup(element, group, actions);
    },
  );
}

/** Folds or unfolds the list. */
export function openList(isOpen: boolean): void {
  byId('strip').classList.toggle('open', isOpen);
  byId('list').hidden = !isOpen;
  byId('fold-strip').setAttribute('aria-expanded', String(isOpen));
}

/** True while the list is unfolded. */
export function isListOpen(): boolean {
  return !byId('list').hidden;
}

function findingsOf({ facts }: Page): string {
  const text = facts.find(({ id }) => id === 'findings')?.text ?? '';
  return text === 'None' ? 'no findings' : text;
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

function fillGroup(element: HTMLElement, group: Group, actions: RowActions): void {
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
export function listenToList(): void {
  byId('list').addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const focused = document.activeElement;
    if (focused && (event.key === 'ArrowRight' || event.key === 'ArrowLeft')) {
      if (foldAround(focused, event.key === 'ArrowRight')) event.preventDefault();
      return;
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    const all = [...byId('list').querySelectorAll<HTMLElement>('.row, .quote, .point, summary')];
    const stops = all.filter((element) => element.offsetParent !== null);
    const at = stops.findIndex((element) => element === focused);
    const next = at < 0 ? undefined : stops[at + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}
