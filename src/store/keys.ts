/** Editors' keys: made and shown once, kept as hashes. */
import { createHash, randomBytes } from 'node:crypto'
import { type KeyHolder, SCOPES, type Scope, SEED_AUTHOR } from '../record/edit.js'
import type { Engine, Transaction } from './engine.js'
import { oneOf, StoreFault } from './store-faults.js'

const NAME = /^[a-z0-9][a-z0-9-]{0,62}$/
const KEY_BYTES = 32
const PREFIX = 'dst_'
/** Who writes under these names is no editor. */
const TAKEN = [SEED_AUTHOR, 'cli']
const USE_RECORDED_EVERY_MS = 60_000

/** A key as it is listed: all but the key itself. Times are RFC 3339 in UTC. */
export interface KeyEntry {
  readonly name: string
  readonly scope: string
  readonly createdAt: string
  /** To the minute or so; null for a key never used. */
  readonly lastUsedAt: string | null
  /** Null while it is valid. */
  readonly revokedAt: string | null
}

/** The keys there are, and what is done about them. */
export interface Keys {
  /** Makes a key and answers it; it cannot be read again. A revoked key's name stays taken, since the audit names it. */
  create(name: string, scope: Scope, now: Date): Promise<string>
  /** Every key there is or was. */
  list(): Promise<readonly KeyEntry[]>
  /** Makes the key worthless from now on. @throws StoreFault where no valid key has the name */
  revoke(name: string, now: Date): Promise<void>
  /** Whose key it is, or null. Read from the store each time, so that a revocation by any process counts at once. @throws StoreUnavailable */
  holderOf(key: string, now: Date): Promise<KeyHolder | null>
}

/** The keys of a database; `read` runs a reading for somebody who waits for its answer. */
export function keysIn(engine: Engine, read: Engine['read']): Keys {
  return {
    async create(name, scope, now) {
      if (!NAME.test(name) || TAKEN.includes(name))
        throw new StoreFault(`${name} cannot be the name of a key; use a-z, 0-9 and hyphens, up to 63 characters.`)
      const key = PREFIX + randomBytes(KEY_BYTES).toString('base64url')
      await engine.write(async (tx) => {
        if (await tx.key.findUnique({ where: { name } }))
          throw new StoreFault(`There is, or was, a key called ${name}; choose another name.`)
        await tx.key.create({ data: { name, scope, hash: hashOf(key), createdAt: now.toISOString() } })
      })
      return key
    },
    list: () => engine.read((tx) => tx.key.findMany({ omit: { hash: true }, orderBy: { name: 'asc' } })),
    async revoke(name, now) {
      const { count } = await engine.write((tx) =>
        tx.key.updateMany({ where: { name, revokedAt: null }, data: { revokedAt: now.toISOString() } }),
      )
      if (count === 0) throw new StoreFault(`There is no valid key called ${name}.`)
    },
    async holderOf(key, now) {
      const found = await read((tx) => validKey(tx, key))
      if (!found) return null
      const { name, lastUsedAt } = found
      const noteUse = (tx: Transaction) =>
        tx.key.updateMany({ where: { name }, data: { lastUsedAt: now.toISOString() } })
      // Not waited for: a key is good whether or not its use can be noted.
      if (lastUsedAt === null || now.getTime() - Date.parse(lastUsedAt) > USE_RECORDED_EVERY_MS)
        void engine.write(noteUse).catch(() => undefined)
      return { name, scope: oneOf(SCOPES, found.scope, 'key.scope') }
    },
  }
}

/** Found by its hash: whoever measures how long that takes learns of a hash, which leads back to no key of 256 bits. */
function validKey(tx: Transaction, key: string) {
  return tx.key.findUnique({ where: { hash: hashOf(key), revokedAt: null } })
}

function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('hex')
}
