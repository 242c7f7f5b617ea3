/** Saves what the page made into the person's own folder and hands it to the system's program. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { SaveOutcome } from '#contract/bridge'
import { mayOpenFile, safeFileName } from './security.ts'

const FOLDER = '发文审核台'
const MOST_COPIES = 999

export interface Places {
  /** The person's documents folder. */
  readonly documents: string
  /** Opens with the system's program; resolves to '' or to why not (as Electron's shell.openPath). */
  readonly open: (path: string) => Promise<string>
}

/** @param bytes untrusted, as everything from the page; the name too. Never writes over a file with other content. */
export async function saveAndOpen(places: Places, name: unknown, bytes: unknown): Promise<SaveOutcome> {
  const safe = typeof name === 'string' ? safeFileName(name) : null
  if (!safe || !(bytes instanceof Uint8Array)) return notSaved('不能保存这种文件，只保存 docx、xlsx、pdf、csv。')
  const folder = join(places.documents, FOLDER)
  let path: string
  try {
    await mkdir(folder, { recursive: true })
    path = await writeBeside(folder, safe, bytes)
  } catch (error) {
    return notSaved(whyNotWritten(error, folder))
  }
  if (!mayOpenFile(path, folder)) return { saved: true, opened: false, message: `已保存到 ${path}。` }
  const why = await places.open(path)
  return why === ''
    ? { saved: true, opened: true, message: `已保存到 ${path}。` }
    : { saved: true, opened: false, message: `已保存到 ${path}，但没有程序能打开它，请在文件夹中自行打开。` }
}

/** 名称.docx, else 名称 (2).docx …; a file that already holds these very bytes is taken as it is. */
async function writeBeside(folder: string, name: string, bytes: Uint8Array): Promise<string> {
  const kind = extname(name)
  for (let copy = 1; copy <= MOST_COPIES; copy++) {
    const path = join(folder, copy === 1 ? name : `${name.slice(0, -kind.length)} (${copy})${kind}`)
    try {
      await writeFile(path, bytes, { flag: 'wx' })
      return path
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
      if (await holds(path, bytes)) return path
    }
  }
  throw Object.assign(new Error('too many copies'), { code: 'EEXIST' })
}

/** An existing file that cannot be read (held by a word processor) counts as another one. */
async function holds(path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    return (await readFile(path)).equals(bytes)
  } catch {
    return false
  }
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '')

function whyNotWritten(error: unknown, folder: string): string {
  const code = codeOf(error)
  switch (code) {
    case 'EBUSY':
    case 'EPERM':
    case 'EACCES':
    case 'EROFS':
      return `没有保存：文件夹 ${folder} 不能写入，可能被其他程序占用或没有权限。关闭占用它的程序后再试。（${code}）`
    case 'ENOSPC':
    case 'EDQUOT':
      return `没有保存：磁盘已满。清理出空间后再试。（${code}）`
    case 'EEXIST':
    case 'ENOTDIR':
      return `没有保存：${folder} 中已有同名文件。请移走后再试。（${code}）`
    default:
      return `没有保存到 ${folder}。请把这个代码告诉管理员：${code || '未知'}。`
  }
}

const notSaved = (message: string): SaveOutcome => ({ saved: false, opened: false, message })
