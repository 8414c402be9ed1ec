/** A path that names nothing that could be loaded. */
export class UnusablePath extends Error {
  override readonly name = 'UnusablePath';
}

/** The file system's own word on a path, with what to do. */
export function unreadable(
  path: string,
  error: unknown,
  wanted = 'a graph file or a folder of them',
): UnusablePath {
  const reason = error instanceof Error ? error.message : String(error);
  return new UnusablePath(
    `${path}: cannot be read (${reason}); name ${wanted} that this user may read.`,
    { cause: error },
  );
}
