import { Disposable, languages } from 'vscode';
import type { Overview } from '../../server/protocol.ts';
import type { ActiveDocument } from '../activeDocument.ts';
import { percentOf, taskSourceOf } from './words.ts';

/** Shows which framework the active design document is checked against, in the status of its language. */
export function showLanguageStatus(active: ActiveDocument): Disposable {
  const item = languages.createLanguageStatusItem('mlDesignDocs.framework', []);
  item.name = 'ML Design Docs';
  const update = (overview: Overview | undefined): void => {
    // The empty selector matches nothing, which hides the item.
    item.selector = overview ? [{ language: 'markdown' }] : [];
    if (!overview) return;
    item.text = overview.framework.title;
    item.detail = `${percentOf(overview.score)} complete · ${overview.task.title} (${taskSourceOf(overview)})`;
    item.command = { command: 'mlDesignDocs.openOverview', title: 'Open Overview' };
  };
  const listener = active.onDidChange(({ overview }) => {
    update(overview);
  });
  update(active.overview);
  return Disposable.from(listener, item);
}
