/** Editors' keys: made and shown once, kept as hashes. */
import { createHash, randomBytes } from 'node:crypto'
import { type KeyHolder, SCOPES, type Scope } from '../record/scope.js'
import { oneOf } from './one-of.js'
import type { Store } from './store.js'
import { StoreFault } from './store-fault.js'

const NAME = /^[a-z0-9][a-z0-9-]{0,62}$/
const KEY_BYTES = 32
const PREFIX = 'dst_'
/** Who writes under these names is no editor. */
const TAKEN = ['seed', 'cli']
const USE_RECORDED_EVERY_MS = 60_000

function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('hex')
}

/** Makes a key and answers it; it cannot be read again. A revoked key's name stays taken, since the audit names it. */
export async function createKey(store: Store, name: string, scope: Scope, now: Date): Promise<string> {
  if (!NAME.test(name) || TAKEN.includes(name))
    throw new StoreFault(`${name} cannot be the name of a key; use a-z, 0-9 and hyphens, up to 63 characters.`)
  const key = PREFIX + randomBytes(KEY_BYTES).toString('base64url')
  await store.write(async (tx) => {
    if (await tx.key.findUnique({ where: { name } }))
      throw new StoreFault(`There is, or was, a key called ${name}; choose another name.`)
    await tx.key.create({ data: { name, scope, hash: hashOf(key), createdAt: now.toISOString() } })
  })
  return key
}

/** Every key there is or was, without the key itself. */
export function listKeys(store: Store) {
  return store.read((tx) => tx.key.findMany({ omit: { hash: true }, orderBy: { name: 'asc' } }))
}

/** Makes the key worthless from now on. */
export async function revokeKey(store: Store, name: string, now: Date): Promise<void> {
  const { count } = await store.write((tx) =>
    tx.key.updateMany({ where: { name, revokedAt: null }, data: { revokedAt: now.toISOString() } }),
  )
  if (count === 0) throw new StoreFault(`There is no valid key called ${name}.`)
}

/** Whose key it is, or null. Read from the store each time, so that a revocation by any process counts at once. */
export async function holderOf(store: Store, key: string, now: Date): Promise<KeyHolder | null> {
  // Found by its hash: whoever measures how long that takes learns of a hash, which leads back to no key of 256 bits.
  const found = await store.read((tx) => tx.key.findUnique({ where: { hash: hashOf(key), revokedAt: null } }))
  if (!found) return null
  const { name, lastUsedAt } = found
  // Not waited for: a key is good whether or not its use can be noted.
  if (lastUsedAt === null || now.getTime() - Date.parse(lastUsedAt) > USE_RECORDED_EVERY_MS)
    void noteUse(store, name, now).catch(() => undefined)
  return { name, scope: oneOf(SCOPES, found.scope, 'key.scope') }
}

async function noteUse(store: Store, name: string, now: Date): Promise<void> {
  await store.write((tx) => tx.key.updateMany({ where: { name }, data: { lastUsedAt: now.toISOString() } }))
}
