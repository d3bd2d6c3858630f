/** Who may write: `Authorization: Bearer <key>` (RFC 6750). */
import type { FastifyRequest } from 'fastify'
import { allows, type KeyHolder, type Scope } from '../../record/scope.js'
import { Problem } from '../problems/problem.js'
import type { WriteGateway } from './gateway.js'

const BEARER = /^Bearer +([\w~.+/-]{1,200}=*)$/i
const REALM = 'Bearer realm="defense-spending-tracker"'

/** Whose key the request carries. @throws Problem 401 without a valid one, 403 where none of these scopes is its own */
export async function holderFor(
  request: FastifyRequest,
  gateway: WriteGateway,
  needed: readonly Scope[],
): Promise<KeyHolder> {
  const { authorization } = request.headers
  if (authorization === undefined)
    throw new Problem('unauthorized', 'writing needs Authorization: Bearer <key>', {
      headers: { 'www-authenticate': REALM },
    })
  const key = BEARER.exec(authorization)?.[1]
  const holder = key === undefined ? null : await gateway.holderOf(key)
  if (!holder)
    throw new Problem('unauthorized', 'the key is unknown, malformed or revoked', {
      headers: { 'www-authenticate': `${REALM}, error="invalid_token"` },
    })
  if (!allows(holder.scope, needed))
    throw new Problem(
      'forbidden',
      `the key ${holder.name} has the scope ${holder.scope}; this needs ${needed.join(' or ')}`,
      { headers: { 'www-authenticate': `${REALM}, error="insufficient_scope", scope="${needed[0]}"` } },
    )
  return holder
}
