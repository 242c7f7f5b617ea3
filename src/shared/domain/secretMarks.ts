/**
 * 密级标志 (checklist L25; T art9(二), G 7.2.2). A mark stops intake; plain words (保密, 商业秘密, 《保守国家秘密法》) do not.
 *
 * Three forms are marks:
 *   1 level + star, anywhere in running text:            机密★1年, 绝密★长期, 秘密★
 *   2 a line that is nothing but a mark:                  机密 / 密级：秘密 / 000012 机密 特急 / 【绝密】 / 秘密 5年
 *   3 a bracketed level at the beginning or end of a line: （机密）关于……的通知
 * Runs of text are joined before asking, so a mark cut into pieces by the word processor is still one mark.
 */

const LEVEL = '(?:绝密|机密|秘密)'
const TERM = '(?:(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})(?:年|个?月|天|日)|长期|启用前|解密前)'
// The star of the standard is ★; the others are what people and converters put in its place.
const STAR = '[★☆✭✩✪⭑⭐🌟]'
const OPEN = '[〔［\\[【（(〈<「]'
const CLOSE = '[〕］\\]】）)〉>」]'
const URGENCY = '(?:特急|加急|平急|特提|急件)'

const STARRED = new RegExp(`${LEVEL}[级件]?(?:${STAR}|[*＊](?=${TERM}))`, 'u')
const ALONE = new RegExp(
  `^(?:份号[:：]?)?(?:№|No[.．]?)?[0-9]{0,8}${URGENCY}?(?:(?:密级|保密级别|涉密等级|密级和保密期限)[:：]?)?` +
    `${OPEN}?${LEVEL}[级件]?[·•:：*＊-]?${TERM}?${CLOSE}?(?:${OPEN}?${TERM}${CLOSE}?)?(?:保密期限[:：]?${TERM})?${URGENCY}?(?:第[0-9]+[号份])?$`,
  'u',
)
const BRACKETED = new RegExp(`^${OPEN}${LEVEL}[级件]?${TERM}?${CLOSE}|${OPEN}${LEVEL}[级件]?${TERM}?${CLOSE}$`, 'u')

/** White space, zero-width marks, soft hyphens and direction marks: they separate nothing that a reader sees. */
const UNSEEN =
  /[\s\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0]+/gu

/** Full-width digits and letters to half-width, unseen characters out. */
function plain(text: string): string {
  return text.replace(UNSEEN, '').replace(/[０-９Ａ-Ｚａ-ｚ]/gu, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
}

/** Does this text carry a 密级标志? Lines are taken one by one for the forms that stand alone. */
export function hasSecretMark(text: string): boolean {
  if (!/[绝機机秘]/u.test(text)) return false
  if (STARRED.test(plain(text))) return true
  return text.split(/[\n\r\v\f\u0085\u2028\u2029]/u).some((line) => {
    const s = plain(line)
    return s.length <= 40 ? ALONE.test(s) || BRACKETED.test(s) : BRACKETED.test(s.slice(0, 20)) || BRACKETED.test(s.slice(-20))
  })
}

/**
 * Does a file name (or the name of an attachment) carry a mark? A level that stands alone between separators counts:
 * 机密-方案.docx, 方案（秘密）.docx, 机密 1年_名单.xlsx. 商业秘密保护方案.docx does not.
 */
export function hasSecretName(fileName: string): boolean {
  if (!/[绝机秘]/u.test(fileName)) return false
  const stem = fileName.replace(/\.[A-Za-z0-9]{1,6}$/u, '')
  if (STARRED.test(plain(stem)) || ALONE.test(plain(stem))) return true
  return stem
    .split(/[\s_\-—–－·.．、，,;；+＋~～（）()【】〔〕[\]［］〈〉<>「」《》]+/u)
    .some((piece) => ALONE.test(plain(piece)))
}
