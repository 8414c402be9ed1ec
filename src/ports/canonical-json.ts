import { createHash } from 'node:crypto';

/** SHA-256 over the canonical JSON of a value, 64 hexadecimal digits. */
export function hashOfJson(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value), 'utf8').digest('hex');
}

/** A value as JSON text whose members stand in code unit order, so that equal values have equal text. */
export function canonicalJson(value: unknown): string {
  const sorted = sortedMembers(value);
  return sorted === unsortable ? textOf(value) : JSON.stringify(sorted);
}

/** An object that JavaScript would put in an order of its own: members that are whole numbers come first. */
const unsortable = Symbol('unsortable');

/** The value with its members in order, itself where they are: one walk over it, and the text is made in one step. */
function sortedMembers(value: unknown): unknown {
  if (Array.isArray(value)) {
    let sorted: unknown[] | null = null;
    for (let at = 0; at < value.length; at += 1) {
      const each: unknown = sortedMembers(value[at]);
      if (each === unsortable) return unsortable;
      if (each === value[at]) continue;
      sorted ??= [...value];
      sorted[at] = each;
    }
    return sorted ?? value;
  }
  if (!isRecord(value)) return value === undefined ? unsortable : value;
  const names = Object.keys(value);
  let inOrder = true;
  for (let at = 0; at < names.length; at += 1) {
    const name = names[at] ?? '';
    if (isOutOfOrder(name)) return unsortable;
    if (at > 0 && (names[at - 1] ?? '') > name) inOrder = false;
  }
  let sorted: Record<string, unknown> | null = inOrder ? null : {};
  for (const name of inOrder ? names : names.sort()) {
    const each = sortedMembers(value[name]);
    if (each === unsortable) return unsortable;
    if (sorted !== null) sorted[name] = each;
    else if (each !== value[name]) sorted = { ...value, [name]: each };
  }
  return sorted ?? value;
}

/** Names that begin with a digit may be whole numbers; the others mean something to JavaScript. */
function isOutOfOrder(name: string): boolean {
  const first = name.charCodeAt(0);
  return (first >= zero && first <= nine) || name === '__proto__' || name === 'toJSON';
}

const [zero, nine] = [0x30, 0x39];

function textOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(textOf).join(',')}]`;
  if (!isRecord(value)) return JSON.stringify(value);
  const members = Object.keys(value)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${textOf(value[name])}`);
  return `{${members.join(',')}}`;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
