import { copyFileSync, mkdirSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { OpenFile } from './reading/open-files.ts';
import type { StagedFile } from './staging/staged-lines.ts';

/** Puts graph files in place once they are whole, each named by what was imported. */
export function moveTo(
  folder: string,
  staged: readonly StagedFile[],
  open: readonly OpenFile[],
): readonly string[] {
  mkdirSync(folder, { recursive: true });
  const stem = basename(open[0]?.path ?? 'import').replace(
    /(\.(csv|xml|json|jsonl|zip|gz))+$/i,
    '',
  );
  return staged
    .filter(({ lines }) => lines > 0)
    .map(({ phase, path }) => {
      const name = join(folder, `${stem}.${phase}.jsonl`);
      // The scratch folder may be on another disk, from which no file can be renamed.
      copyFileSync(path, `${name}.part`);
      renameSync(`${name}.part`, name);
      return name;
    });
}
