import { xmlText } from '../../export/xml-text.ts';
import { listedInWords } from './match-words.ts';
import type { ScreenedRow } from './screened-row.ts';

/** Of every page of results. */
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
.counts { width: auto; table-layout: auto; margin-bottom: 0.6rem; }
.line { width: 3.5em; } .party { width: 17%; } .outcome { width: 13%; } .parents { width: 18%; }
.outcome strong { display: block; }
.small { color: #555; font-size: 0.85em; }
@media print { body { margin: 0; font-size: 9pt; } }
`;

/** What a page of results begins with, up to its tables. All text is escaped here. */
export function pageHead(
  title: string,
  heading: string,
  ground: readonly (readonly [name: string, lines: readonly string[]])[],
): string {
  const facts = ground.map(
    ([name, lines]) => `<dt>${xmlText(name)}</dt><dd>${lines.map(xmlText).join('<br>')}</dd>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${xmlText(title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${xmlText(heading)}</h1>
<dl>
${facts.join('\n')}
</dl>
`;
}

/** A table of how many rows came to what. */
export function countTable(column: string, counts: Readonly<Record<string, number>>): string {
  const rows = Object.entries(counts).map(
    ([name, count]) => `<tr><td>${xmlText(name)}</td><td>${count}</td></tr>`,
  );
  return `<table class="counts"><thead><tr><th scope="col">${xmlText(column)}</th><th scope="col">Parties</th></tr></thead>
<tbody>${rows.join('')}</tbody></table>
`;
}

/** Paragraphs of what stands back. */
export function small(texts: readonly string[]): readonly string[] {
  return texts.map((text) => `<p class="small">${xmlText(text)}</p>`);
}

/** What the list and the graph call a party. */
export function partyParagraphs({
  party,
  reference,
  entity,
  entityName,
}: Pick<ScreenedRow, 'party' | 'reference' | 'entity' | 'entityName'>): readonly string[] {
  return [
    `<p><strong>${xmlText(party ?? 'not named')}</strong></p>`,
    ...small(reference === null ? [] : [`Reference ${reference}`]),
    ...(entity === null ? [] : [`<p>${xmlText(`${entityName ?? ''} (${entity})`)}</p>`]),
  ];
}

/** Who a row proposes, one paragraph each. */
export function proposalParagraphs(proposals: ScreenedRow['proposals']): readonly string[] {
  return proposals.map((proposal) => {
    const { key, name, score, why } = proposal;
    const listed = listedInWords(proposal).map((text) => `; <strong>${xmlText(text)}</strong>`);
    return `<p>May be ${xmlText(`${name} (${key})`)}, ${score.toFixed(2)}: ${xmlText(why)}${listed.join('')}</p>`;
  });
}
