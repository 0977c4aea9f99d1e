/**
 * The one port to files: Node answers it for the command line and the desktop, the client for a browser. URIs
 * are `file:///...` or whatever the editor uses.
 */
export interface Files {
  /**
   * The text of a file, as UTF-8, with a byte order mark if it has one; undefined where it cannot be read.
   */
  read(uri: string): Promise<string | undefined>;
  /** True where `uri` is a file. */
  exists(uri: string): Promise<boolean>;
  /** The files below `folderUri` that `glob` matches and no ignore file hides, sorted. */
  find(folderUri: string, glob: string): Promise<readonly string[]>;
}
