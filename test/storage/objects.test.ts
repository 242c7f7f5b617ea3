import fc from 'fast-check'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { hashOf, objectPath, openObjects } from '../../src/main/storage/objects.ts'
import { removeTempDirs, tempDir } from './office.ts'

afterAll(removeTempDirs)

describe('files by their hash', () => {
  it('come back byte for byte, under the name their bytes have', async () => {
    const dir = tempDir()
    const objects = openObjects(dir)
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), async (bytes) => {
        const put = await objects.put(bytes)
        expect(put).toEqual({ sha256: hashOf(bytes), size: bytes.length })
        expect(Buffer.from((await objects.get(put.sha256))!)).toEqual(Buffer.from(bytes))
      }),
      { numRuns: 20 },
    )
  })

  it('are one file when they are the same twice, and no temp file is left', async () => {
    const dir = tempDir()
    const objects = openObjects(dir)
    const [a, b] = await Promise.all([objects.put(Buffer.from('稿')), objects.put(Buffer.from('稿'))])
    expect(a).toEqual(b)
    expect(readdirSync(dirname(objectPath(dir, a!.sha256)))).toEqual([a!.sha256])
  })

  it('that were changed are not handed out', async () => {
    const dir = tempDir()
    const objects = openObjects(dir)
    const { sha256 } = await objects.put(Buffer.from('签发稿'))
    const path = objectPath(dir, sha256)
    const bytes = readFileSync(path)
    bytes[0]! ^= 1
    writeFileSync(path, bytes)
    await expect(objects.get(sha256)).rejects.toThrow(sha256)
  })

  it.each(['', 'ab', '../../../../etc/passwd', 'A'.repeat(64), 'g'.repeat(64), '0'.repeat(64)])(
    'that were never put are null: %s',
    async (name) => {
      expect(await openObjects(tempDir()).get(name)).toBeNull()
    },
  )
})
