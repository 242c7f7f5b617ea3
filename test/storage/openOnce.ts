/** A second program that wants the store: says how it went. Started by opening.test.ts. */
import { StoreFailure } from '../../src/main/storage/failures.ts'
import { reopen } from './office.ts'

try {
  await (await reopen(process.argv[2]!)).release()
  console.log('opened')
} catch (error) {
  if (!(error instanceof StoreFailure)) throw error
  console.log(`${error.code} ${error.message}`)
}
