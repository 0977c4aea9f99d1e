/**
 * Makes `old` look like `fresh` and keeps every element that can be kept, with focus and whatever rests on it: elements
 * with the same key, others in the same place. Nodes of `fresh` are moved into `old` where there was none.
 */
export function morph(old: Element, fresh: Element): void {
  morphAttributes(old, fresh);
  if (old.childElementCount === 0 && fresh.childElementCount === 0) {
    if (old.textContent !== fresh.textContent) old.textContent = fresh.textContent;
    return;
  }
  const keyed = new Map([...old.children].flatMap((child) => withKey(child)));
  const wanted = new Set([...fresh.children].map(keyOf));
  // First, so that those behind them need not be moved, which would cost them the focus.
  for (const [key, child] of keyed) if (!wanted.has(key)) child.remove();
  let next = old.firstElementChild;
  for (const child of [...fresh.children]) {
    const key = keyOf(child);
    const kept = key === undefined ? keptAt(next, child) : keyed.get(key);
    if (kept?.nodeName !== child.nodeName) {
      old.insertBefore(child, next);
      continue;
    }
    if (kept === next) next = next.nextElementSibling;
    else old.insertBefore(kept, next);
    if (!kept.isEqualNode(child)) morph(kept, child);
  }
  while (next) {
    const gone = next;
    next = next.nextElementSibling;
    gone.remove();
  }
}

function withKey(element: Element): readonly (readonly [string, Element])[] {
  const key = keyOf(element);
  return key === undefined ? [] : [[key, element]];
}

/** Stages have their id; the number of lines and labels between them changes with every edge. */
function keyOf(element: Element): string | undefined {
  return element.getAttribute('data-stage') ?? undefined;
}

function keptAt(next: Element | null, child: Element): Element | undefined {
  return next?.nodeName === child.nodeName && keyOf(next) === undefined ? next : undefined;
}

function morphAttributes(old: Element, fresh: Element): void {
  for (const { name } of [...old.attributes]) {
    if (!fresh.hasAttribute(name)) old.removeAttribute(name);
  }
  for (const { name, value } of fresh.attributes) {
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
}
