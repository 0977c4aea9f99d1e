import { keepChildren, make, setText, within } from './dom.ts';
import { stateIcon } from './icons.ts';
import { leadTo, setPlace } from './places.ts';
import type { PlaceActions } from './places.ts';
import type { Quote, Row } from './messages.ts';
import { createFold, fillFold } from './points.ts';

/** What the reader can do with a row. */
export interface RowActions extends PlaceActions {
  insert(id: string): void;
}

/** Makes `list` show `rows`. */
export function showRows(list: HTMLElement, rows: readonly Row[], actions: RowActions): void {
  list.classList.toggle(
    'folding',
    rows.some(({ points }) => points.length > 0),
  );
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
  const fold = createFold();
  const line = make('div', 'line', fold.toggle, go, insert);
  return make('li', '', line, make('p', 'hint'), make('ul', 'quotes'), fold.content);
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
  fillFold(element, row, actions);
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
