/**
 * The grammar of office names: what looks like an organ, and how a 主送 or 抄送 line is split into the organs it means
 * (G 7.3.2, T art9(八)).
 */

/** Last words of names of organs, units and groups of them. Longest first is not needed: only the end of a name is tested. */
const LAST_WORDS =
  '人民政府|政府|党委|党组|党总支|党支部|党工委|工委|纪委|监委|管委会|委员会|常委会|居委会|村委会|委|办公室|办公厅|办事处|服务处|办|厅|局|分局|署|处|科|股|室|组|院|校|学校|' +
  '中学|小学|大学|幼儿园|中心|站|所|队|大队|支队|中队|总队|部|部委|会|协会|联合会|联社|社|公司|企业|集团|银行|支行|分行|医院|卫生院|单位|部门|机构|机关|街道|乡镇|镇|乡|村|' +
  '社区|县|市|区|州|盟|旗|省|团体|组织|法院|检察院|人大|政协|工会|妇联|团委|科协|侨联|工商联|文联|残联|红十字会|武装部|人武部|军分区|场|林场|农场|园区|开发区|示范区|度假区|' +
  '同志|代表|委员|领导|网点|机场|车站|供电局|烟草|企事业单位|养老院|福利院|图书馆|博物馆|文化馆|档案馆|馆|台|报社|电视台|站点|库|厂|矿|指挥部|专班|总部|分公司|负责人|常委|法人|群团|学院|研究院|党校'
const ORGAN_END = new RegExp(`(?:${LAST_WORDS})(?:[（(][^（()）]*[）)])?$`, 'u')

/** A bare class of place shares the rest of the name with what follows: 各县、市、区人民政府. */
const BARE_PLACE = /^各?(?:有关)?(?:县|市|区|州|盟|旗|乡|镇|街道|村|社区|省|自治区|直辖市)$/u
/** A bare role belongs to the place named before it: 各乡镇党委、人民政府. */
const BARE_ROLE =
  /^(?:人民政府|政府|党委|党工委|工委|办事处|管委会|人大|政协|纪委|纪工委|人大主席团|武装部|村民委员会|居民委员会|党组|党支部|党总支)(?:[（(][^（()）]*[）)])?$/u
const ROLE_END = /(?:人民政府|政府|党委|党工委|工委|办事处|管委会|人大|政协|纪委|党组|党支部|党总支)$/u
/** Only between names this plain does 和 join two organs; 住房和城乡建设局 is one. */
const JOINED = /^(.*?(?:人民政府|党委|党工委|办事处|局|单位|部门|机构|委员会|办公室|学校))(?:和|及|以及|与|暨)(.+)$/u

export const isOrganLike = (text: string): boolean => {
  const s = text.replace(/\s/gu, '')
  return s.length >= 2 && s.length <= 40 && ORGAN_END.test(s) && !/[。；;？?！!，,：:“”"《》]/u.test(s)
}

/** Splits at the separators that stand outside brackets and quotes. */
export function splitOutside(text: string, separators: RegExp): string[] {
  const parts: string[] = []
  let depth = 0
  let piece = ''
  for (const ch of text) {
    if (/[（(〔［[【《“]/u.test(ch)) depth++
    else if (/[）)〕］\]】》”]/u.test(ch)) depth = Math.max(0, depth - 1)
    if (depth === 0 && separators.test(ch)) {
      parts.push(piece)
      piece = ''
    } else piece += ch
  }
  parts.push(piece)
  return parts.map((p) => p.trim()).filter((p) => p !== '')
}

/** 、 between names: a piece that is no name by itself shares the end of the one that follows. */
function splitList(group: string): string[] {
  const pieces = splitOutside(group, /、/u)
  const whole: string[] = []
  let waiting = ''
  for (const [i, piece] of pieces.entries()) {
    const last = i === pieces.length - 1
    // 各县、市、区人民政府 is one address until the name is complete; 各县、各部门 are two.
    const next = pieces[i + 1] ?? ''
    const sharesEnd =
      !ORGAN_END.test(piece) || (BARE_PLACE.test(piece) && /^(?:县|市|区|州|盟|旗|乡|镇|街道|村|社区)/u.test(next))
    if (!last && sharesEnd) waiting += `${piece}、`
    else {
      whole.push(waiting + piece)
      waiting = ''
    }
  }
  const named: string[] = []
  for (const piece of whole) {
    const before = named.at(-1)
    if (before !== undefined && BARE_ROLE.test(piece) && ROLE_END.test(before)) named.push(before.replace(ROLE_END, '') + piece)
    else named.push(piece)
  }
  return named
}

function splitJoined(piece: string): string[] {
  const m = JOINED.exec(piece)
  if (!m || !ORGAN_END.test(m[2]!)) return [piece]
  const [left, right] = [m[1]!, m[2]!]
  return [left, ...splitJoined(BARE_ROLE.test(right) && ROLE_END.test(left) ? left.replace(ROLE_END, '') + right : right)]
}

/** 各乡镇党委、人民政府，县直各单位 -> 各乡镇党委 · 各乡镇人民政府 · 县直各单位. */
export function splitRecipients(text: string): string[] {
  const line = text.replace(/\s*\n\s*/gu, '').replace(/[。；;：:，,]+$/u, '')
  return splitOutside(line, /[，,；;。\t\u3000]/u)
    .flatMap(splitList)
    .flatMap(splitJoined)
    .map((s) => s.replace(/\s+/gu, ''))
    .filter((s) => s !== '')
}

/** Could this be a 主送 line (its final colon included)? */
export function isRecipientsLine(text: string): boolean {
  const s = text.replace(/\s/gu, '')
  if (!/[：:]$/u.test(s) || s.length < 3 || s.length > 400) return false
  if (/^(?:附件?|抄送|抄报|主题词|联系人|签发人|会签|密级|注)/u.test(s)) return false
  if (/如下|以下|下列|现将|根据|为了|通知[：:]$|决定[：:]$|要求[：:]$|事项[：:]$|命令[：:]$|。|《|》/u.test(s)) return false
  const names = splitRecipients(s)
  return names.filter((n) => ORGAN_END.test(n)).length * 2 > names.length
}
