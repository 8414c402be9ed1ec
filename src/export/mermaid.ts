import { shareText } from '../domain/ownership/share.ts';
import type { ExportGraph } from './export-graph.ts';
import { interestWords } from './interest-words.ts';

/** The ownership graph as a Mermaid flowchart, owners above what they own. */
export function* mermaid({ entities, interests }: ExportGraph): Iterable<string> {
  const places = new Map([...entities.keys()].map((key, place) => [key, place]));
  yield 'flowchart TB\n';
  for (const { key, name, headquarters, listings } of entities.values()) {
    const countries = headquarters.map(({ country }) => country).join(', ');
    const lists = listings.map(({ list }) => list).join(', ');
    const lines = [name, countries, lists].filter((line) => line !== '').map(labelText);
    yield `  n${places.get(key)}["${lines.join('<br/>')}"]\n`;
  }
  for (const { owner, owned, kind, share } of interests) {
    const label = share === null ? interestWords[kind] : shareText(share);
    const told =
      kind === 'SHAREHOLDING' || share === null ? label : `${label} (${interestWords[kind]})`;
    yield `  n${places.get(owner)} -->|"${labelText(told)}"| n${places.get(owned)}\n`;
  }
}

/** Mermaid reads labels as HTML and Markdown: whatever is not a letter, a digit, a space or plain punctuation is written by its number. */
function labelText(text: string): string {
  return text.replace(
    /[^\p{L}\p{M}\p{N} .,%()-]/gu,
    (character) => `#${character.codePointAt(0)};`,
  );
}
