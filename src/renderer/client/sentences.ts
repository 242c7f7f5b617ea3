/**
 * Every refusal as a sentence for people: what happened · was the work kept · what to do. Exhaustive over the contract's codes, so
 * a new code does not compile until it has its words. Neutral: no "we", no blame, no exclamation marks.
 */
import { ORPCError } from '@orpc/client'
import type { ErrorCode, Refusal } from '#contract/errors'
import type { RefusalReason } from '#domain/draft'
import { LIBRARY_STATUS_NAMES } from '#domain/library'
import { ROLE_NAMES } from '#domain/people'
import type { LocalRefusal } from '#domain/ruleData'
import { ruleName } from '#domain/ruleNames'

export interface Sentence {
  readonly what: string
  readonly kept: string
  readonly todo: string
  /** For telephone and log: the contract's code, or the reference of a bug. */
  readonly code: string
  /** Conditions of a shut gate, or the rows of a conflict. */
  readonly lines?: readonly string[]
}

type Words = Omit<Sentence, 'code'>
type DataOf<C extends ErrorCode> = Extract<Refusal, { readonly code: C }> extends { readonly data: infer D } ? D : undefined

const KEPT = '已填写的内容仍在本页。'
const NOTHING_CHANGED = '本次操作没有生效，原有记录未变。'

