import { byId } from './dom.ts';
import type { ExportTask } from './messages.ts';

/** The menu behind the button "Export": what can be saved and copied. */
export function listenToMenu(run: (task: ExportTask) => void): void {
  const button = byId('export');
  const menu = byId('export-menu');
  const items = [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')];
  const toggle = (isOpen: boolean, returnsFocus = true): void => {
    menu.hidden = !isOpen;
    button.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) items[0]?.focus();
    else if (returnsFocus) button.focus();
  };
  button.addEventListener('click', () => {
    toggle(button.getAttribute('aria-expanded') !== 'true');
  });
  button.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    toggle(true);
  });
  menu.addEventListener('click', ({ target }) => {
    const item = target instanceof Element ? target.closest<HTMLElement>('[role=menuitem]') : null;
    const task = TASKS.find((one) => one === item?.dataset.task);
    if (!task) return;
    toggle(false);
    run(task);
  });
  menu.addEventListener('keydown', (event) => {
    const at = items.findIndex((item) => item === document.activeElement);
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.key === 'Escape') toggle(false);
    else if (step !== 0) items[(at + step + items.length) % items.length]?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    const stays = relatedTarget instanceof Node && (menu.contains(relatedTarget) || relatedTarget === button);
    if (!menu.hidden && !stays) toggle(false, false);
  });
}

const TASKS: readonly ExportTask[] = [
  'saveSvg',
  'savePng',
  'saveMermaid',
  'copySvg',
  'copyPng',
  'copyMermaid',
];
