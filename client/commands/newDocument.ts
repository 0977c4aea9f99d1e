import { Uri, window, workspace } from 'vscode';
import type { QuickPickItem, TextDocument } from 'vscode';
import { templatesRequest } from '../../server/protocol.ts';
import type { TemplateInfo } from '../../server/protocol.ts';
import type { LanguageServer } from '../languageServer.ts';
import { firstPlaceholder } from './placeholder.ts';
import { goToPlace } from './places.ts';

/** Asks for a template and a place, and opens a new document with its first placeholder selected. */
export async function newDocument(server: LanguageServer): Promise<void> {
  const template = await pickTemplate(server);
  const target = template && (await pickTarget());
  if (!target) return;
  const document = target === 'untitled' ? await openUntitled(template) : await openSaved(template);
  if (!document) return;
  await goToPlace(document.uri, firstPlaceholder(document) ?? document.positionAt(0));
}

async function pickTemplate(server: LanguageServer): Promise<TemplateInfo | undefined> {
  const templates = server.request<readonly TemplateInfo[]>(templatesRequest);
  const items = templates.then((all) =>
    all.map((template): QuickPickItem & { readonly template: TemplateInfo } => ({
      label: template.title,
      detail: template.description,
      template,
    })),
  );
  const picked = await window.showQuickPick(items, {
    title: 'New Design Document',
    placeHolder: 'Select a template',
    matchOnDetail: true,
  });
  return picked?.template;
}

async function pickTarget(): Promise<'untitled' | 'file' | undefined> {
  const items = [
    {
      label: '$(file) Untitled Document',
      detail: 'Decide later where to save it',
      target: 'untitled' as const,
    },
    { label: '$(save) Save as File…', detail: 'Choose a folder and a name now', target: 'file' as const },
  ];
  const picked = await window.showQuickPick(items, {
    title: 'New Design Document',
    placeHolder: 'Select where to create it',
  });
  return picked?.target;
}

function openUntitled({ text }: TemplateInfo): Thenable<TextDocument> {
  return workspace.openTextDocument({ language: 'markdown', content: text });
}

async function openSaved({ text }: TemplateInfo): Promise<TextDocument | undefined> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const uri = await window.showSaveDialog({
    title: 'New Design Document',
    filters: { Markdown: ['md'] },
    ...(folder ? { defaultUri: Uri.joinPath(folder, 'design-doc.md') } : {}),
  });
  if (!uri) return undefined;
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return workspace.openTextDocument(uri);
}
