/** URIs as text, so that the same code runs where there is no `URL` and for schemes that are no files. */

/** The folder of `uri`, without a slash at its end; undefined at the root and for URIs without folders. */
export function folderOf(uri: string): string | undefined {
  const start = pathStart(uri);
  const slash = uri.lastIndexOf('/');
  if (slash < start) return undefined;
  return slash === start
    ? uri.length > start + 1
      ? uri.slice(0, start + 1)
      : undefined
    : uri.slice(0, slash);
}

/**
 * The URI of `path`, which is relative to the folder `folderUri` and may hold `..`; an absolute path stays
 * one.
 */
export function joinUri(folderUri: string, path: string): string {
  const start = pathStart(folderUri);
  const given = path.replaceAll('\\', '/').split('/');
  const isAbsolute = given[0] === '' || /^[A-Za-z]:$/.test(given[0] ?? '');
  const steps = isAbsolute
    ? []
    : folderUri
        .slice(start + 1)
        .split('/')
        .filter(Boolean);
  for (const step of given) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(encodeStep(step));
  }
  return `${folderUri.slice(0, start)}/${steps.join('/')}`;
}

/** The path from `folderUri` to `uri`, decoded, with slashes; undefined where `uri` lies elsewhere. */
export function relativePath(folderUri: string, uri: string): string | undefined {
  const folder = decoded(folderUri).replace(/\/$/, '');
  const whole = decoded(uri);
  return whole.startsWith(`${folder}/`) ? whole.slice(folder.length + 1) : undefined;
}

/** The path of `uri`, decoded: `/work/a b.md`. */
export function pathOf(uri: string): string {
  return decoded(uri.slice(pathStart(uri)));
}

/** Where the path begins: the index of the first slash after `scheme://authority`, or after `scheme:`. */
function pathStart(uri: string): number {
  const scheme = uri.indexOf(':');
  if (!uri.startsWith('//', scheme + 1)) return scheme + 1;
  const slash = uri.indexOf('/', scheme + 3);
  return slash < 0 ? uri.length : slash;
}

function encodeStep(step: string): string {
  return encodeURIComponent(step).replaceAll('%3A', ':');
}

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri; // a lone % in a name
  }
}
