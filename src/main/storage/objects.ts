/** Files by SHA-256 in a folder beside the database: objects/ab/abcdef…. A file is written once and never changes. */
import { createHash, randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ObjectStore } from '../app/ports.ts'

const HASH = /^[0-9a-f]{64}$/

export const objectPath = (dir: string, sha256: string): string => join(dir, 'objects', sha256.slice(0, 2), sha256)

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** On Windows a folder cannot be opened for syncing; the file itself was synced. */
export function syncFolder(dir: string): void {
  try {
    const fd = openSync(dir, 'r')
    try {
      fsyncSync(fd)
    } finally {
      closeSync(fd)
    }
  } catch (error) {
    if (process.platform !== 'win32') throw error
  }
}

/** Temp name, write, sync, rename, sync the folder: after a crash the file is whole or not there. */
export function writeWhole(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true })
  const temp = `${path}.${randomBytes(4).toString('hex')}.tmp`
  try {
    const fd = openSync(temp, 'wx')
    try {
      for (let done = 0; done < bytes.length;) done += writeSync(fd, bytes, done)
      fsyncSync(fd)
    } finally {
      closeSync(fd)
    }
    renameSync(temp, path)
  } catch (error) {
    rmSync(temp, { force: true })
    throw error
  }
  syncFolder(dirname(path))
}

export function openObjects(dir: string): ObjectStore {
  return {
    put: async (bytes) => {
      const sha256 = hashOf(bytes)
      const path = objectPath(dir, sha256)
      if (!existsSync(path)) writeWhole(path, bytes)
      return { sha256, size: bytes.length }
    },
    get: async (sha256) => {
      const path = objectPath(dir, sha256)
      if (!HASH.test(sha256) || !existsSync(path)) return null
      const bytes = new Uint8Array(readFileSync(path))
      if (hashOf(bytes) !== sha256) throw new Error(`object ${sha256} is not what its name says`)
      return bytes
    },
  }
}
