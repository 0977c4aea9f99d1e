import { StatusBarAlignment, window } from 'vscode';
import type { StatusBarItem } from 'vscode';
import type { Overview } from '../../server/protocol.ts';
import type { ActiveDocument } from '../activeDocument.ts';
import { tooltipOf } from './tooltip.ts';
import { percentOf } from './words.ts';

/** The completeness of the active design document in the status bar; hidden for all other documents. */
export interface CompletenessItem {
  /** What is shown, for tests; undefined while hidden. */
  text(): string | undefined;
  dispose(): void;
}

/** Shows the status bar item from now on, whenever there is something to show. */
export function showCompleteness(active: ActiveDocument): CompletenessItem {
  const item = window.createStatusBarItem('mlDesignDocs.completeness', StatusBarAlignment.Right, 100);
  item.name = 'Design Document Completeness';
  item.command = 'mlDesignDocs.openOverview';
  let shown: string | undefined;
  const update = (overview: Overview | undefined): void => {
    shown = overview && fill(item, overview);
    if (shown === undefined) item.hide();
    else item.show();
  };
  const listener = active.onDidChange(({ overview }) => {
    update(overview);
  });
  update(active.overview);
  return {
    text: () => shown,
    dispose: () => {
      listener.dispose();
      item.dispose();
    },
  };
}

function fill(item: StatusBarItem, overview: Overview): string {
  const percent = percentOf(overview.score);
  item.text = `$(checklist) ${percent}`;
  item.tooltip = tooltipOf(overview);
  item.accessibilityInformation = {
    label: `Design document: ${percent} complete. Open overview`,
    role: 'button',
  };
  return item.text;
}
