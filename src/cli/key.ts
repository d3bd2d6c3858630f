/** `key`: making, listing and revoking the keys of editors. */
import { SCOPES } from '../record/edit.js'
import type { Store } from '../store/store.js'
import { command, onStore } from './command.js'

/** Keys are made, listed and revoked. */
export const keyCommand = command({
  usage: [`create --name NAME --scope ${SCOPES.join('|')}`, 'list', 'revoke NAME'],
  summary: 'make a key for an editor, list the keys there are, or make one worthless at once',
  help: `A key is shown once, when it is made; the database has its hash alone. A server that runs knows of it at once.
`,
  options: { name: { type: 'string' }, scope: { type: 'string' } },
  async run([act, operand, ...more], { name, scope }, surroundings) {
    if (more.length > 0) return null
    const now = surroundings.clock()
    const tell = async (work: (store: Store) => Promise<string>) => {
      surroundings.out.write(await onStore(surroundings, work))
      return 0
    }
    const known = SCOPES.find((one) => one === scope)
    if (act === 'create' && operand === undefined && name !== undefined && known)
      return tell(async ({ keys }) => `${await keys.create(name, known, now)}\n`)
    if (act === 'list' && operand === undefined) return tell(listed)
    if (act !== 'revoke' || operand === undefined) return null
    return tell(async ({ keys }) => {
      await keys.revoke(operand, now)
      return `The key ${operand} is revoked.\n`
    })
  },
})

async function listed(store: Store): Promise<string> {
  const keys = await store.keys.list()
  if (keys.length === 0) return 'There are no keys.\n'
  return keys
    .map(({ name, scope, createdAt, lastUsedAt, revokedAt }) => {
      const used = lastUsedAt === null ? 'never used' : `last used ${lastUsedAt}`
      return `${name}  ${scope}  made ${createdAt}  ${used}${revokedAt === null ? '' : `  revoked ${revokedAt}`}\n`
    })
    .join('')
}
