/** What is checked of every request before it is routed and before its body is read. */
import type { FastifyRequest } from 'fastify'
import { Problem } from '../problems/problem.js'

const URL_BYTES = 8 * 1024

/** What is wrong with the request's URL, if anything is: its length, or its percent-encoding. */
export function firstProblem(request: FastifyRequest): Problem | undefined {
  const { url } = request
  if (url.length > URL_BYTES)
    return new Problem('uri_too_long', `the URL has ${url.length} bytes; the limit is ${URL_BYTES}`)
  return isEncodedWell(url) ? undefined : new Problem('malformed_request', 'the URL has a broken percent-encoding')
}

function isEncodedWell(url: string): boolean {
  if (!url.includes('%')) return true
  try {
    decodeURIComponent(url)
    return true
  } catch {
    return false
  }
}
