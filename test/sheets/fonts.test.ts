import { describe, expect, it } from 'vitest'
import { chooseFonts, fontsInList, fontsInRegistry, installedFonts, missingFontSentence } from '../../src/main/sheets/fonts.ts'

const all = ['方正小标宋简体', '仿宋_GB2312', '楷体_GB2312', '黑体', '宋体']
const standard = { title: '方正小标宋简体', titleBold: false, body: '仿宋_GB2312', kai: '楷体_GB2312', hei: '黑体', song: '宋体' }

describe('the first font of each chain that the machine has', () => {
  it.each([
    ['an office with the standard fonts', all, standard, []],
    [
      'plain Windows in Chinese',
      ['宋体', '仿宋', '楷体', '黑体', '微软雅黑'],
      { ...standard, title: '宋体', titleBold: true, body: '仿宋', kai: '楷体' },
      [['方正小标宋简体', '宋体']],
    ],
    [
      'Windows named in English',
      ['SimSun', 'FangSong', 'KaiTi', 'SimHei'],
      { title: 'SimSun', titleBold: true, body: 'FangSong', kai: 'KaiTi', hei: 'SimHei', song: 'SimSun' },
      [['方正小标宋简体', 'SimSun']],
    ],
    [
      'with Microsoft Office',
      [...all.slice(1), '华文中宋'],
      { ...standard, title: '华文中宋' },
      [['方正小标宋简体', '华文中宋']],
    ],
    [
      'a government Linux with 方正 GBK fonts',
      ['方正小标宋_GBK', '方正仿宋_GBK', '方正楷体_GBK', '方正黑体_GBK', '方正书宋_GBK'],
      {
        title: '方正小标宋_GBK',
        titleBold: false,
        body: '方正仿宋_GBK',
        kai: '方正楷体_GBK',
        hei: '方正黑体_GBK',
        song: '方正书宋_GBK',
      },
      [],
    ],
    ['no 黑体', [...all.filter((f) => f !== '黑体'), '微软雅黑'], { ...standard, hei: '微软雅黑' }, [['黑体', '微软雅黑']]],
    ['nothing at all keeps the standard names', [], standard, all.map((f) => [f, f])],
  ] as const)('%s', (_, available, fonts, missing) => {
    const chosen = chooseFonts(new Set(available))
    expect(chosen.fonts).toEqual(fonts)
    expect(chosen.missing.map((m) => [m.wanted, m.used])).toEqual(missing)
  })

  it('says each in one sentence', () => {
    expect(missingFontSentence({ wanted: '方正小标宋简体', used: '华文中宋' })).toBe(
      '本机没有“方正小标宋简体”，审批单改用“华文中宋”。',
    )
    expect(missingFontSentence({ wanted: '黑体', used: '黑体' })).toContain('请在装有该字体的电脑上打印')
  })
})

describe('reading the lists of the system', () => {
  it('fontconfig: every name of a font', () => {
    expect(fontsInList('WenQuanYi Zen Hei,文泉驛正黑,文泉驿正黑\nNoto Sans CJK SC\nFZFangSong\\-Z02\n\n')).toEqual([
      'WenQuanYi Zen Hei',
      '文泉驛正黑',
      '文泉驿正黑',
      'Noto Sans CJK SC',
      'FZFangSong-Z02',
    ])
  })

  it('registry: names, two in one entry, and the Chinese name by the file', () => {
    const text = [
      '',
      'HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Fonts',
      '    SimSun & NSimSun (TrueType)    REG_SZ    simsun.ttc',
      '    方正小标宋简体 (TrueType)    REG_SZ    C:\\Users\\a b\\AppData\\Local\\Microsoft\\Windows\\Fonts\\FZXBSJW.TTF',
      '    FangSong (TrueType)    REG_SZ    C:\\Windows\\Fonts\\simfang.ttf',
      '',
    ].join('\r\n')
    expect(fontsInRegistry(text)).toEqual(['SimSun', 'NSimSun', '宋体', '方正小标宋简体', 'FangSong', '仿宋'])
  })

  it('a system that cannot be asked has no fonts, and nothing throws', async () => {
    // The other system's command is not on this one.
    expect(await installedFonts(process.platform === 'win32' ? 'linux' : 'win32')).toEqual(new Set())
  })
})
