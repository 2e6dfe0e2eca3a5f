import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open as openFile, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import { refused, type Verdict } from '#domain/shared/verdict';
import type { ContentStorePort } from './ports';

/** Where uploaded bytes lie: a folder of this machine, or a bucket of any S3-compatible service. */
export type StorageConfiguration =
  | { readonly kind: 'disk'; readonly folder: string }
  | {
      readonly kind: 's3';
      readonly bucket: string;
      readonly region: string;
      /** The address of a service other than Amazon's, which is then asked with the bucket in the path. */
      readonly endpoint?: string;
      readonly accessKeyId: string;
      readonly secretAccessKey: string;
    };

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads where files lie: a bucket where `S3_BUCKET` is set (with `S3_REGION`, `S3_ENDPOINT`, `S3_ACCESS_KEY_ID`, `S3_SECRET_ACCESS_KEY`),
 * else the folder `FILES_FOLDER`, by default `files` in the data folder. Throws, at start, on a bucket without its credentials.
 */
export function storeConfiguration(environment: Environment): StorageConfiguration {
  const bucket = environment['S3_BUCKET'];
  if (!bucket) {
    const dataFolder = resolve(environment['NIANLUN_ROOT'] ?? '', environment['NIANLUN_DATA'] ?? '.nianlun');
    return { kind: 'disk', folder: resolve(environment['FILES_FOLDER'] || join(dataFolder, 'files')) };
  }
  const endpoint = environment['S3_ENDPOINT'];
  const accessKeyId = environment['S3_ACCESS_KEY_ID'];
  const secretAccessKey = environment['S3_SECRET_ACCESS_KEY'];
  if (!accessKeyId || !secretAccessKey) throw new Error('S3_BUCKET needs S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY');
  return {
    kind: 's3',
    bucket,
    region: environment['S3_REGION'] || 'us-east-1',
    ...(endpoint ? { endpoint } : {}),
    accessKeyId,
    secretAccessKey,
  };
}

/** Bytes by their own SHA-256 (hexadecimal): never changed, never stored twice, never half there. Throws only where the medium fails. */
export interface ContentStore extends ContentStorePort {
  exists(sha256: string): Promise<boolean>;
  /** For serving: the bytes as they come, unchecked. */
  getStream(sha256: string): Promise<Verdict<{ readonly stream: Readable; readonly sizeBytes: number }, 'missing'>>;
}

/** Opens the store; nothing is written before the first `put`. `get` throws where bytes are missing, or no longer those that were stored. */
export function createContentStore(configuration: StorageConfiguration): ContentStore {
  let opened: Promise<Disk> | undefined;
  const open = () => (opened ??= openDisk(configuration));
  return {
    put: async (bytes) => {
      const sha256 = sha256Of(bytes);
      const path = pathOf(sha256);
      const disk = await open();
      if (!(await isWhole(disk, path, bytes.length))) await disk.put(path, bytes);
      return sha256;
    },
    get: async (sha256) => {
      const path = pathOf(sha256);
      const bytes = await (await open()).getBytes(path);
      if (sha256Of(bytes) !== sha256) throw new Error(`the bytes stored under ${sha256} have changed`);
      return bytes;
    },
    exists: async (sha256) => {
      const path = pathOf(sha256);
      return (await open()).exists(path);
    },
    getStream: async (sha256) => {
      const path = pathOf(sha256);
      const disk = await open();
      if (!(await disk.exists(path))) return refused('missing');
      const { contentLength } = await disk.getMetaData(path);
      return { ok: true, stream: await disk.getStream(path), sizeBytes: contentLength };
    },
  };
}

/** `ab/cd/<sha256>`: folders stay small. Whatever is no hash never reaches the medium. */
function pathOf(sha256: string): string {
  if (!/^[0-9a-f]{64}$/u.test(sha256)) throw new Error('not a SHA-256 in hexadecimal');
  return `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A file of another size than its bytes was damaged from outside; it is written anew. */
async function isWhole(disk: Disk, path: string, sizeBytes: number): Promise<boolean> {
  return (await disk.exists(path)) && (await disk.getMetaData(path)).contentLength === sizeBytes;
}

async function openDisk(configuration: StorageConfiguration): Promise<Disk> {
  if (configuration.kind === 'disk') return new Disk(new WholeFileDriver(configuration.folder));
  const { bucket, region, endpoint, accessKeyId, secretAccessKey } = configuration;
  // Loaded only where a bucket is used: the client is slow to load and large.
  const { S3Driver } = await import('flydrive/drivers/s3');
  const driver = new S3Driver({
    bucket,
    region,
    visibility: 'private',
    // Most compatible services know no access lists, and a private bucket needs none.
    supportsACL: false,
    credentials: { accessKeyId, secretAccessKey },
    // Newer checksum headers are refused by services that are compatible with an older S3.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
  });
  return new Disk(driver);
}

/** Flydrive writes in place and moves by copying; here a file has its name only when all of it is on the disk. */
class WholeFileDriver extends FSDriver {
  readonly #folder: string;

  constructor(folder: string) {
    super({ location: folder, visibility: 'private' });
    this.#folder = folder;
  }

  override async put(key: string, contents: string | Uint8Array): Promise<void> {
    const incoming = join(this.#folder, 'incoming');
    const unfinished = join(incoming, randomUUID());
    const destination = join(this.#folder, key);
    await mkdir(incoming, { recursive: true });
    await mkdir(dirname(destination), { recursive: true });
    try {
      const file = await openFile(unfinished, 'wx');
      try {
        await file.writeFile(contents);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(unfinished, destination);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
  }
}
