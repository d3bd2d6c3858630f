/** The address a client reaches the server by. */
import type { FastifyRequest } from 'fastify'
import type { Config } from '../../config.js'

/** What a `Host` may be to be shown: a name or an address, and a port. */
const HOST = /^[\w.-]{1,255}(:\d{1,5})?$|^\[[\da-f:.]{2,45}\](:\d{1,5})?$/i

/** The public address where one is set, or else the one the client asked, or else where the server listens; without a slash at its end. */
export function addressAsked(
  { host, protocol }: FastifyRequest,
  { publicUrl, host: ownHost, port }: Pick<Config, 'publicUrl' | 'host' | 'port'>,
): string {
  return publicUrl ?? (HOST.test(host) ? `${protocol}://${host}` : `http://${ownHost}:${port}`)
}
