import { byId, keepChildren, make, setText, within } from './dom.ts';
import type { PipelineTab } from './messages.ts';

/** Shows the pipelines of a document as tabs, where there are several. */
export function showTabs(
  tabs: readonly PipelineTab[],
  selected: string | undefined,
  choose: (id: string) => void,
): void {
  const list = byId('tabs');
  list.hidden = tabs.length < 2;
  keepChildren(
    list,
    list.hidden ? [] : tabs,
    (tab) => createTab(tab, choose),
    (element, { id, title, detail }) => {
      const isSelected = id === selected;
      setText(within(element, 'tab-title'), title);
      setText(within(element, 'tab-detail'), detail);
      element.title = `${title} (${detail})`;
      if (isSelected && element.getAttribute('aria-selected') !== 'true')
        element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      element.setAttribute('aria-selected', String(isSelected));
      element.tabIndex = isSelected ? 0 : -1;
    },
  );
  const picture = byId('picture');
  if (list.hidden || selected === undefined) {
    picture.removeAttribute('role');
    picture.removeAttribute('aria-labelledby');
  } else {
    picture.setAttribute('role', 'tabpanel');
    picture.setAttribute('aria-labelledby', tabId(selected));
  }
}

/** The arrow keys, Home and End choose among the tabs. */
export function listenToTabs(choose: (id: string) => void): void {
  const list = byId('tabs');
  list.addEventListener('keydown', (event) => {
    const tabs = [...list.querySelectorAll<HTMLElement>('[role=tab]')];
    const at = tabs.findIndex((tab) => tab === document.activeElement);
    const next = nextIndex(event.key, at, tabs.length);
    const tab = next === undefined ? undefined : tabs[next];
    if (!tab) return;
    event.preventDefault();
    tab.focus();
    choose(tab.dataset.id ?? '');
  });
}

function nextIndex(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return (at + 1) % count;
    case 'ArrowLeft':
      return (at - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

function createTab({ id }: PipelineTab, choose: (id: string) => void): HTMLElement {
  const tab = make('button', 'tab', make('span', 'tab-title'), make('span', 'tab-detail'));
  tab.type = 'button';
  tab.id = tabId(id);
  tab.setAttribute('role', 'tab');
  tab.setAttribute('aria-controls', 'picture');
  tab.addEventListener('click', () => {
    choose(id);
  });
  return tab;
}

function tabId(id: string): string {
  return `tab-${id}`;
}
