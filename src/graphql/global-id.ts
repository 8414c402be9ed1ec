export type NodeType = 'Entity' | 'Chip' | 'Model' | 'Country' | 'Determination';

export interface GlobalId {
  readonly type: NodeType;
  readonly key: string;
}

const nodeTypes: ReadonlySet<string> = new Set<NodeType>([
  'Entity',
  'Chip',
  'Model',
  'Country',
  'Determination',
]);

function isNodeType(text: string): text is NodeType {
  return nodeTypes.has(text);
}

/** An id that is the same in every store: the type and the key that the thing has in its source, made opaque. */
export function globalId(type: NodeType, key: string): string {
  return Buffer.from(`${type}:${key}`, 'utf8').toString('base64url');
}

/** What an id names, or null where no answer of this service can have given it. */
export function parseGlobalId(id: string): GlobalId | null {
  const text = Buffer.from(id, 'base64url').toString('utf8');
  const colon = text.indexOf(':');
  const type = text.slice(0, Math.max(colon, 0));
  if (!isNodeType(type)) return null;
  const key = text.slice(colon + 1);
  // Base64 can be written in more than one way; only one of them is an id.
  return globalId(type, key) === id ? { type, key } : null;
}
