import { xmlText } from '../../../export/xml-text.ts';
import {
  countTable,
  pageHead,
  partyParagraphs,
  proposalParagraphs,
  small,
} from '../result-page.ts';
import { entityInWords, parentsInWords } from '../party-parents.ts';
import { standings } from './ownership-row.ts';
import type { OwnershipRow } from './ownership-row.ts';
import { ownershipCounts } from './ownership-summary.ts';
import type { OwnershipSummary } from './ownership-summary.ts';
import {
  listedOwnerInWords,
  restrictionInWords,
  sharesInWords,
  standingWords,
} from './ownership-words.ts';

/** The results as one page that needs nothing else, to be read on a screen and printed. All text in it is escaped. */
export function* ownershipPage(
  rows: readonly OwnershipRow[],
  summary: OwnershipSummary,
): Iterable<string> {
  const { asOf, graphVersion, parties, matches, chipTiers, weightsTiers } = summary;
  yield pageHead(
    `Ownership of ${parties} parties, as of ${asOf}`,
    `Ownership of ${parties} parties`,
    [
      ['As of', [asOf]],
      ['Graph', [graphVersion]],
    ],
  );
  yield `<p>Each answer is that of the graph on the date. It is not legal advice, and the graph is no official list: NONE_ON_RECORD means
that it has no listing of the party and none of anybody above it. A party whose name is only like that of an entity is not taken for it.</p>
<h2>Lists</h2>
${countTable('Standing', summary.standings)}<dl>
${legend(summary)}</dl>
${ownershipCounts(summary)
  .map((line) => `<p>${xmlText(line)}</p>\n`)
  .join('')}<h2>Tiers</h2>
${countTable('For chips', chipTiers)}${countTable('For weights', weightsTiers)}<h2>How parties were found</h2>
${countTable('By', matches)}<h2>Parties</h2>
<table>
<thead><tr><th scope="col" class="line">Line</th><th scope="col" class="party">Party</th><th scope="col" class="outcome">Standing</th><th scope="col" class="parents">Ultimate parent, tier</th><th scope="col">Lists and listed owners</th></tr></thead>
<tbody>
`;
  for (const row of rows) yield tableRow(row);
  yield '</tbody>\n</table>\n</body>\n</html>\n';
}

/** What each standing that came up means. */
function legend({ standings: counts }: OwnershipSummary): string {
  return standings
    .filter((standing) => counts[standing] !== undefined)
    .map((one) => `<dt>${xmlText(one)}</dt><dd>${xmlText(standingWords[one])}</dd>\n`)
    .join('');
}

function tableRow(row: OwnershipRow): string {
  const party = [...partyParagraphs(row), ...small([`Found by: ${row.match}`])];
  const parents = [
    ...parentsInWords(row.ultimateParents).map((parent) => `<p>${xmlText(parent)}</p>`),
    ...small(row.parentsKnown === false ? ['More may be above, or sources differ'] : []),
    ...small(
      row.reportedDiffers
        ? row.reportedParents.map((one) => `A source reports ${entityInWords(one)}`)
        : [],
    ),
    ...small(
      row.chipTier === null
        ? []
        : [`Tier ${row.chipTier} for chips, ${row.weightsTier ?? ''} for weights`],
    ),
  ];
  const share =
    row.listedOwnersShare === null
      ? []
      : [`Of shares that count they together have ${sharesInWords(row.listedOwnersShare)}`];
  const lists = [
    ...(row.note === null ? [] : [`<p><strong>${xmlText(row.note)}</strong></p>`]),
    ...proposalParagraphs(row.proposals),
    ...row.restrictions.map((one) => `<p>${xmlText(restrictionInWords(one))}</p>`),
    ...row.listedOwners.map((one) => `<p>Above it: ${xmlText(listedOwnerInWords(one))}</p>`),
    ...small(share),
  ];
  // A name as wide as the column is broken where its words are.
  const words = xmlText(row.standing ?? 'not screened').replaceAll('_', '_<wbr>');
  const standing = [`<strong>${words}</strong>`];
  const cells = [party, standing, parents, lists].map((cell) => `<td>${cell.join('')}</td>`);
  return `<tr><td>${row.line}</td>${cells.join('')}</tr>\n`;
}
