import { noItems } from '../../src/export/export-graph.ts';
import type { ExportGraph } from '../../src/export/export-graph.ts';
import { assembleClosure } from '../../src/ports/assemble.ts';
import {
  entityLine,
  headquartersLine,
  listingLine,
  ownerStatementLine,
  ownershipLine,
} from '../support/graph-lines.ts';
import { exactShare } from '../../src/domain/ownership/share.ts';

/** Names that would end a text, begin a tag or run a formula in one format or another. */
export const hostileNames = [
  'Plain "quoted" Company, Ltd.',
  "O'Neill; DETACH DELETE n //",
  '</text><script>alert(1)</script>',
  '=HYPERLINK("http://example.invalid")',
  '+49 40 Handels GmbH',
  'back\\slash \\u0041 "]; end',
  'a\nb\r\nc\td',
  '株式会社 ハローワールド',
  'شركة مثال',
  '𐀀 ｜ | || --> x',
  '#35;quot;&amp;%%{init}%%',
  'last',
] as const;

/** Each owns the next, so that every name stands at both ends of an interest. */
export const hostileGraph: ExportGraph = {
  ...assembleClosure([
    ...hostileNames.map((name, place) =>
      entityLine(`key ${place}`, {
        name,
        aliases: [`${name} alias`],
        identifiers: [{ scheme: 'GB-COH', value: `=${place}` }],
      }),
    ),
    ...hostileNames
      .slice(1)
      .map((_, place) =>
        ownershipLine(`key ${place}`, `key ${place + 1}`, { share: exactShare(333_333_333) }),
      ),
    headquartersLine('key 0', 'CN'),
    listingLine('key 0', 'ENTITY_LIST', { licenseRequirement: 'All items "subject to" the EAR' }),
    ownerStatementLine('key 0', 'WITHHELD'),
  ]),
  items: noItems,
  transfers: [],
};
