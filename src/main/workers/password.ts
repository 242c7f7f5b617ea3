/** scrypt as the desktop's crypto can do it: N=2^15, r=8, p=3, stored as a PHC string with its own parameters. */
import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto'

const LOG_N = 15
const R = 8
const P = 3
const KEY_BYTES = 32
/** 128·N·r is 32 MiB; the engine asks for a little more, so twice that is given. */
const memoryFor = (logN: number, r: number): number => 2 * 128 * 2 ** logN * r

const unpadded = (b: Buffer): string => b.toString('base64').replace(/=+$/, '')

export function hashPassword(text: string): string {
  const salt = randomBytes(16)
  const key = scryptSync(text.normalize('NFC'), salt, KEY_BYTES, { N: 2 ** LOG_N, r: R, p: P, maxmem: memoryFor(LOG_N, R) })
  return `$scrypt$ln=${LOG_N},r=${R},p=${P}$${unpadded(salt)}$${unpadded(key)}`
}

const PHC = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/

/** false for a wrong password and for a string that is no hash of ours. */
export function verifyPassword(text: string, phc: string): boolean {
  const m = PHC.exec(phc)
  if (!m) return false
  const [logN, r, p] = [Number(m[1]), Number(m[2]), Number(m[3])]
  if (logN > 17 || r > 16 || p > 8) return false
  const [salt, key] = [Buffer.from(m[4]!, 'base64'), Buffer.from(m[5]!, 'base64')]
  const again = scryptSync(text.normalize('NFC'), salt, key.length, { N: 2 ** logN, r, p, maxmem: memoryFor(logN, r) })
  return timingSafeEqual(again, key)
}
