const interval = 250;

/** Who started this process, noted before anything that takes long: it may be gone by the time that somebody asks. */
const parent = process.ppid;

/** npm sets it for whatever it starts. */
export function isStartedByNpm(environment: Readonly<Record<string, string | undefined>>): boolean {
  return environment['npm_lifecycle_event'] !== undefined;
}

/**
 * Calls back once when the process that started this one is gone. npm ends at a SIGTERM and hands it on to its shell
 * alone: what the shell has started would go on with nobody knowing of it.
 */
export function whenParentEnds(callBack: () => void): void {
  const watch = setInterval(() => {
    if (process.ppid === parent && isAlive(parent)) return;
    clearInterval(watch);
    callBack();
  }, interval);
  watch.unref();
}

/** On Windows the number stays when the process is gone. */
function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
