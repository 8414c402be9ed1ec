import { createHash } from 'node:crypto';

/** An id for what has none: 64 hexadecimal digits, the same for the same content whenever and wherever it is made. */
export function mintedId(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}
