import { type FiringNode, firingOf } from '../../graphql/watching/firing.ts';
import { printable } from '../printable.ts';
import type { Terminal } from '../terminal.ts';
import type { OpenedWatches } from './with-watches.ts';

const atOnce = 100;

/** Writes the differences that were found after one, each in words or as an object of JSON; gives how many. */
export async function writeFirings(
  after: number,
  json: boolean,
  {
    terminal,
    record,
    ruleSets,
  }: Pick<OpenedWatches, 'record' | 'ruleSets'> & { readonly terminal: Terminal },
): Promise<number> {
  let place = after;
  let written = 0;
  for (;;) {
    const page = await record.firingsAfter(place, atOnce);
    const [last] = page.slice(-1);
    if (last === undefined) return written;
    for (const firing of page) {
      const told = firingOf(firing, ruleSets);
      terminal.write(json ? `${JSON.stringify(inJson(told))}\n` : inWords(told));
    }
    place = last.id;
    written += page.length;
  }
}

function inWords({ id, watch, statement }: FiringNode): string {
  return `${id}. ${printable(watch)}: ${printable(statement)}\n`;
}

function inJson({ causes, ...told }: FiringNode): unknown {
  return { ...told, causes: causes.map((one) => ({ ...one, ruleSet: one.ruleSet?.id ?? null })) };
}
