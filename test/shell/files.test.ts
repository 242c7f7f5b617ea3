import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { saveAndOpen } from '../../src/main/shell/files.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
let documents: string
let opened: string[]
let answer: string
const places = () => ({
  documents,
  open: (path: string) => {
    opened.push(path)
    return Promise.resolve(answer)
  },
})
const folder = () => join(documents, '发文审核台')

beforeEach(() => {
  documents = mkdtempSync(join(tmpdir(), 'fawen-files-'))
  opened = []
  answer = ''
})
afterEach(() => rmSync(documents, { recursive: true, force: true }))

describe('saving what the page made', () => {
  it('writes into the folder of the program and opens it', async () => {
    const path = join(folder(), '审批单.docx')
    expect(await saveAndOpen(places(), '审批单.docx', bytes('1'))).toEqual({
      saved: true,
      opened: true,
      message: `已保存到 ${path}。`,
    })
    expect(opened).toEqual([path])
    expect(readFileSync(path, 'utf8')).toBe('1')
  })

  it('never writes over another file, and does not pile up copies of the same one', async () => {
    for (const text of ['1', '2', '3', '2']) await saveAndOpen(places(), 'a.docx', bytes(text))
    expect(readdirSync(folder()).toSorted()).toEqual(['a (2).docx', 'a (3).docx', 'a.docx'])
    expect(opened.at(-1)).toBe(join(folder(), 'a (2).docx'))
  })

  it('says so when no program opens the file', async () => {
    answer = 'no application'
    const { saved, opened: was, message } = await saveAndOpen(places(), 'a.xlsx', bytes('1'))
    expect([saved, was]).toEqual([true, false])
    expect(message).toContain('没有程序能打开')
  })

  it('keeps a name with a path inside the folder', async () => {
    await saveAndOpen(places(), '../../x.csv', bytes('1'))
    expect(readdirSync(folder())).toEqual(['_.._x.csv'])
  })

  it.each<[string, unknown, unknown]>([
    ['a program', 'a.exe', bytes('1')],
    ['no name', undefined, bytes('1')],
    ['text instead of bytes', 'a.docx', 'text'],
  ])('refuses %s and opens nothing', async (_, name, content) => {
    expect(await saveAndOpen(places(), name, content)).toMatchObject({ saved: false, opened: false })
    expect(opened).toEqual([])
  })

  it('says in words that its folder cannot be made', async () => {
    writeFileSync(folder(), 'a file in the way')
    const outcome = await saveAndOpen(places(), 'a.docx', bytes('1'))
    expect(outcome).toMatchObject({ saved: false })
    expect(outcome.message).toMatch(/^没有保存：.+EEXIST/)
  })

  it('takes another name when the wanted one is a folder', async () => {
    mkdirSync(join(folder(), 'a.docx'), { recursive: true })
    expect(await saveAndOpen(places(), 'a.docx', bytes('1'))).toMatchObject({ saved: true })
    expect(readdirSync(folder()).toSorted()).toEqual(['a (2).docx', 'a.docx'])
  })
})
