import { keepChildren, make, setText, within } from './dom.ts';
import { chevron, stateIcon } from './icons.ts';
import type { Point, Row } from './messages.ts';
import { leadTo, setPlace } from './places.ts';
import type { PlaceActions } from './places.ts';

/** A button that unfolds what a row's state follows from, and that. */
export function createFold(): { readonly toggle: HTMLElement; readonly content: HTMLElement } {
  const toggle = make('button', 'toggle');
  toggle.type = 'button';
  toggle.append(chevron());
  const content = make('div', 'fold', make('p', 'sum'), make('ul', 'points'));
  setOpen(toggle, content, false);
  toggle.addEventListener('click', () => {
    setOpen(toggle, content, toggle.getAttribute('aria-expanded') !== 'true');
  });
  return { toggle, content };
}

/** Brings the fold in `element`, the list item of `row`, up to date; whether it is open is up to the reader. */
export function fillFold(element: HTMLElement, { id, title, points, sum }: Row, actions: PlaceActions): void {
  const toggle = within(element, 'toggle');
  const content = within(element, 'fold');
  content.id = `fold-${id}`;
  toggle.setAttribute('aria-controls', content.id);
  toggle.setAttribute('aria-label', `What is expected of ${title}`);
  toggle.classList.toggle('none', points.length === 0);
  if (points.length === 0) setOpen(toggle, content, false);
  const line = within(content, 'sum');
  line.hidden = sum === '';
  setText(line, sum);
  keepChildren(within(content, 'points'), points, () => createPoint(actions), fillPoint);
}

/** Opens or closes the fold of the row that `element` is in; false where there is nothing to do. */
export function foldAround(element: Element, isOpen: boolean): boolean {
  const item = element.closest('li:has(> .fold)');
  const toggle = item?.querySelector('.toggle:not(.none)');
  const content = item?.querySelector('.fold');
  if (!(toggle instanceof HTMLElement) || !(content instanceof HTMLElement)) return false;
  if (content.hidden !== isOpen) return false;
  if (!isOpen && content.contains(element)) item?.querySelector<HTMLElement>('.row')?.focus();
  setOpen(toggle, content, isOpen);
  return true;
}

function setOpen(toggle: Element, content: HTMLElement, isOpen: boolean): void {
  toggle.setAttribute('aria-expanded', String(isOpen));
  content.hidden = !isOpen;
}

function createPoint(actions: PlaceActions): HTMLElement {
  const words = make('span', 'words', make('span', 'text'), make('span', 'note'));
  const button = make(
    'button',
    'point',
    make('span', 'state'),
    make('span', 'spoken'),
    words,
    make('span', 'worth'),
  );
  button.type = 'button';
  leadTo(button, actions);
  return make('li', '', button);
}

function fillPoint(element: HTMLElement, { state, word, text, note, worth, place }: Point): void {
  if (element.dataset.state !== state) within(element, 'state').replaceChildren(stateIcon(state));
  element.dataset.state = state;
  setText(within(element, 'spoken'), `${word}: `);
  setText(within(element, 'text'), text);
  setText(within(element, 'note'), note);
  setText(within(element, 'worth'), worth);
  setPlace(within(element, 'point'), place);
}
