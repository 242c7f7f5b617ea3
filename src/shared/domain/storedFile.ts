export interface StoredFile {
  readonly name: string
  /** Lower-case hex of the bytes' SHA-256; the object's name in the object folder. */
  readonly sha256: string
  readonly size: number
}
