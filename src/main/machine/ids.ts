import { createHash, randomBytes } from 'node:crypto'
import type { Ids } from '../app/ports.ts'

/** 'sha256' is spelled so on purpose: the desktop's crypto knows no other spelling. */
export const systemIds: Ids = {
  next: () => randomBytes(16).toString('hex'),
  secret: (bytes) => randomBytes(bytes).toString('base64url'),
  sha256: (data) => createHash('sha256').update(data).digest('hex'),
}
