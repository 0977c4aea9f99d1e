import type { Place } from './messages.ts';

/** What the reader can do with a button that has a place. */
export interface PlaceActions {
  goTo(place: Place): void;
}

/** The places of buttons, which change while the buttons stay. */
const places = new WeakMap<Element, Place>();

/** A button that leads nowhere stays where the Tab key finds it, so that nobody loses the place in the list. */
export function setPlace(button: Element, place: Place | undefined): void {
  if (place) places.set(button, place);
  else places.delete(button);
  if (place) button.removeAttribute('aria-disabled');
  else button.setAttribute('aria-disabled', 'true');
}

/** Makes a click on `button` go to its place. */
export function leadTo(button: HTMLElement, actions: PlaceActions): void {
  button.addEventListener('click', () => {
    const place = places.get(button);
    if (place) actions.goTo(place);
  });
}
