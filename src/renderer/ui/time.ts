/** Moments for people, on the county's clock (+08:00) whatever this machine's zone is. */
const clock = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', hour12: false })
const full = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
})

/** 08:35 */
export const clockTime = (iso: string): string => clock.format(new Date(iso))

/** 2026-10-22 08:35 */
export function dayAndTime(iso: string): string {
  const parts = Object.fromEntries(full.formatToParts(new Date(iso)).map((p) => [p.type, p.value]))
  return `${parts['year']}-${parts['month']}-${parts['day']} ${parts['hour']}:${parts['minute']}`
}
