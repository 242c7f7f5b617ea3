/** One setting: its value, the version seen, and keeping a change of it. */
import { useQuery } from '@tanstack/react-query'
import { client, orpc, queryClient } from '../../client/office.ts'
import { useAct, type Act } from '../../ui/useAct.ts'

export interface SettingEntry {
  readonly value: unknown
  readonly version: number
}

export interface Settings {
  readonly entry: (key: string) => SettingEntry
  readonly error: unknown
  readonly ready: boolean
  readonly act: Act
  /** true when kept. */
  readonly save: (key: string, value: unknown, version: number) => Promise<boolean>
}

export function useSettings(): Settings {
  const query = useQuery(orpc.settings.list.queryOptions())
  const act = useAct()
  return {
    entry: (key) => query.data?.find((s) => s.key === key) ?? { value: null, version: 0 },
    error: query.error,
    ready: query.data !== undefined,
    act,
    save: async (key, value, version) => {
      const done = await act.run((commandId) => client.settings.change({ commandId, key, value, version }))
      await queryClient.invalidateQueries({ queryKey: orpc.settings.key() })
      return done !== undefined
    },
  }
}
