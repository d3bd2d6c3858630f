/** Headers every answer carries, problems and refusals before routing included. */

/** Reads are open to every origin; nothing is guessed about content; pages load nothing from elsewhere. */
export const CONSTANT_HEADERS: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers':
    'ETag, Link, Data-Revision, X-Request-Id, Content-Disposition, Location, Idempotent-Replayed, Retry-After, ' +
    'WWW-Authenticate, Accept-Patch, RateLimit, RateLimit-Policy',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy':
    "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'",
}

/** What a preflight (Fetch standard) is told beside the methods of the path. */
export const PREFLIGHT_HEADERS: Readonly<Record<string, string>> = {
  'access-control-allow-headers':
    'Accept, If-None-Match, X-Request-Id, Authorization, Content-Type, If-Match, Idempotency-Key, Last-Event-ID',
  'access-control-max-age': '86400',
}
