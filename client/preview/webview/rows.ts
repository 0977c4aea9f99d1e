import { keepChildren, make, setText, within } from './dom.ts';
import { stateIcon } from './icons.ts';
import type { Place, Quote, Row } from './messages.ts';

/** What the reader can do with a row. */
export interface RowActions {
  goTo(place: Place): void;
  insert(id: string): void;
}

/** The places of buttons, which change while the buttons stay. */
const places = new WeakMap<Element, Place>();

/** Makes `list` show `rows`. */
export function showRows(list: HTMLElement, rows: readonly Row[], actions: RowActions): void {
  keepChildren(
    list,
    rows,
    (row) => createRow(row, actions),
    (element, row) => {
      fillRow(element, row, actions);
    },
  );
}

function createRow({ id }: Row, actions: RowActions): HTMLElement {
  const go = make('button', 'row', make('span', 'state'), make('span', 'name'), make('span', 'word'));
  go.type = 'button';
  leadTo(go, actions);
  const insert = make('button', 'insert', 'Insert');
  insert.type = 'button';
  insert.addEventListener('click', () => {
    actions.insert(id);
  });
  const quotes = make('ul', 'quotes');
  return make('li', '', make('div', 'line', go, insert), make('p', 'hint'), quotes);
}

function fillRow(element: HTMLElement, row: Row, actions: RowActions): void {
  const go = within(element, 'row');
  if (element.dataset.state !== row.state) within(element, 'state').replaceChildren(stateIcon(row.state));
  element.dataset.state = row.state;
  setText(within(element, 'name'), row.title);
  setText(within(element, 'word'), row.word);
  setPlace(go, row.place);
  const insert = within(element, 'insert');
  insert.hidden = !row.canInsert;
  insert.setAttribute('aria-label', `Insert section ${row.title}`);
  const hint = within(element, 'hint');
  hint.hidden = row.hint === undefined;
  setText(hint, row.hint ?? '');
  const quotes = within(element, 'quotes');
  quotes.hidden = row.quotes.length === 0;
  keepChildren(quotes, row.quotes, () => createQuote(actions), fillQuote);
}

function createQuote(actions: RowActions): HTMLElement {
  const button = make('button', 'quote', make('q', 'text'), make('span', 'where'));
  button.type = 'button';
  leadTo(button, actions);
  return make('li', '', button);
}

function fillQuote(element: HTMLElement, quote: Quote): void {
  setText(within(element, 'text'), quote.text);
  setText(within(element, 'where'), `line ${quote.place.line + 1}`);
  setPlace(within(element, 'quote'), quote.place);
}

/** A row that leads nowhere stays where the Tab key finds it, so that nobody loses the place in the list. */
function setPlace(button: Element, place: Place | undefined): void {
  if (place) places.set(button, place);
  else places.delete(button);
  if (place) button.removeAttribute('aria-disabled');
  else button.setAttribute('aria-disabled', 'true');
}

function leadTo(button: HTMLElement, actions: RowActions): void {
  button.addEventListener('click', () => {
    const place = places.get(button);
    if (place) actions.goTo(place);
  });
}
