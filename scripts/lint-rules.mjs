/** Lint rules of this project's own, loaded by .oxlintrc.json. */

const HASHES = new Set(['createHash', 'createHmac'])

/**
 * Electron's crypto is BoringSSL: names such as 'sha3-256', 'sm3' or 'SHA-256' work in Node and throw there. One spelling works in
 * both, and stored hashes are compared as text, so there is one name, written as a literal.
 */
const hashName = {
  meta: { type: 'problem', schema: [], messages: { name: "The only hash is 'sha256', written as a literal (BoringSSL)." } },
  create: (context) => ({
    CallExpression(node) {
      const callee = node.callee.type === 'MemberExpression' ? node.callee.property : node.callee
      if (callee.type !== 'Identifier' || !HASHES.has(callee.name)) return
      const [name] = node.arguments
      if (name?.type !== 'Literal' || name.value !== 'sha256') context.report({ node, messageId: 'name' })
    },
  }),
}

export default { meta: { name: 'fawen' }, rules: { 'hash-name': hashName } }
