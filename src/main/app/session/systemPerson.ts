import type { Person } from '#domain/people'

/** The program itself, for acts that no person does: making a store, importing the demo's books. It cannot sign in. */
export const PROGRAM: Person = { id: 'program', login: '', name: '程序', unit: '', title: '', roles: [], disabled: true }
