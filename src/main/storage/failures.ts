/** Why a store cannot be opened or written, as a sentence for people: what happened, is it kept, what to do. */
export type StoreFailureCode =
  'missing' | 'empty' | 'foreign' | 'newer' | 'held' | 'damaged' | 'network' | 'exists' | 'full' | 'io'

export class StoreFailure extends Error {
  readonly code: StoreFailureCode
  constructor(code: StoreFailureCode, message: string) {
    super(message)
    this.name = 'StoreFailure'
    this.code = code
  }
}

const engineCode = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''

export const isDiskFull = (error: unknown): boolean => engineCode(error) === 'SQLITE_FULL' || engineCode(error) === 'ENOSPC'
export const isIoFailure = (error: unknown): boolean => engineCode(error).startsWith('SQLITE_IOERR')

/** The engine's own error as ours; null when it is something else (a bug). */
export function openFailure(error: unknown, file: string, holder: string | null): StoreFailure | null {
  if (error instanceof StoreFailure) return error
  const code = engineCode(error)
  if (code === 'SQLITE_BUSY' || code.startsWith('SQLITE_BUSY'))
    return new StoreFailure('held', `库正由${holder ?? '另一个程序'}使用。请先在那里关闭，再打开。`)
  if (code === 'SQLITE_CANTOPEN')
    return new StoreFailure('missing', `找不到库文件 ${file}。没有新建任何文件；请检查位置，或从备份恢复。`)
  if (code === 'SQLITE_NOTADB')
    return new StoreFailure('foreign', `${file} 不是本系统的数据库。文件没有改动；请选择正确的文件，或从备份恢复。`)
  if (code.startsWith('SQLITE_CORRUPT'))
    return new StoreFailure('damaged', `库文件 ${file} 已损坏。没有写入任何内容；请从备份恢复。`)
  if (code.startsWith('SQLITE_IOERR')) return new StoreFailure('io', `读写库文件 ${file} 时磁盘出错。请检查磁盘，再重新打开。`)
  return null
}
