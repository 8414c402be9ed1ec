import { type Entry, type ZipFile, openPromise } from 'yauzl';
import { BrokenFile, WrongFile } from './unusable-file.ts';

/** The one file in an archive. */
export interface ZipMember {
  readonly name: string;
  readonly packedBytes: number;
  /** Bytes of what it unpacks to, as the archive says. */
  readonly size: number;
  readonly open: () => Promise<AsyncIterable<Uint8Array>>;
  readonly close: () => void;
}

/** Opens an archive that has one file in it. yauzl refuses names that lead out of a folder, and sizes that are not so. */
export async function zipMember(path: string): Promise<ZipMember> {
  const archive = await orBroken(path, () =>
    openPromise(path, { lazyEntries: true, autoClose: false }),
  );
  try {
    const members = await orBroken(path, () => membersOf(archive));
    const [member, ...others] = members;
    if (member === undefined) throw new WrongFile(path, 'is a ZIP with no file in it');
    if (others.length > 0) {
      const names = members.map(({ fileName }) => fileName).join(', ');
      throw new WrongFile(
        path,
        `is a ZIP of ${members.length} files (${names}): unpack it, and name the one that you mean`,
      );
    }
    if (member.isEncrypted()) {
      throw new WrongFile(
        path,
        `is a ZIP whose file ${member.fileName} is encrypted: unpack it first`,
      );
    }
    return {
      name: member.fileName,
      packedBytes: member.compressedSize,
      size: member.uncompressedSize,
      open: () => orBroken(path, () => archive.openReadStreamPromise(member)),
      close: () => {
        archive.close();
      },
    };
  } catch (error) {
    archive.close();
    throw error;
  }
}

/** More than this is no archive of one file; its list of names alone could fill the memory. */
const mostMembers = 20;

async function membersOf(archive: ZipFile): Promise<readonly Entry[]> {
  const members: Entry[] = [];
  for await (const member of archive.eachEntry()) {
    if (!member.fileName.endsWith('/')) members.push(member);
    if (members.length > mostMembers) break;
  }
  return members;
}

async function orBroken<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new BrokenFile(
      path,
      null,
      `is a broken ZIP (${reason}): get it again from its publisher`,
    );
  }
}