const timeOf = (iso: string): string =>
  new Date(iso).toLocaleTimeString('zh-CN', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', hour12: false })

const roleName = (role: string): string => (ROLE_NAMES as Readonly<Record<string, string>>)[role] ?? role

export const DRAFT_REFUSED: Readonly<Record<RefusalReason, { readonly what: string; readonly todo: string }>> = {
  classified: {
    what: '稿件中发现密级标志，本机不能办理涉密文件，已停止读取。',
    todo: '请按保密规定，在涉密设备上办理；并把这个文件从本机移走。',
  },
  empty: { what: '这个文件是空的。', todo: '请确认选对了文件，或请拟稿单位重新发送。' },
  notDocx: { what: '这个文件不是 Word 的 .docx 文档。', todo: '请用 WPS 或 Word 另存为 .docx 后再选。' },
  legacyWord: { what: '这是旧格式的 Word 文档（.doc），不能读取。', todo: '请用 WPS 或 Word 打开，另存为 .docx 后再选。' },
  wps: { what: '这是 WPS 自有格式的文档（.wps），不能读取。', todo: '请用 WPS 打开，另存为 .docx 后再选。' },
  odt: { what: '这是 .odt 文档，不能读取。', todo: '请另存为 .docx 后再选。' },
  pdf: { what: '这是 PDF，不能作为送审稿读取。', todo: '请向拟稿单位索取可编辑的 .docx 原稿。' },
  text: { what: '这是纯文本，不能作为送审稿读取。', todo: '请按公文格式排成 .docx 后再选。' },
  encrypted: { what: '这个文档设了打开密码，不能读取。', todo: '请拟稿单位去掉密码后重新发送。' },
  macros: { what: '这个文档带有宏，为安全起见没有打开。', todo: '请另存为不含宏的 .docx 后再选。' },
  damaged: { what: '这个文档已损坏，不能完整读取。', todo: '请用 Word 打开并修复后另存，或请拟稿单位重新发送。' },
  tooLarge: { what: '这个文档太大，超过 64 MB。', todo: '请压缩文中的图片，或把附件单独送审。' },
  bomb: { what: '这个文档展开后异常庞大，为安全起见没有读取。', todo: '请不要打开它，并告诉管理员文件的来源。' },
  unsafeEntry: { what: '这个文档内含不安全的路径，为安全起见没有读取。', todo: '请不要打开它，并告诉管理员文件的来源。' },
  doctype: {
    what: '这个文档内含外部引用声明，为安全起见没有读取。',
    todo: '请用 Word 打开后另存为新的 .docx；来源不明的，请告诉管理员。',
  },
  tooDeep: { what: '这个文档的表格或文本框嵌套过深，没有读取。', todo: '请用 Word 打开，简化嵌套后另存。' },
  tooManyParagraphs: { what: '这个文档的段落过多，没有读取。', todo: '请把正文与附件拆成几个文件。' },
  tooSlow: { what: '读取这个文档超过 20 秒，已停止。', todo: '请拆分后再选，或请拟稿单位另存后重新发送。' },
  tooMuchMemory: { what: '读取这个文档占用内存过多，已停止。', todo: '请压缩图片或拆分后再选。' },
}

function localRefusal(r: LocalRefusal): string {
  const name = `「${ruleName(r.name)}」`
  switch (r.code) {
    case 'local.unknown':
      return `没有${name}这一项。`
    case 'local.fixed':
      return `${name}由法律或中央规定确定，本级不能调整。`
    case 'local.looser':
      return `${name}填的是 ${r.asked}，比规定的 ${r.central} 宽；本级只能从严。`
    case 'local.outOfRange':
      return `${name}应在 ${r.least} 到 ${r.most === Number.MAX_SAFE_INTEGER ? '合理范围' : r.most} 之间。`
    case 'local.badWord':
      return `${name}中的「${r.word}」不能作为用语；用语为二至三十个字。`
    case 'local.malformed':
      return `${name}的内容不完整。`
  }
}
const TABLE_REFUSED = {
  notXlsx: { what: '这个文件不是 .xlsx 表格。', todo: '请用 WPS 或 Excel 另存为 .xlsx 后再选。' },
  tooLarge: { what: '这个表格太大，没有读取。', todo: '请删去图片和多余的工作表，或拆成几个表再导入。' },
  damaged: { what: '这个表格已损坏或设了密码，不能读取。', todo: '请用 WPS 或 Excel 打开后另存，再选一次。' },
  tooManyRows: { what: '这个表格超过 20000 行，没有读取。', todo: '请确认选对了表格；确有这么多行的，拆成几个表。' },
  tooSlow: { what: '读取这个表格超过 20 秒，已停止。', todo: '请拆成几个表再导入。' },
  noColumns: { what: '前 10 行里没有找到「名称」这一列。', todo: '请在表头写明：名称、文号、制发机关、日期、效力、备注。' },
  rowsWrong: { what: '表格里有认不出来的行。', todo: '请在表格里改好这些行，再导入一次。' },
} as const

const ANSWER_REFUSED = {
  reasonMissing: '这一项选「不适用」或「不符合」须写明理由。',
  evidenceMissing: '这一项须写明依据。',
  notOffered: '这一项不提供所选的答案。',
  notSettledByPerson: '这一项由记录认定，不能手工作答。',
} as const

export const SENTENCES: { readonly [C in ErrorCode]: (data: DataOf<C>) => Words } = {
  SIGN_IN_REQUIRED: () => ({ what: '登录已失效。', kept: KEPT, todo: '请重新登录，登录后接着办理。' }),
  NOT_ALLOWED: ({ need }) => ({
    what: `当前岗位不能办理这件事${need.length > 0 ? `，需要：${need.map(roleName).join('、')}` : ''}。`,
    kept: NOTHING_CHANGED,
    todo: '请由有此岗位的人办理，或请管理员调整岗位。',
  }),
  WRONG_PASSWORD: ({ left }) => ({
    what: '登录名或密码不对。',
    kept: left > 0 ? `再错 ${left} 次，帐号将锁定 10 分钟。` : '没有进行任何操作。',
    todo: '请核对大小写后再试；忘记密码请管理员重置。',
  }),
  LOCKED_OUT: ({ until }) => ({
    what: `密码连续输错，帐号锁定到 ${timeOf(until)}。`,
    kept: '已有的办理记录不受影响。',
    todo: '请到时再试，或请管理员重置密码。',
  }),
  WEAK_PASSWORD: ({ why }) => ({ what: `${why}。`, kept: KEPT, todo: '请换一个密码。' }),
  NO_STORE: () => ({ what: '本机还没有建立办公库。', kept: '没有进行任何操作。', todo: '请先完成首次设置，或打开演示库。' }),
  STORE_PROBLEM: ({ message }) => ({
    what: `办公库不能使用：${message}`,
    kept: '库中原有内容未动。',
    todo: '请把这句话告诉管理员；必要时从备份恢复。',
  }),
  STORE_READ_ONLY: ({ because }) => ({
    what: `办公库现在只能查看：${because}`,
    kept: KEPT,
    todo: '请告诉管理员；处理好之前不能取号和审核。',
  }),
  DISK_FULL: () => ({ what: '磁盘已满，没有写入。', kept: `${NOTHING_CHANGED}${KEPT}`, todo: '请清理磁盘后再点一次。' }),
  NOT_FOUND: ({ what }) => ({ what: `没有找到${what}。`, kept: NOTHING_CHANGED, todo: '请返回列表刷新后再试。' }),
  CONFLICT: ({ what, seen, now, by }) => ({
    what: `${what}已被${by || '他人'}先修改。`,
    kept: KEPT,
    todo: '请刷新看过新内容后，再决定是否照原样提交。',
    lines: [`打开时是第 ${seen} 版，现在是第 ${now} 版。`],
  }),
  GATE_SHUT: ({ conditions }) => {
    const open = conditions.filter((c) => !c.met)
    return {
      what: `还有 ${open.length} 个条件未满足，不能办理。`,
      kept: NOTHING_CHANGED,
      todo: '请逐项办好后再试。',
      lines: open.map((c) => `${c.label}：${c.detail}`),
    }
  },
  ALREADY_NUMBERED: ({ docNumber }) => ({ what: `本件已编${docNumber}。`, kept: '没有再取号。', todo: '请刷新查看。' }),
  ANSWER_REFUSED: ({ itemId, what }) => ({
    what: `${itemId}：${ANSWER_REFUSED[what]}`,
    kept: '这一项没有保存，其他各项不受影响。',
    todo: '请补充后再选。',
  }),
  ANSWER_CONFLICT: ({ itemId, theirs }) => ({
    what: theirs ? `${itemId} 已由${theirs.byName}先作答「${theirs.value}」。` : `${itemId} 原来的答案已被他人清除。`,
    kept: `没有覆盖${theirs ? '对方的答案' : ''}；您填的仍在本行。`,
    todo: '请看过两边的答案，选用其中一个。',
  }),
  DRAFT_REFUSED: ({ reason }) => ({
    ...DRAFT_REFUSED[reason],
    kept: reason === 'classified' ? '没有保存、也没有记录其中任何内容。' : '这个文件没有收下；已填写的内容仍在本页。',
  }),
  ROWS_REFUSED: ({ rows }) => ({
    what: `有 ${rows.length} 行不能登记，全部没有登记。`,
    kept: KEPT,
    todo: '请按下面所列逐行改正后再登记。',
    lines: rows.map((r) => `第 ${r.line} 行：${r.why}`),
  }),
  COUNTERSIGN_PAPER: ({ readsAs }) => ({
    what: `${readsAs}不能代替合法性审核意见。`,
    kept: `没有作为合法性审核意见收下；${KEPT}`,
    todo: '可以存入会签，合法性审核意见另行取得。',
  }),
  TABLE_REFUSED: ({ reason, rows }) => ({
    ...TABLE_REFUSED[reason],
    kept: '依据库没有变动，一行也没有写入。',
    lines: rows.map((r) => `第 ${r.row} 行：${r.problem}`),
  }),
  LIBRARY_HAS: ({ title, docNumber }) => ({
    what: `依据库里已有${docNumber ?? ''}《${title}》。`,
    kept: NOTHING_CHANGED,
    todo: '请在列表里找到它，补录文件或更改效力。',
  }),
  LIBRARY_STATUS_MOVED: ({ seen, now }) => ({
    what: `这份文件的效力已由他人先改为「${LIBRARY_STATUS_NAMES[now]}」。`,
    kept: KEPT,
    todo: '请看过新的效力后，再决定是否更改。',
    lines: [`打开时是「${LIBRARY_STATUS_NAMES[seen]}」。`],
  }),
  FIELD_MISSING: ({ label }) => ({ what: `「${label}」还没有填写。`, kept: KEPT, todo: `请填写「${label}」后再试。` }),
  SETTING_REFUSED: (refusal) => ({ what: localRefusal(refusal), kept: KEPT, todo: '请改过后再保存；原有设置没有变。' }),
  COMMAND_REUSED: () => ({
    what: '上一次操作可能已经完成，内容与这一次不同。',
    kept: '没有重复办理。',
    todo: '请刷新，看过结果后再决定是否重新办理。',
  }),
  INTERNAL: () => ({
    what: '程序出错，这一步没有完成。',
    kept: `${NOTHING_CHANGED}${KEPT}`,
    todo: '请再试一次；仍不行时，把编号告诉管理员。',
  }),
}

/** Names of input fields, for the rare input that the door could not even parse. */
const FIELD_NAMES: Readonly<Record<string, string>> = {
  title: '标题',
  unit: '拟稿单位',
  drafterName: '拟稿人',
  phone: '电话',
  reason: '理由',
  login: '登录名',
  name: '姓名',
  password: '密码',
  county: '县名',
  series: '机关代字',
  code: '机关代字',
  issuer: '发文机关',
  roles: '岗位',
  main: '送审稿',
  attachments: '附件',
  query: '查询内容',
  dueOn: '限办日期',
  countersigns: '会签单位',
  mainRecipientsText: '主送机关',
  ccRecipientsText: '抄送机关',
  signature: '落款',
  documentDate: '成文日期',
  file: '备份文件',
  copies: '份数',
  printDate: '印发日期',
  statusSource: '效力核对来源',
  docNumber: '文号',
}

function badInput(data: unknown): Words {
  const issues = (data as { readonly issues?: readonly { readonly path?: readonly unknown[] }[] } | undefined)?.issues ?? []
  const names = issues.map((issue) =>
    [...(issue.path ?? [])]
      .reverse()
      .map((step) => FIELD_NAMES[String(step)])
      .find(Boolean),
  )
  const known = [...new Set(names.filter((n): n is string => n !== undefined))]
  return {
    what: known.length > 0 ? `「${known.join('」「')}」没有填写或超过了允许的长度。` : '填写的内容不完整或格式不对。',
    kept: KEPT,
    todo: '请检查后再试。',
  }
}

const isKnown = (code: string): code is ErrorCode => Object.hasOwn(SENTENCES, code)

/** True when nobody can say whether the act was done: the same command may be sent again with the same `commandId`. */
export const isConnectionLost = (error: unknown): boolean => !(error instanceof ORPCError)

/** @param error whatever was thrown: a refusal, a lost connection, a bug of the screen. */
export function sentenceOf(error: unknown): Sentence {
  if (error instanceof ORPCError) {
    const code: string = error.code
    if (isKnown(code)) {
      // The code decides the shape of the data; the door's types tie the two together.
      const words = (SENTENCES[code] as (data: unknown) => Words)(error.data)
      const ref = code === 'INTERNAL' ? (error.data as { readonly ref?: string } | undefined)?.ref : undefined
      return { ...words, code: ref ? `${code} ${ref}` : code }
    }
    if (code === 'BAD_REQUEST') return { ...badInput(error.data), code }
    if (error.status >= 500 && error.status !== 500) return lost(code)
    return { ...SENTENCES.INTERNAL({ ref: '' }), code }
  }
  return lost('CONNECTION_LOST')
}

const lost = (code: string): Sentence => ({
  what: '与办公主机的连接断开，不能确认这一步是否完成。',
  kept: KEPT,
  todo: '请检查网络和主机，然后再点一次；同一次操作不会办理两遍。',
  code,
})

/** A bug of the screen itself, caught by the boundary. */
export const screenBug = (ref: string): Sentence => ({
  what: '这一页显示时出错。',
  kept: '已保存的记录不受影响；本页未保存的文字在重新打开后恢复。',
  todo: '请重新打开这一页；仍不行时，把编号告诉管理员。',
  code: `SCREEN ${ref}`,
})
