/** The element of the page with this id. Throws where the page lacks it. */
export function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no element "${id}"`);
  return element;
}

/** Makes an element with a class, its children and, if given, its text. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className !== '') element.className = className;
  element.append(...children);
  return element;
}

/** The first descendant of `parent` with this class. Throws where there is none. */
export function within(parent: Element, className: string): HTMLElement {
  const found = parent.querySelector(`.${className}`);
  if (!(found instanceof HTMLElement)) throw new Error(`There is no "${className}" here`);
  return found;
}

/** Sets the text of `element` unless it is the same: a screen reader announces every change. */
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/**
 * Makes the children of `list` those of `items`, in their order. A child keeps its element for as long as there is an
 * item with its id, and with it focus, selection and whatever is unfolded.
 */
export function keepChildren<T extends { readonly id: string }>(
  list: Element,
  items: readonly T[],
  create: (item: T) => HTMLElement,
  fill: (element: HTMLElement, item: T) => void,
): void {
  const old = new Map<string, HTMLElement>();
  for (const child of list.children) {
    if (child instanceof HTMLElement) old.set(child.dataset.id ?? '', child);
  }
  let next = list.firstElementChild;
  for (const item of items) {
    const kept = old.get(item.id);
    const element = kept ?? create(item);
    element.dataset.id = item.id;
    old.delete(item.id);
    fill(element, item);
    if (element === next) next = next.nextElementSibling;
    else list.insertBefore(element, next);
  }
  for (const gone of old.values()) gone.remove();
}
