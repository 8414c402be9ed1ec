import { readdir } from 'node:fs/promises';
import type { Amendment } from '../domain/determination/amend.ts';
import type { RuleSets } from '../domain/determination/rule-set.ts';
import { ruleSetsOf } from '../domain/determination/rule-sets.ts';

const here = new URL('.', import.meta.url);
const folderName = /^\d{4}-\d{2}-\d{2}-[a-z0-9-]+$/;

/** The names of the dated folders of law, oldest first. */
export async function lawFolders(law: URL = here): Promise<readonly string[]> {
  const entries = await readdir(law, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && folderName.test(entry.name))
    .map(({ name }) => name)
    .sort();
}

/**
 * Every dated folder of law, read and put on top of one another. Adding a rule set is adding a folder. `settings` are what
 * an operator says where the law leaves open which it is, for example `AFFILIATES_RULE=stayed`.
 */
export async function loadRuleSets(
  law: URL = here,
  settings: readonly string[] = [],
): Promise<RuleSets> {
  return ruleSetsOf(await loadAmendments(law, settings));
}

/** What each dated folder says, oldest first, or what stands in its place by a setting. */
export async function loadAmendments(
  law: URL = here,
  settings: readonly string[] = [],
): Promise<readonly Amendment[]> {
  const folders = await lawFolders(law);
  const loaded = await Promise.all(folders.map(async (folder) => loadFolder(law, folder)));
  const known = loaded.flatMap((one) => [...one.settings.keys()]);
  for (const setting of settings) {
    if (!known.includes(setting)) {
      throw new Error(
        `No rule set can be set by "${setting}". What can be set: ${known.join(', ')}.`,
      );
    }
  }
  return loaded.map((one) => {
    const chosen = settings.find((setting) => one.settings.has(setting));
    return (chosen === undefined ? undefined : one.settings.get(chosen)) ?? one.amendment;
  });
}

interface LoadedFolder {
  readonly amendment: Amendment;
  readonly settings: ReadonlyMap<string, Amendment>;
}

async function loadFolder(law: URL, folder: string): Promise<LoadedFolder> {
  const { amendment, settings = {} } = (await import(
    new URL(`${folder}/rule-set.ts`, law).href
  )) as {
    readonly amendment?: Amendment;
    readonly settings?: Readonly<Record<string, Amendment>>;
  };
  if (amendment === undefined) {
    throw new Error(`src/law/${folder}/rule-set.ts exports no "amendment".`);
  }
  if (amendment.id !== folder || !folder.startsWith(amendment.inForceFrom)) {
    throw new Error(
      `src/law/${folder}/rule-set.ts calls itself ${amendment.id}, in force from ${amendment.inForceFrom}. The folder, the id and the date must agree.`,
    );
  }
  return { amendment, settings: new Map(Object.entries(settings)) };
}
