import { MarkdownString } from 'vscode';
import type { Overview, OverviewSection } from '../../server/protocol.ts';
import { countsOf, percentOf, taskSourceOf } from './words.ts';

/** What the status bar shows when it is pointed at: what lacks, each with a link that leads there. */
export function tooltipOf(overview: Overview): MarkdownString {
  const { framework, task, score, sections } = overview;
  const tooltip = new MarkdownString(undefined, true);
  tooltip.isTrusted = { enabledCommands: ['mlDesignDocs.goToSection', 'mlDesignDocs.openOverview'] };
  tooltip.appendMarkdown(`**Design document: ${percentOf(score)} complete**\n\n`);
  tooltip.appendMarkdown(`${escaped(framework.title)}  \n`);
  tooltip.appendMarkdown(`Task: ${escaped(task.title)} (${taskSourceOf(overview)})\n\n`);
  const asked = sections.filter(({ presence }) => presence === 'required' || presence === 'recommended');
  appendSections(
    tooltip,
    'Missing',
    overview,
    asked.filter(({ status }) => status === 'missing'),
  );
  appendSections(
    tooltip,
    'Empty',
    overview,
    asked.filter(({ status }) => status === 'empty'),
  );
  appendSections(
    tooltip,
    'To fill in',
    overview,
    asked.filter(({ status }) => status === 'placeholder'),
  );
  const counts = countsOf(overview.counts);
  tooltip.appendMarkdown(`---\n\n${counts === '' ? 'No findings' : counts}`);
  tooltip.appendMarkdown(' · [Open Overview](command:mlDesignDocs.openOverview)');
  return tooltip;
}

function appendSections(
  tooltip: MarkdownString,
  label: string,
  { uri }: Overview,
  sections: readonly OverviewSection[],
): void {
  if (sections.length === 0) return;
  const links = sections.map(({ id, title }) => {
    const args = encodeURIComponent(JSON.stringify([uri, id]));
    return `- [${escaped(title)}](command:mlDesignDocs.goToSection?${args})`;
  });
  tooltip.appendMarkdown(`${label}\n${links.join('\n')}\n\n`);
}

/** Titles are text from files; none of it is Markdown or a link. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!<>|~$&]/g, '\\$&').replace(/\s+/g, ' ');
}
