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

/** Every dated folder of law, read and put on top of one another. Adding a rule set is adding a folder. */
export async function loadRuleSets(law: URL = here): Promise<RuleSets> {
  return ruleSetsOf(await loadAmendments(law));
}

/** What each dated folder says, oldest first. */
export async function loadAmendments(law: URL = here): Promise<readonly Amendment[]> {
  const folders = await lawFolders(law);
  return Promise.all(folders.map(async (folder) => loadAmendment(law, folder)));
}

async function loadAmendment(law: URL, folder: string): Promise<Amendment> {
  const { amendment } = (await import(new URL(`${folder}/rule-set.ts`, law).href)) as {
    readonly amendment?: Amendment;
  };
  if (amendment === undefined) {
    throw new Error(`src/law/${folder}/rule-set.ts exports no "amendment".`);
  }
  if (amendment.id !== folder || !folder.startsWith(amendment.inForceFrom)) {
    throw new Error(
      `src/law/${folder}/rule-set.ts calls itself ${amendment.id}, in force from ${amendment.inForceFrom}. The folder, the id and the date must agree.`,
    );
  }
  return amendment;
}
