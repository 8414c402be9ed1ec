import type { LineType } from '../../ports/graph-line.ts';
import type { LineMaker } from '../../ports/ready-lines.ts';
import type { ImportedLine } from '../importer.ts';
import type { Filling } from './fill-graph.ts';
import { inOrderOfCheck } from './member-order.ts';
import { lineDigest, whatIsSaid } from './line-digest.ts';
import { readyLine, visitReady } from './ready-entries.ts';
import type { ReadyEntries } from './ready-entries.ts';
import { refuseContradiction, stageAside, stageChecked, stageOther } from './stage-lines.ts';
import type { Staging } from './stage-lines.ts';
import { memberwise, stagedText } from './staged-text.ts';

/** Puts the lines among entries into the graph; what cannot go there yet is written down, and the others are counted. */
export function stageReady(entries: ReadyEntries, work: Staging, filling: Filling): void {
  const { tally, number: file } = work;
  visitReady(entries, {
    other: (entry) => {
      stageOther(entry, work);
    },
    line: (type, at, next) => {
      const adding = filling.add(type, next, { file, at });
      if (adding === 'added') {
        tally.line(type);
        return;
      }
      const line = inOrderOfCheck(adding.line);
      if (adding.kind === 'left') {
        const text = stagedText(line, { file, at });
        stageChecked({ kind: 'checked', at, digest: lineDigest(line), type, text }, false, work);
      } else if (whatIsSaid(line) === whatIsSaid(inOrderOfCheck(adding.standing))) {
        tally.sayTwice();
      } else {
        const record = memberwise(line);
        refuseContradiction({ type, at, record }, filling.originOf(adding.number), work);
      }
    },
  });
}

/** Writes down a line that waited for all others, where neither the graph nor what was written down says anything of the same. */
export function stageAsideOfGraph(
  line: ImportedLine,
  work: Staging,
  { filling, maker }: { readonly filling: Filling; readonly maker: LineMaker },
): void {
  const ready = readyLine(line, work.number, maker);
  if (ready.kind === 'ready' && isThere(ready, filling)) work.tally.sayTwice();
  else stageAside(line, work);
}

function isThere(
  { type, texts }: { readonly type: LineType; readonly texts: readonly (string | null)[] },
  filling: Filling,
): boolean {
  const rest = texts.values();
  const adding = filling.look(type, () => rest.next().value ?? null);
  return adding !== 'added' && adding.kind === 'there';
}
