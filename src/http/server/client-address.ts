/** Who an address stands for. */

/** The client behind an address: an IPv6 subscriber has a whole /64 of them (RFC 6177). Those that are gone already have none. */
export function clientOf(address: string | undefined): string {
  if (address === undefined) return ''
  if (!address.includes(':') || address.includes('.')) return address
  const [head = '', tail] = address.split('::')
  const [first, last] = [head, tail ?? ''].map((part) => (part === '' ? [] : part.split(':')))
  if (!first || !last || tail === undefined) return address.split(':', 4).join(':')
  const zeros = Array.from({ length: Math.max(0, 8 - first.length - last.length) }, () => '0')
  return [...first, ...zeros, ...last].slice(0, 4).join(':')
}
