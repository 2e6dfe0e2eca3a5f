// Plain Node without a dependency: the launcher asks it before anything else is loaded.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folders = ['app', 'cli', 'db', 'domain', 'public', 'services', 'workflows'];
const files = ['package-lock.json', 'package.json', 'remix.config.js', 'tsconfig.json', 'vite.config.ts'];

/** @param {string} root @param {string} folder @returns {string[]} */
function filesBelow(root, folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(root, path) : [path];
  });
}

/**
 * One hash over everything that the build is made from.
 * @param {string} root
 */
export function sourceHash(root) {
  const hash = createHash('sha256');
  const sources = [...folders.flatMap((folder) => filesBelow(root, folder)), ...files].sort();
  for (const path of sources) {
    if (!existsSync(join(root, path))) continue;
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0');
  }
  return hash.digest('hex');
}

const stampOf = (root) => join(root, 'build', 'sources.sha256');

/**
 * True when `build/` was made from the sources as they are.
 * @param {string} root
 */
export function isBuilt(root) {
  const stamp = stampOf(root);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === sourceHash(root);
}

/**
 * Notes, after a whole build, what it was made from.
 * @param {string} root @param {string} hash
 */
export function markBuilt(root, hash) {
  writeFileSync(stampOf(root), hash);
}
