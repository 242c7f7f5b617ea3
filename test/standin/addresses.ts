/**
 * Chromium knows no app:// scheme, so app://HOST/x is shown to it as https://HOST.app.standin.test/x: a secure context with an
 * origin of its own, to which no request ever leaves the machine because each is answered by the protocol handler.
 */
const SUFFIX = 'standin.test'

export function toChromium(url: string, schemes: ReadonlyMap<string, unknown>): string {
  const m = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/.exec(url)
  return m && schemes.has(m[1]!) ? `https://${m[2]}.${m[1]}.${SUFFIX}${m[3]}` : url
}

export function toElectron(url: string): string {
  const m = /^https:\/\/([^/?#]+)\.([a-z0-9+-]+)\.standin\.test(?=[/?#]|$)(.*)$/.exec(url)
  return m ? `${m[2]}://${m[1]}${m[3]}` : url
}

export const CHROMIUM_PATTERN = `https://*.${SUFFIX}/*`
