/** What a command has of the world: its environment, and where it writes. */
export interface Terminal {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Results. */
  readonly write: (text: string) => void;
  /** Everything that is not a result: refusals, progress, problems. */
  readonly writeError: (text: string) => void;
  /** Whether a person looks at what `writeError` writes. */
  readonly isInteractive: boolean;
}

/** How a command ends: done, done in part (lines were refused), or not begun because it was asked wrongly. */
export const exitCodes = { done: 0, refused: 1, misuse: 2 } as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The command was asked for something that cannot be done; the message says what to do. */
export class Misuse extends Error {
  override readonly name = 'Misuse';
}

/** Does what the system may refuse; where it does, `words` make the message of what it says. */
export function orMisuse<T>(work: () => T, words: (reason: string) => string): T {
  try {
    return work();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Misuse(words(reason), { cause: error });
  }
}
