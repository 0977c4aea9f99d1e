import type { Connection } from 'vscode-languageserver';
import { isRecord, stringAt, stringsOf } from '../core/index.ts';
import type { Settings } from '../core/index.ts';
import { severityOf } from '../project/configFile.ts';
import type { EditorSettings } from '../protocol.ts';
import type { ClientSupport } from './clientSupport.ts';

/** The prefix of all settings. */
export const SETTINGS_SECTION = 'mlDesignDocs';

/** Answers the editor's settings, of any value that a client may send for them. */
export interface SettingsSource {
  /** The settings for the file or folder `uri`. A client that answers nothing usable has no settings. */
  read(uri: string): Promise<EditorSettings>;
  /**
   * Takes the settings that a client sends along with a change; only clients that cannot be asked need it.
   */
  take(sent: unknown): void;
}

/** Asks the client for each resource where it can be asked, else keeps what it sends. */
export function createSettingsSource(connection: Connection, support: ClientSupport): SettingsSource {
  let sent: EditorSettings = {};
  return {
    async read(uri) {
      if (!support.configuration) return sent;
      const item = { scopeUri: uri, section: SETTINGS_SECTION };
      const answer: unknown = await connection.workspace.getConfiguration(item).catch(() => undefined);
      return readEditorSettings(answer);
    },
    take(value) {
      sent = readEditorSettings(isRecord(value) ? value[SETTINGS_SECTION] : undefined);
    },
  };
}

function readEditorSettings(value: unknown): EditorSettings {
  const entry = isRecord(value) ? value : {};
  const framework = stringAt(entry, 'framework');
  const task = stringAt(entry, 'task');
  return {
    run: entry.run === 'onSave' ? 'onSave' : 'onType',
    ...(framework === undefined ? {} : { framework }),
    ...(task === undefined ? {} : { task }),
    severity: severityOf(entry.severity),
    ...(Array.isArray(entry.documents) ? { documents: stringsOf(entry.documents) } : {}),
    codeLens: { enabled: isEnabled(entry.codeLens) },
    inlayHints: { enabled: isEnabled(entry.inlayHints) },
  };
}

function isEnabled(value: unknown): boolean {
  return !(isRecord(value) && value.enabled === false);
}

/** What `settings` say about documents for which no configuration file says otherwise. */
export function baseSettings({ framework, task, severity, documents }: EditorSettings): Partial<Settings> {
  return {
    ...(framework === undefined ? {} : { framework }),
    ...(task === undefined ? {} : { task }),
    ...(severity === undefined ? {} : { severity: severityOf(severity) }),
    ...(documents === undefined ? {} : { documents }),
  };
}
