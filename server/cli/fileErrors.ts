/** What an error of the file system means, to follow the name of the file: `does not exist`. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? `cannot be used: ${error instanceof Error ? error.message : String(error)}`;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'lies below something that is no folder',
  EISDIR: 'is a folder',
  EEXIST: 'exists already',
  EACCES: 'is out of reach: permission denied',
  EPERM: 'is out of reach: operation not permitted',
  EROFS: 'cannot be written: the file system is read-only',
  ELOOP: 'is a symbolic link that leads back to itself',
  ENAMETOOLONG: 'has a name that is too long',
  ERR_FS_FILE_TOO_LARGE: 'is too large',
};
