/**
 * One text for all spellings of a URI: clients encode more characters than Node does, and write drive letters
 * in either case.
 */
export function uriKey(uri: string): string {
  return decoded(uri).replace(/^file:\/\/\/[A-Z]:/, (drive) => drive.toLowerCase());
}

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri; // a lone % in a name
  }
}
