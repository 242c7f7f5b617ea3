import { DEFAULT_AUTHORITY, type AuthorityTable } from '#domain/authority'
import type { Reader } from '../ports.ts'
import { settingOf } from './settingOf.ts'

/** The office's signing-authority table; the default one where it set none. What T art22 demands holds in both. */
export const authorityTable = async (r: Reader): Promise<AuthorityTable> =>
  (await settingOf<AuthorityTable>(r, 'authority')) ?? DEFAULT_AUTHORITY
