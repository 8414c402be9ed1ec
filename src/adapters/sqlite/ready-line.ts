// Loaded by its address, in the thread that reads files.
import { entitySearchText } from '../../domain/search/entity-words.ts';
import { canBeMeant } from '../../domain/search/forgiven-edits.ts';
import { canonicalValue } from '../../ports/canonical-line.ts';
import type { LineTypes } from '../../ports/graph-line.ts';
import { isOfEntities } from '../../ports/entity-lines.ts';
import { contentHash, contentOf } from '../../ports/graph-version.ts';
import { latinWord } from '../../ports/latin-text.ts';
import { lineIdentity } from '../../ports/line-identity.ts';
import type { LineMaker } from '../../ports/ready-lines.ts';
import { lineEnds } from './line-ends.ts';
import { otherNameLines } from './other-name-lines.ts';
import { contentWith } from './stored-line.ts';

/** Gives the columns of a line of entities as `line-adder.ts` reads them, and any other as it is. */
export function lineMaker(): LineMaker {
  return (line, add) => {
    if (!isOfEntities(line.type)) {
      add(JSON.stringify(line));
      return;
    }
    const canonical = canonicalValue(line);
    add(contentWith(line, canonical));
    const { subject, object } = lineEnds(line);
    add(lineIdentity(line));
    add(contentHash(contentOf(line.type, canonical)));
    add(subject?.key ?? null);
    add(object?.key ?? null);
    if (line.type === 'entity') addSearchText(line.value, add);
  };
}

function addSearchText(entity: LineTypes['entity'], add: (text: string | null) => void): void {
  const { name, otherNames, words } = entitySearchText(entity, latinWord);
  add(name);
  add(otherNameLines(otherNames));
  add(entity.kind);
  add(entity.jurisdiction);
  add(words.join(' '));
  add(words.filter(canBeMeant).join(' '));
  for (const { value, scheme } of entity.identifiers) {
    add(value);
    add(scheme);
  }
  add(null);
}
