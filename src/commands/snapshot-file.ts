import { readFile } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import type { Listing } from '../domain/ownership/closure.ts';
import type { DatedFacts, Snapshot } from '../domain/whole-graph/snapshot.ts';
import { keysIn } from '../domain/whole-graph/keys.ts';
import type { Keys } from '../domain/whole-graph/keys.ts';
import { Misuse } from './terminal.ts';
import { startOf, writeWholeFile } from './whole-file.ts';

/** Begins every snapshot file, of whatever version. */
const anyMark = 'headwater snapshot ';
/** Raised with every change of the form. */
const mark = `${anyMark}5\n`;
const alignment = 8;

/** What stands in a file as text, before the columns. */
interface Header {
  readonly version: string;
  /** Whether each code unit of the keys takes two bytes. */
  readonly wideKeys: boolean;
  /** The same of the names; null where there are no descriptions. */
  readonly wideNames: boolean | null;
  readonly countries: readonly string[];
  readonly listings: readonly Listing[];
  readonly sources: readonly string[];
  /** The length of each column in entries, in their order. */
  readonly lengths: readonly number[];
}

type Columns = Uint8Array | Uint16Array | Uint32Array | Int32Array;

const factColumns = [
  'start',
  'value',
  'from',
  'to',
] as const satisfies readonly (keyof DatedFacts)[];

/** Every column of a snapshot, in the order of the file. */
function columnsOf(snapshot: Snapshot): readonly Columns[] {
  const { keys, descriptions, kinds, from, to, jurisdictions, interests } = snapshot;
  const { headquarters, locations, ownerStatements, listed } = snapshot;
  return [
    keys.units,
    keys.start,
    kinds,
    from,
    to,
    jurisdictions,
    ...[headquarters, locations, ownerStatements, listed].flatMap((facts) =>
      factColumns.map((name) => facts[name]),
    ),
    interests.start,
    interests.owner,
    interests.kind,
    interests.source,
    interests.minimum,
    interests.maximum,
    interests.from,
    interests.to,
    ...(descriptions === null
      ? []
      : [
          descriptions.names.units,
          descriptions.names.start,
          ...factColumns.map((name) => descriptions.reported[name]),
        ]),
  ];
}

/**
 * Writes a snapshot: a mark; the length of the header and a checksum of all that follows; the header as JSON; and the columns
 * as they are in memory. Gives the size in bytes.
 */
export async function writeSnapshotFile(path: string, snapshot: Snapshot): Promise<number> {
  await checkReplaceable(path);
  const columns = columnsOf(snapshot);
  const { version, keys, descriptions, countries, listings, sources } = snapshot;
  const lengths = columns.map(({ length }) => length);
  const wideKeys = isWide(keys);
  const wideNames = descriptions && isWide(descriptions.names);
  const header: Header = { version, wideKeys, wideNames, countries, listings, sources, lengths };
  const text = Buffer.from(JSON.stringify(header));
  const lineWith = (checksum: string): string => `${mark}${text.length} ${checksum}\n`;
  const pieces: Uint8Array[] = [text];
  let written = lineWith(checksumText(0)).length + text.length;
  for (const column of columns) {
    const padding = Buffer.alloc(paddingAt(written));
    const bytes = Buffer.from(column.buffer, column.byteOffset, column.byteLength);
    pieces.push(padding, bytes);
    written += padding.length + bytes.length;
  }
  const checksum = pieces.reduce((sofar, piece) => crc32(piece, sofar), 0);
  return writeWholeFile(path, [lineWith(checksumText(checksum)), ...pieces]);
}

/** Only an earlier snapshot is written over. */
async function checkReplaceable(path: string): Promise<void> {
  const start = await startOf(path);
  if (start === '' || start.startsWith(anyMark)) return;
  throw new Misuse(
    `${path} is there and is no snapshot, and is left as it is. Name another file with --out.`,
  );
}

function checksumText(checksum: number): string {
  return checksum.toString(16).padStart(8, '0');
}

function paddingAt(place: number): number {
  return (alignment - (place % alignment)) % alignment;
}

/** Reads a snapshot that `writeSnapshotFile` wrote; a `Misuse` where the file is none, or not whole. */
export async function readSnapshotFile(path: string): Promise<Snapshot> {
  const bytes = await bytesOf(path);
  if (bytes.subarray(0, mark.length).toString() !== mark) {
    throw notRead(path, 'is no snapshot of this version of the service');
  }
  const lineEnd = bytes.indexOf('\n', mark.length);
  const [size, checksum] = bytes.subarray(mark.length, lineEnd).toString().split(' ');
  // What is not as it was written would be answered from all the same.
  if (lineEnd < 0 || checksumText(crc32(bytes.subarray(lineEnd + 1))) !== checksum) {
    throw notRead(path, 'is not whole, or was changed');
  }
  let at = lineEnd + 1 + Number(size);
  const header = JSON.parse(bytes.subarray(lineEnd + 1, at).toString()) as Header;
  let column = 0;
  const next = <Column extends Columns>(
    Type: new (buffer: ArrayBuffer) => Column,
    width: number,
  ): Column => {
    at += paddingAt(at);
    const length = (header.lengths[column] ?? 0) * width;
    column += 1;
    const copy = new Uint8Array(bytes.subarray(at, at + length));
    at += length;
    return new Type(copy.buffer);
  };
  const facts = (): DatedFacts => ({
    start: next(Uint32Array, 4),
    value: next(Uint32Array, 4),
    from: next(Int32Array, 4),
    to: next(Int32Array, 4),
  });
  const texts = (wide: boolean): Keys => {
    const units = wide ? next(Uint16Array, 2) : next(Uint8Array, 1);
    return keysIn(units, next(Uint32Array, 4));
  };
  // In the order of the file.
  const columns = {
    keys: texts(header.wideKeys),
    kinds: next(Uint8Array, 1),
    from: next(Int32Array, 4),
    to: next(Int32Array, 4),
    jurisdictions: next(Uint16Array, 2),
    headquarters: facts(),
    locations: facts(),
    ownerStatements: facts(),
    listed: facts(),
    interests: {
      start: next(Uint32Array, 4),
      owner: next(Uint32Array, 4),
      kind: next(Uint8Array, 1),
      source: next(Uint32Array, 4),
      minimum: next(Uint32Array, 4),
      maximum: next(Uint32Array, 4),
      from: next(Int32Array, 4),
      to: next(Int32Array, 4),
    },
    descriptions:
      header.wideNames === null ? null : { names: texts(header.wideNames), reported: facts() },
  };
  const { version, countries, listings, sources } = header;
  return { version, countries, listings, sources, ...columns };
}

function isWide({ units }: Keys): boolean {
  return units instanceof Uint16Array;
}

async function bytesOf(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw notRead(path, `cannot be read (${reason})`);
  }
}

function notRead(path: string, why: string): Misuse {
  return new Misuse(
    `${path} ${why}. Build one with "npm run cli -- snapshot --out <file>", and name that.`,
  );
}
