/** Which fonts this machine has, and which of each chain the form is written with. */
import { execFile } from 'node:child_process'
import type { FontChoice } from './typography.ts'

interface Face {
  /** Chinese family name first, then the English ones it also goes by. */
  readonly names: readonly [string, ...string[]]
  /** The same face under another foundry's name: nothing is missing when it is used. */
  readonly same: boolean
  readonly bold?: true
}

interface Chain {
  readonly role: Exclude<keyof FontChoice, 'titleBold'>
  readonly faces: readonly [Face, ...Face[]]
}

/** First present wins (the office's standard name first). 方正 fonts are licensed and never shipped. */
const CHAINS: readonly Chain[] = [
  {
    role: 'title',
    faces: [
      { names: ['方正小标宋简体', 'FZXiaoBiaoSong-B05S'], same: true },
      { names: ['方正小标宋_GBK', 'FZXiaoBiaoSong-B05'], same: true },
      { names: ['华文中宋', 'STZhongsong'], same: false },
      { names: ['宋体', 'SimSun'], same: false, bold: true },
    ],
  },
  {
    role: 'body',
    faces: [
      { names: ['仿宋_GB2312', 'FangSong_GB2312'], same: true },
      { names: ['仿宋', 'FangSong'], same: true },
      { names: ['方正仿宋_GBK', 'FZFangSong-Z02'], same: true },
      { names: ['华文仿宋', 'STFangsong'], same: true },
    ],
  },
  {
    role: 'kai',
    faces: [
      { names: ['楷体_GB2312', 'KaiTi_GB2312'], same: true },
      { names: ['楷体', 'KaiTi'], same: true },
      { names: ['方正楷体_GBK', 'FZKai-Z03'], same: true },
      { names: ['华文楷体', 'STKaiti'], same: true },
    ],
  },
  {
    role: 'hei',
    faces: [
      { names: ['黑体', 'SimHei'], same: true },
      { names: ['方正黑体_GBK', 'FZHei-B01'], same: true },
      { names: ['微软雅黑', 'Microsoft YaHei'], same: false },
    ],
  },
  {
    role: 'song',
    faces: [
      { names: ['宋体', 'SimSun'], same: true },
      { names: ['方正书宋_GBK', 'FZShuSong-Z01'], same: true },
      { names: ['华文宋体', 'STSong'], same: false },
    ],
  },
]

export interface MissingFont {
  readonly wanted: string
  /** The one written instead; equal to `wanted` when the whole chain is missing and the program that prints must choose. */
  readonly used: string
}

/** Pure. `available` holds family names, Chinese or English; case as the system gives it. */
export function chooseFonts(available: ReadonlySet<string>): { fonts: FontChoice; missing: MissingFont[] } {
  const have = new Set([...available].map((n) => n.toLowerCase()))
  const missing: MissingFont[] = []
  const pick = (role: Chain['role']): { name: string; bold: boolean } => {
    const { faces } = CHAINS.find((c) => c.role === role)!
    const wanted = faces[0].names[0]
    for (const face of faces) {
      const name = face.names.find((n) => have.has(n.toLowerCase()))
      if (name === undefined) continue
      if (!face.same) missing.push({ wanted, used: name })
      return { name, bold: face.bold === true }
    }
    // The file may be printed on another machine, so the standard name goes in.
    missing.push({ wanted, used: wanted })
    return { name: wanted, bold: false }
  }
  const title = pick('title')
  return {
    fonts: {
      title: title.name,
      titleBold: title.bold,
      body: pick('body').name,
      kai: pick('kai').name,
      hei: pick('hei').name,
      song: pick('song').name,
    },
    missing,
  }
}

/** One sentence for people. */
export const missingFontSentence = (m: MissingFont): string =>
  m.used === m.wanted
    ? `本机没有“${m.wanted}”，也没有可以代替的字体；审批单仍按“${m.wanted}”排版，请在装有该字体的电脑上打印。`
    : `本机没有“${m.wanted}”，审批单改用“${m.used}”。`

/** Other names of the fonts in the chains, for the part of Word or LibreOffice that looks for a stand-in. */
export function alternativeName(name: string): string | null {
  const names = CHAINS.flatMap((c) => c.faces).find((f) => f.names.includes(name))?.names
  return names?.find((n) => n !== name) ?? null
}

/** Family names installed on this machine, Chinese and English; empty when the system cannot be asked. */
export async function installedFonts(platform: NodeJS.Platform = process.platform): Promise<Set<string>> {
  const ask = (command: string, args: readonly string[]): Promise<Buffer> =>
    new Promise((resolve) => {
      // Not there, too slow or refused: the caller then reports the standard fonts as missing.
      execFile(command, args, { encoding: 'buffer', maxBuffer: 32 << 20, timeout: 10_000, windowsHide: true }, (error, stdout) =>
        resolve(error ? Buffer.alloc(0) : stdout),
      )
    })
  if (platform === 'win32') {
    const key = '\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Fonts'
    const [machine, person] = await Promise.all([ask('reg', ['query', `HKLM${key}`]), ask('reg', ['query', `HKCU${key}`])])
    return new Set([...fontsInRegistry(consoleText(machine)), ...fontsInRegistry(consoleText(person))])
  }
  return new Set(fontsInList((await ask('fc-list', ['--format', '%{family}\n'])).toString('utf8')))
}

/** reg.exe writes in the console's code page: GBK on a Chinese Windows unless UTF-8 is switched on. */
function consoleText(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gbk').decode(bytes)
  }
}

/** Lines of `fc-list --format '%{family}\n'`: names of one font separated by commas. */
export const fontsInList = (text: string): string[] =>
  text
    .split('\n')
    .flatMap((l) => l.split(','))
    .map((n) => n.replace(/\\(.)/g, '$1').trim())
    .filter((n) => n !== '')

/** Fonts of Windows by their file: the name in the registry depends on the language Windows was installed in. */
const BY_FILE: Readonly<Record<string, string>> = {
  'simsun.ttc': '宋体',
  'simhei.ttf': '黑体',
  'simfang.ttf': '仿宋',
  'simkai.ttf': '楷体',
  'msyh.ttc': '微软雅黑',
  'stzhongs.ttf': '华文中宋',
  'stfangso.ttf': '华文仿宋',
  'stkaiti.ttf': '华文楷体',
  'stsong.ttf': '华文宋体',
}

/** Lines of `reg query …\Fonts`: 「    宋体 & 新宋体 (TrueType)    REG_SZ    simsun.ttc」. */
export function fontsInRegistry(text: string): string[] {
  return text.split(/\r?\n/).flatMap((l) => {
    const m = /^\s+(.+?)\s+REG_SZ\s+(.+?)\s*$/.exec(l)
    if (!m) return []
    const names = m[1]!
      .replace(/\s*\((TrueType|OpenType|All res)\)\s*$/i, '')
      .split('&')
      .map((n) => n.trim())
    const byFile = BY_FILE[m[2]!.replace(/^.*[\\/]/, '').toLowerCase()]
    return byFile === undefined ? names : [...names, byFile]
  })
}
