import { shareText } from '../../domain/ownership/share.ts';
import { canonicalJson } from '../../ports/canonical-json.ts';
import type { GraphLine } from '../../ports/graph-line.ts';
import { lineWords } from '../comparison/line-words.ts';
import type { LineChange } from './line-changes.ts';

/** What was changed in the record, in a sentence. */
export function changeWords({ was, is }: LineChange): string {
  if (is === null) {
    return was === null ? '' : `${now} there is no longer ${lineWords(was)}${periodWords(was)}.`;
  }
  const words = lineWords(is);
  if (was === null) return `${now} there is ${words}${periodWords(is)}; before, there was none.`;
  const differences = differingMembers(was, is);
  const [only] = differences;
  if (only !== undefined && differences.length === 1) {
    if (only.name === 'to') return `${now} ${words} ${endWords(only)}.`;
    if (only.name === 'from') return `${now} ${words} ${beginningWords(only)}.`;
  }
  const each = differences.map(({ name, before, after }) => `${name} is ${after}, not ${before}`);
  return `${now} of ${words}: ${each.join('; ')}.`;
}

const now = 'By the record as it is now,';

interface Difference {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** Members that are not the same, each as text. */
function differingMembers(was: GraphLine, is: GraphLine): readonly Difference[] {
  const [old, current] = [membersOf(was), membersOf(is)];
  return [...new Set([...old.keys(), ...current.keys()])].flatMap((name) => {
    const [before, after] = [old.get(name) ?? nothing, current.get(name) ?? nothing];
    return before === after ? [] : [{ name, before, after }];
  });
}

const nothing = 'not stated';

function membersOf(line: GraphLine): ReadonlyMap<string, string> {
  const texts = Object.entries(line.value).map(([name, value]: readonly [string, unknown]) => {
    const text = typeof value === 'string' ? value : canonicalJson(value);
    return [name, value === null ? nothing : text] as const;
  });
  const members = new Map<string, string>(texts);
  if (line.type === 'ownership' && line.value.share !== null) {
    members.set('share', shareText(line.value.share));
  }
  return members;
}

function endWords({ before, after }: Difference): string {
  if (after === nothing) return `goes on; before, it ended on ${before}`;
  return `ends on ${after}; before, ${before === nothing ? 'no end was on record' : `on ${before}`}`;
}

function beginningWords({ before, after }: Difference): string {
  if (after === nothing) return `has no beginning on record; before, it began on ${before}`;
  return `begins on ${after}; before, ${before === nothing ? 'no beginning was on record' : `on ${before}`}`;
}

function periodWords({ type, value }: GraphLine): string {
  if (type === 'transfer' || !('from' in value) || !('to' in value)) return '';
  const { from, to } = value;
  return `${from === null ? '' : ` from ${from}`}${to === null ? '' : ` until ${to}`}`;
}
