import { xmlText } from '../../export/xml-text.ts';
import { listingInWords } from './listings.ts';
import { listedInWords } from './match-words.ts';
import { controllingParties } from './screening-tables.ts';
import type { ScreenedRow } from './screened-row.ts';
import { listedCounts } from './screening-summary.ts';
import type { ScreeningSummary } from './screening-summary.ts';

const style = `
@page { size: A4 landscape; margin: 12mm; }
body { font: 13px/1.4 system-ui, sans-serif; color: #1a1a1a; background: #fff; margin: 1.5rem; }
h1 { font-size: 1.5rem; margin: 0 0 0.5rem; }
h2 { font-size: 1.1rem; margin: 1.2rem 0 0.4rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.15rem 1rem; margin: 0; }
dt { color: #555; }
dd { margin: 0; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
th, td { border: 1px solid #999; padding: 0.3rem 0.4rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background: #eee; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
td p { margin: 0 0 0.3rem; }
.counts { width: auto; table-layout: auto; }
.line { width: 3.5em; } .party { width: 17%; } .outcome { width: 13%; } .parents { width: 18%; }
.outcome strong { display: block; }
.small { color: #555; font-size: 0.85em; }
@media print { body { margin: 0; font-size: 9pt; } }
`;

/** The results as one page that needs nothing else, to be read on a screen and printed. All text in it is escaped. */
export function* screeningPage(
  rows: readonly ScreenedRow[],
  summary: ScreeningSummary,
): Iterable<string> {
  const { asOf, graphVersion, question, ruleSets, outcomes, matches, parties } = summary;
  yield `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Screening of ${parties} parties, as of ${xmlText(asOf)}</title>
<style>${style}</style>
</head>
<body>
<h1>Screening of ${parties} parties</h1>
<dl>
<dt>As of</dt><dd>${xmlText(asOf)}</dd>
<dt>Question</dt><dd>${xmlText(question)}</dd>
<dt>Rules</dt><dd>${ruleSets.map(xmlText).join('<br>')}</dd>
<dt>Graph</dt><dd>${xmlText(graphVersion)}</dd>
</dl>
<p>Each answer is that of the graph and the modelled rules on the date. It is not legal advice, and the graph is no official list:
REVIEW means that a fact is missing, and the row names it. A party whose name is only like that of an entity is not taken for it.</p>
<h2>Outcomes</h2>
<table class="counts"><thead><tr><th scope="col">As enforced</th><th scope="col">Parties</th></tr></thead>
<tbody>${countRows(outcomes)}</tbody></table>
<p>${xmlText(listedCounts(summary))}</p>
<h2>How parties were found</h2>
<table class="counts"><thead><tr><th scope="col">By</th><th scope="col">Parties</th></tr></thead>
<tbody>${countRows(matches)}</tbody></table>
<h2>Parties</h2>
<table>
<thead><tr><th scope="col" class="line">Line</th><th scope="col" class="party">Party</th><th scope="col" class="outcome">Outcome</th><th scope="col" class="parents">Controlling party, tier</th><th scope="col">Reasons and missing facts</th></tr></thead>
<tbody>
`;
  for (const row of rows) yield tableRow(row);
  yield '</tbody>\n</table>\n</body>\n</html>\n';
}

function countRows(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([name, count]) => `<tr><td>${xmlText(name)}</td><td>${count}</td></tr>`)
    .join('');
}

function tableRow(row: ScreenedRow): string {
  const { codified, enforced } = row;
  const party = [
    `<p><strong>${xmlText(row.party ?? 'not named')}</strong></p>`,
    ...small(row.reference === null ? [] : [`Reference ${row.reference}`]),
    ...(row.entity === null
      ? []
      : [`<p>${xmlText(`${row.entityName ?? ''} (${row.entity})`)}</p>`]),
    ...row.listings.map(
      (listing) => `<p><strong>Listed: ${xmlText(listingInWords(listing))}</strong></p>`,
    ),
    ...small(row.listings.flatMap(({ licenseRequirement }) => licenseRequirement ?? [])),
    ...small([`Found by: ${row.match}`, ...(row.destination ? [`To ${row.destination}`] : [])]),
  ];
  const outcome =
    codified === null || enforced === null
      ? ['<strong>not screened</strong>']
      : [
          `<strong>${xmlText(enforced)}</strong>`,
          ...small([codified === enforced ? 'codified: the same' : `codified: ${codified}`]),
        ];
  const parents = [
    ...controllingParties(row).map((parent) => `<p>${xmlText(parent)}</p>`),
    ...small(row.tier === null ? [] : [`Tier ${row.tier}`]),
  ];
  const reasons = [
    ...(row.note === null ? [] : [`<p><strong>${xmlText(row.note)}</strong></p>`]),
    ...row.proposals.map((proposal) => {
      const { key, name, score, why } = proposal;
      const listed = listedInWords(proposal).map((text) => `; <strong>${xmlText(text)}</strong>`);
      return `<p>May be ${xmlText(`${name} (${key})`)}, ${score.toFixed(2)}: ${xmlText(why)}${listed.join('')}</p>`;
    }),
    ...row.reasons.map((reason) => `<p>${xmlText(reason)}</p>`),
    ...row.redFlags.map((flag) => `<p>Red flag: ${xmlText(flag)}</p>`),
    ...row.missingFacts.map(
      ({ fact, question }) => `<p>Missing: ${xmlText(`${fact}: ${question}`)}</p>`,
    ),
    ...small(row.certificate === null ? [] : [`Certificate: ${row.certificate}`]),
    ...small(row.determinationId === null ? [] : [`Id: ${row.determinationId}`]),
  ];
  const cells = [party, outcome, parents, reasons].map((cell) => `<td>${cell.join('')}</td>`);
  return `<tr><td>${row.line}</td>${cells.join('')}</tr>\n`;
}

function small(texts: readonly string[]): readonly string[] {
  return texts.map((text) => `<p class="small">${xmlText(text)}</p>`);
}
