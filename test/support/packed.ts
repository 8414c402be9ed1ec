import { gzipSync } from 'node:zlib';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

/** A ZIP with one file in it, or with more. */
export async function zipped(
  name: string,
  content: string | Buffer,
  more: Readonly<Record<string, string>> = {},
): Promise<Buffer> {
  const archive = new ZipFile();
  for (const [each, text] of Object.entries({ [name]: content, ...more })) {
    archive.addBuffer(Buffer.from(text), each);
  }
  archive.end();
  return buffer(archive.outputStream);
}

export async function gzipped(_: string, content: string | Buffer): Promise<Buffer> {
  return gzipSync(content);
}
