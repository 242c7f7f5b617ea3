/**
 * Passwords as scrypt hashes in the PHC string format (architecture decision 10): N=2^15, r=8, p=3, 16 bytes of salt, 32 of key.
 * 32 MiB and some 200 ms each, so it runs in a worker. Parameters are read back from the stored string, so they can be raised
 * later without losing anyone's password.
 */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

interface Cost {
  readonly logN: number
  readonly r: number
  readonly p: number
}

const COST: Cost = { logN: 15, r: 8, p: 3 }
const SALT_BYTES = 16
const KEY_BYTES = 32
/** A stored string that asks for more than this is not ours. */
const MAX: Cost = { logN: 18, r: 16, p: 8 }

/** PHC base64: standard alphabet, no padding. */
const encode = (b: Buffer): string => b.toString('base64').replace(/=+$/u, '')

function derive(text: string, salt: Buffer, keyBytes: number, { logN, r, p }: Cost): Promise<Buffer> {
  const N = 2 ** logN
  // scrypt needs 128·N·r bytes and a little for p; Node's default ceiling of 32 MiB is just too low.
  const maxmem = 128 * N * r + 128 * r * p + (32 << 20)
  return new Promise((resolve, reject) => {
    // The same password typed on another system may be composed differently.
    scrypt(text.normalize('NFC'), salt, keyBytes, { N, r, p, maxmem }, (error, key) => (error ? reject(error) : resolve(key)))
  })
}

/** `$scrypt$ln=15,r=8,p=3$salt$key`. */
export async function hashPassword(text: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  const key = await derive(text, salt, KEY_BYTES, COST)
  return `$scrypt$ln=${COST.logN},r=${COST.r},p=${COST.p}$${encode(salt)}$${encode(key)}`
}

const PHC = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]{11,86})\$([A-Za-z0-9+/]{22,86})$/u

/** False for a wrong password and for a string that is no hash of ours. */
export async function verifyPassword(text: string, phc: string): Promise<boolean> {
  const m = PHC.exec(phc)
  if (!m) return false
  const cost: Cost = { logN: Number(m[1]), r: Number(m[2]), p: Number(m[3]) }
  if (cost.logN < 1 || cost.r < 1 || cost.p < 1 || cost.logN > MAX.logN || cost.r > MAX.r || cost.p > MAX.p) return false
  const key = Buffer.from(m[5]!, 'base64')
  return timingSafeEqual(await derive(text, Buffer.from(m[4]!, 'base64'), key.length, cost), key)
}
