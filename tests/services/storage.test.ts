import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createContentStore, storeConfiguration, type ContentStore } from '#services/storage';

const plan = Buffer.from('一、加强领导');
const planHash = createHash('sha256').update(plan).digest('hex');
const nobody = 'ab'.repeat(32);

async function streamed(store: ContentStore, sha256: string): Promise<Buffer> {
  const found = await store.getStream(sha256);
  if (!found.ok) throw new Error(found.reason);
  const bytes = Buffer.concat(await Readable.from(found.stream).toArray());
  expect(bytes.length).toBe(found.sizeBytes);
  return bytes;
}

describe('files in a folder', () => {
  let folder: string;
  let store: ContentStore;
  const place = () => join(folder, planHash.slice(0, 2), planHash.slice(2, 4), planHash);

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nianlun-storage-'));
    store = createContentStore({ kind: 'disk', folder });
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('gives back byte for byte what it was given, by its hash', async () => {
    expect(await store.put(plan)).toBe(planHash);
    expect(Buffer.from(await store.get(planHash))).toEqual(plan);
    expect(await streamed(store, planHash)).toEqual(plan);
    expect(await readFile(place())).toEqual(plan);
  });

  it('stores the same bytes once, also when they come twice at the same moment', async () => {
    await Promise.all([store.put(plan), store.put(plan), store.put(plan)]);
    await store.put(plan);
    const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    expect(files.map((file) => file.name)).toEqual([planHash]);
  });

  it('knows what it has', async () => {
    expect(await store.exists(planHash)).toBe(false);
    await store.put(plan);
    expect(await store.exists(planHash)).toBe(true);
    expect(await store.getStream(nobody)).toEqual({ ok: false, reason: 'missing' });
    await expect(store.get(nobody)).rejects.toThrow();
  });

  it('does not hand out bytes that have changed, and heals a file that was cut short', async () => {
    await store.put(plan);
    await writeFile(place(), '一、加强领寻');
    await expect(store.get(planHash)).rejects.toThrow('have changed');
    await writeFile(place(), plan.subarray(0, 5));
    await store.put(plan);
    expect(Buffer.from(await store.get(planHash))).toEqual(plan);
  });

  it('leaves nothing under the name when writing fails', async () => {
    await writeFile(join(folder, planHash.slice(0, 2)), 'a file where a folder should be');
    await expect(store.put(plan)).rejects.toThrow();
    expect(await readdir(folder, { recursive: true })).not.toContain(planHash);
  });

  it.each(['../../etc/passwd', '', 'AB'.repeat(32), `${nobody}/..`])('refuses %j as a hash', async (name) => {
    await expect(store.exists(name)).rejects.toThrow('not a SHA-256');
  });
});

describe('files in a bucket', () => {
  // why: no S3 service runs on a test machine; this one keeps objects as the protocol says, and the client is the real one.
  const objects = new Map<string, Buffer>();
  let server: Server;
  let store: ContentStore;

  beforeEach(async () => {
    objects.clear();
    server = createServer((request, response) => {
      const path = new URL(request.url ?? '', 'http://x').pathname;
      if (!request.headers.authorization?.includes('Credential=key/')) return void response.writeHead(403).end();
      if (request.method === 'PUT') {
        void request.toArray().then((chunks) => {
          objects.set(path, Buffer.concat(chunks as Buffer[]));
          response.writeHead(200, { ETag: '"e"' }).end();
        });
        return;
      }
      const object = objects.get(path);
      if (object === undefined) return void response.writeHead(404).end();
      response.writeHead(200, {
        'Content-Length': object.length,
        ETag: '"e"',
        'Last-Modified': new Date(0).toUTCString(),
      });
      response.end(request.method === 'HEAD' ? undefined : object);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    store = createContentStore(
      storeConfiguration({
        S3_BUCKET: 'plans',
        S3_ENDPOINT: `http://127.0.0.1:${port}`,
        S3_ACCESS_KEY_ID: 'key',
        S3_SECRET_ACCESS_KEY: 'secret',
      }),
    );
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  it('puts, finds and gives back byte for byte', async () => {
    expect(await store.exists(planHash)).toBe(false);
    expect(await store.put(plan)).toBe(planHash);
    expect(await store.exists(planHash)).toBe(true);
    expect([...objects.keys()]).toEqual([`/plans/${planHash.slice(0, 2)}/${planHash.slice(2, 4)}/${planHash}`]);
    expect(Buffer.from(await store.get(planHash))).toEqual(plan);
    expect(await streamed(store, planHash)).toEqual(plan);
    expect(await store.getStream(nobody)).toEqual({ ok: false, reason: 'missing' });
  });
});

describe('configuration of storage', () => {
  it('is a folder in the data folder, if nothing else is said', () => {
    expect(storeConfiguration({ NIANLUN_ROOT: '/office' })).toEqual({ kind: 'disk', folder: '/office/.nianlun/files' });
    expect(storeConfiguration({ FILES_FOLDER: '/files' })).toEqual({ kind: 'disk', folder: '/files' });
  });

  it('is refused at the start where a bucket has no credentials', () => {
    expect(() => storeConfiguration({ S3_BUCKET: 'plans' })).toThrow('S3_ACCESS_KEY_ID');
  });
});
