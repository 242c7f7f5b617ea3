/** An item of 依据库 as a clerk hands it in: of the superior office, and nothing known of its standing unless said. */
import type { Client } from './theDemo.ts'

export type NewLibraryItem = Parameters<Client['library']['add']>[0]['item']
export const libraryItem = (title: string, more: Partial<NewLibraryItem> = {}): NewLibraryItem => ({
  kind: 'superior',
  title,
  docNumber: null,
  issuer: '云州市人民政府办公室',
  issuedOn: null,
  status: 'unknown',
  statusSource: '',
  ...more,
})
