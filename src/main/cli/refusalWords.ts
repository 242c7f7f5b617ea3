import type { RefusalReason } from '#domain/draft'

/** Why a file was refused, in one sentence; 涉密 first says what to do. The screen has its own words. */
export const REFUSAL_WORDS = {
  classified: '文件带有密级标志。本程序不处理涉密文件，没有保存任何内容；请按涉密渠道办理。',
  empty: '文件是空的（0 字节）。请重新取得文件。',
  notDocx: '这不是 .docx 文件。请用 WPS 或 Word 另存为 .docx。',
  legacyWord: '这是旧版 .doc 文件。请用 WPS 或 Word 另存为 .docx。',
  wps: '这是 .wps 文件。请用 WPS 另存为 .docx。',
  odt: '这是 .odt 文件。请另存为 .docx。',
  pdf: '这是 PDF 文件。请取得可编辑的 .docx 稿。',
  text: '这是纯文本文件。请取得 .docx 稿。',
  encrypted: '文件设了打开密码。请取消密码后再交。',
  macros: '文件含有宏。请另存为不含宏的 .docx。',
  damaged: '文件已损坏，不能完整读出。请重新取得文件。',
  tooLarge: '文件太大。请去掉内嵌的大图后再交。',
  bomb: '文件解压后大得不合常理，已停止读取。请重新取得文件。',
  unsafeEntry: '文件内部的路径不安全，已停止读取。请用 WPS 或 Word 另存后再交。',
  doctype: '文件内部引用外部实体，已停止读取。请用 WPS 或 Word 另存后再交。',
  tooDeep: '文件内部嵌套过深，已停止读取。请用 WPS 或 Word 另存后再交。',
  tooManyParagraphs: '文件段落数超出限度，已停止读取。请分件送审。',
  tooSlow: '文件 20 秒内没有读完，已停止读取。请用 WPS 或 Word 另存后再交。',
  tooMuchMemory: '读取文件需要的内存超出限度，已停止读取。请分件送审。',
} as const satisfies Record<RefusalReason, string>
