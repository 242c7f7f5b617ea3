import { describe, expect, it } from 'vitest'
import { DEFAULT_AUTHORITY, maySign, rankOf, type AuthorityFacts, type AuthorityTable, type SigningPost } from '#domain/authority'

const mayor: SigningPost = { post: '县长', principal: true }
const deputy: SigningPost = { post: '常务副县长', principal: false }
const head: SigningPost = { post: '县政府办公室主任', principal: false }
const clerk: SigningPost = { post: '文书科科长', principal: false }
const plain: AuthorityFacts = {
  issuerType: 'govOffice',
  direction: 'down',
  normativeKind: 'none',
  carrier: 'redHead',
  important: false,
}

describe('who may sign', () => {
  it.each<[string, Partial<AuthorityFacts>, SigningPost, boolean]>([
    ['上行文', { direction: 'up' }, mayor, true],
    ['上行文', { direction: 'up' }, deputy, false],
    ['重要公文', { important: true }, deputy, false],
    ['重要公文', { important: true }, mayor, true],
    ['规范性文件', { normativeKind: 'admin' }, deputy, false],
    ['规范性文件', { normativeKind: 'admin' }, mayor, true],
    ['党内规范性文件', { issuerType: 'partyOffice', normativeKind: 'party' }, head, false],
    ['县委文件', { issuerType: 'party' }, deputy, false],
    ['县政府下行文', { issuerType: 'gov' }, deputy, true],
    ['县政府下行文', { issuerType: 'gov' }, head, false],
    ['两办文件', {}, head, true],
    ['两办文件', {}, deputy, true],
    ['两办文件', {}, clerk, false],
    ['纪要', { carrier: 'minutes' }, deputy, false],
    ['命令', { issuerType: 'gov', carrier: 'order' }, deputy, false],
    ['函', { carrier: 'letter', direction: 'flat' }, head, true],
    ['县政府的函', { issuerType: 'gov', carrier: 'letter', direction: 'flat' }, head, true],
    ['函 that goes upward', { carrier: 'letter', direction: 'up' }, head, false],
    ['工作提示', { carrier: 'workReminder', issuerType: 'dept' }, clerk, false],
    ['部门文件', { issuerType: 'dept' }, { post: '副局长', principal: false }, true],
  ])('%s %o by %o: %s', (_what, facts, signer, may) =>
    expect(maySign(DEFAULT_AUTHORITY, { ...plain, ...facts }, signer).ok).toBe(may),
  )

  it('a refusal says which rule, who should sign, and who may not', () => {
    const no = maySign(DEFAULT_AUTHORITY, { ...plain, normativeKind: 'admin' }, deputy)
    expect(no).toMatchObject({
      ok: false,
      refusal: { code: 'authority.rank', message: '规范性文件应由主要负责人签发（签发权限表），常务副县长不能签发' },
    })
  })

  it('an office cannot set away what the regulation demands', () => {
    const lax: AuthorityTable = [{ id: 'all', label: '全部', signer: 'office', source: '本单位' }]
    expect(maySign(lax, { ...plain, normativeKind: 'admin' }, head).ok).toBe(true)
    expect(maySign(lax, { ...plain, direction: 'up' }, head)).toMatchObject({ ok: false, refusal: { rule: { id: 'upward' } } })
    expect(maySign(lax, { ...plain, important: true }, deputy)).toMatchObject({
      ok: false,
      refusal: { rule: { id: 'important' } },
    })
  })

  it('a table without a rule for a paper refuses it', () =>
    expect(maySign([], plain, mayor)).toMatchObject({ ok: false, refusal: { code: 'authority.noRule' } }))

  it.each<[SigningPost, string | null]>([
    [mayor, 'principal'],
    [deputy, 'leader'],
    [head, 'office'],
    [{ post: '副主任', principal: false }, 'office'],
    [clerk, null],
    [{ post: '', principal: false }, null],
  ])('%o ranks as %s', (signer, rank) => expect(rankOf(signer)).toBe(rank))
})
