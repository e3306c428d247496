import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { until } from './until.ts';

const LOCK_DIES_AFTER_MS = 180_000;

/** The latest modification below these files and folders, in ms since 1970; 0 where nothing is. */
export async function newest(paths: readonly string[]): Promise<number> {
  const times = await Promise.all(paths.map(newestOf));
  return Math.max(0, ...times);
}

async function newestOf(path: string): Promise<number> {
  const found = await stat(path).catch(() => null);
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const entries = await readdir(path, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return newest(files);
}

/** Runs `make` while no other process holds `lock`, a folder; a lock left by a dead process expires. */
export async function alone<T>(lock: string, make: () => Promise<T>): Promise<T> {
  await mkdir(join(lock, '..'), { recursive: true });
  await until(() => takes(lock), `the lock ${lock}`, LOCK_DIES_AFTER_MS);
  try {
    return await make();
  } finally {
    await rm(lock, { recursive: true, force: true });
  }
}

async function takes(lock: string): Promise<boolean> {
  const taken = await mkdir(lock).then(
    () => true,
    () => false,
  );
  if (taken) return true;
  const age = Date.now() - (await newestLock(lock));
  if (age > LOCK_DIES_AFTER_MS) await rm(lock, { recursive: true, force: true });
  return false;
}

async function newestLock(lock: string): Promise<number> {
  const found = await stat(lock).catch(() => null);
  return found?.mtimeMs ?? Date.now();
}
