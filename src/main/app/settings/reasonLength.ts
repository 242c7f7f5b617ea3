import type { LimitSettings } from '#domain/settings'
import type { Reader } from '../ports.ts'
import { settingOf } from './settingOf.ts'

/** How long the reason of a release must be at the least. */
export const reasonLength = async (r: Reader): Promise<number> =>
  (await settingOf<LimitSettings>(r, 'limits'))?.reasonMinChars ?? 4
