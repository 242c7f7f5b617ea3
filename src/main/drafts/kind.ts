/**
 * What a file is, by its first bytes and never by its name. The name only chooses between words for the same kind: a Word 97
 * file called .wps is refused as .wps, because that is what its owner sees.
 */
import type { RefusalReason } from '#domain/draft'

const startsWith = (b: Buffer, magic: string): boolean => b.subarray(0, magic.length).toString('latin1') === magic

/** Names in the directory of a compound file are UTF-16; every byte of the search string is followed by a zero. */
const wide = (name: string): Buffer => Buffer.from(name, 'utf16le')

function compoundFile(b: Buffer, fileName: string): RefusalReason {
  if (b.includes(wide('EncryptedPackage')) || b.includes(wide('EncryptionInfo'))) return 'encrypted'
  if (/\.wps$/iu.test(fileName) || b.includes(wide('WpsDocument'))) return 'wps'
  return b.includes(wide('WordDocument')) ? 'legacyWord' : 'notDocx'
}

/** Text in any of the encodings a Chinese office uses: no zero bytes, hardly any control characters. */
function isText(b: Buffer): boolean {
  if ((b[0] === 0xff && b[1] === 0xfe) || (b[0] === 0xfe && b[1] === 0xff)) return true
  const head = b.subarray(0, 4096)
  let odd = 0
  for (const byte of head) {
    if (byte === 0) return false
    if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12) odd++
  }
  return odd * 100 <= head.length
}

/** 'zip' when it may be a .docx, else why it is refused. */
export function kindOf(b: Buffer, fileName: string): 'zip' | RefusalReason {
  if (b.length === 0) return 'empty'
  if (startsWith(b, 'PK\x03\x04') || startsWith(b, 'PK\x05\x06')) return 'zip'
  if (startsWith(b, '\xd0\xcf\x11\xe0')) return compoundFile(b, fileName)
  if (startsWith(b, '%PDF') || b.subarray(0, 1024).includes('%PDF-')) return 'pdf'
  if (startsWith(b, '{\\rtf') || /^(?:\xef\xbb\xbf)?\s*</u.test(b.subarray(0, 64).toString('latin1'))) return 'notDocx'
  return isText(b) ? 'text' : 'notDocx'
}
