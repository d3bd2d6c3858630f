/** `key create`, `key list` and `key revoke`: what they take and what they say. */
import { SCOPES, type Scope } from '../record/scope.js'
import type { Store } from '../store/store.js'

export type KeyCommand =
  | { readonly act: 'create'; readonly name: string; readonly scope: Scope }
  | { readonly act: 'list' }
  | { readonly act: 'revoke'; readonly name: string }

/** Reads what stands after `key`; null if it makes no sense. */
export function readKeyCommand(
  [act, operand, ...more]: readonly string[],
  { name, scope }: { readonly name?: string; readonly scope?: string },
): KeyCommand | null {
  if (more.length > 0) return null
  const known = SCOPES.find((one) => one === scope)
  if (act === 'create' && operand === undefined && name !== undefined && known) return { act, name, scope: known }
  if (act === 'list' && operand === undefined) return { act }
  return act === 'revoke' && operand !== undefined ? { act, name: operand } : null
}

/** Does it and answers what to say. */
export async function runKeyCommand(store: Store, command: KeyCommand, now: Date): Promise<string> {
  if (command.act === 'create') {
    const key = await store.keys.create(command.name, command.scope, now)
    return `${key}\n`
  }
  if (command.act === 'revoke') {
    await store.keys.revoke(command.name, now)
    return `The key ${command.name} is revoked.\n`
  }
  const keys = await store.keys.list()
  if (keys.length === 0) return 'There are no keys.\n'
  return keys
    .map(({ name, scope, createdAt, lastUsedAt, revokedAt }) => {
      const used = lastUsedAt === null ? 'never used' : `last used ${lastUsedAt}`
      return `${name}  ${scope}  made ${createdAt}  ${used}${revokedAt === null ? '' : `  revoked ${revokedAt}`}\n`
    })
    .join('')
}
