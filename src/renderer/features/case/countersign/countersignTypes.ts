import type { client } from '../../../client/office.ts'

export type CountersignView = Awaited<ReturnType<typeof client.countersign.get>>
export type Unit = CountersignView['units'][number]
