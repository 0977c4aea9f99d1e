import { ColorThemeKind, env, Uri, window, workspace } from 'vscode';
import { exportPipelineRequest } from '../../server/protocol.ts';
import type { ExportParams } from '../../server/protocol.ts';
import type { LanguageServer } from '../languageServer.ts';
import type { PreviewPanel } from './panel.ts';
import type { ExportTask } from './webview/messages.ts';

/** The form of a picture outside the panel. */
type Form = 'svg' | 'png' | 'mermaid';

const TASKS: Readonly<Record<ExportTask, { readonly form: Form; readonly copies: boolean }>> = {
  saveSvg: { form: 'svg', copies: false },
  savePng: { form: 'png', copies: false },
  saveMermaid: { form: 'mermaid', copies: false },
  copySvg: { form: 'svg', copies: true },
  copyPng: { form: 'png', copies: true },
  copyMermaid: { form: 'mermaid', copies: true },
};

/** Names of the export tasks, which are those of their commands, too. */
export const EXPORT_TASKS = Object.keys(TASKS) as readonly ExportTask[];

const FILES: Readonly<Record<Form, { readonly title: string; readonly extension: string }>> = {
  svg: { title: 'SVG', extension: 'svg' },
  png: { title: 'PNG', extension: 'png' },
  mermaid: { title: 'Mermaid', extension: 'mmd' },
};

/**
 * Saves or copies the picture of `panel`.
 *
 * @param target where to save it; left out, the user is asked
 */
export async function exportPicture(
  server: LanguageServer,
  panel: PreviewPanel | undefined,
  task: ExportTask,
  target?: Uri,
): Promise<void> {
  const pipeline = panel?.pipeline;
  if (!panel || !pipeline) {
    void window.showInformationMessage(
      'There is no picture to save or copy: open the preview of a pipeline.',
    );
    return;
  }
  const { form, copies } = TASKS[task];
  const file = copies ? undefined : (target ?? (await pickFile(pipeline.uri, form)));
  if (!copies && !file) return;
  const text = await textOf(server, pipeline, form);
  if (form === 'png') {
    const png = await panel.rasterize(text, copies);
    if (png && file) await workspace.fs.writeFile(file, png);
  } else if (file) await workspace.fs.writeFile(file, new TextEncoder().encode(text));
  else await env.clipboard.writeText(text);
  if (copies) void window.setStatusBarMessage(`$(check) Copied as ${FILES[form].title}`, 3000);
}

/** A picture that is drawn here has the colors that are on the screen; one in a file those of its reader. */
async function textOf(
  server: LanguageServer,
  { uri, id }: { readonly uri: Uri; readonly id: string },
  form: Form,
): Promise<string> {
  const params: ExportParams = {
    uri: uri.toString(),
    pipeline: id,
    format: form === 'mermaid' ? 'mermaid' : 'svg',
    ...(form === 'png' ? { theme: isDark() ? 'dark' : 'light' } : {}),
  };
  const text = await server.request<string | null>(exportPipelineRequest, params);
  if (text === null) throw new Error('The document has no such pipeline any more');
  return text;
}

function isDark(): boolean {
  const { kind } = window.activeColorTheme;
  return kind === ColorThemeKind.Dark || kind === ColorThemeKind.HighContrast;
}

/** Beside the document, with its name. */
function pickFile(document: Uri, form: Form): Thenable<Uri | undefined> {
  const { title, extension } = FILES[form];
  const name = document.path.slice(document.path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  return window.showSaveDialog({
    title: `Save Picture as ${title}`,
    filters: { [title]: [extension] },
    ...(document.scheme === 'untitled'
      ? {}
      : { defaultUri: Uri.joinPath(document, '..', `${name}.${extension}`) }),
  });
}
