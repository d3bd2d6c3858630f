/** Who asks: what each client has open, how many of its requests wait, and how much it has asked of late. */

/** Clients remembered that have nothing open: whoever has been silent longest is forgotten first. */
const ABSENT = 20_000

/** One client: whatever its connections and its requests do, they count on this. */
export interface Client {
  readonly name: string
  /** Those of a trusted proxy are nobody's. */
  connections: number
  /** Requests not answered yet. */
  waiting: number
  /** When the minute of its rate is over, as `performance.now` has it, and what it has asked in it. */
  minuteEnds: number
  asked: number
}

/** The clients there are. */
export class Clients {
  /** Those with a connection open or a request waiting. */
  readonly #present = new Map<string, Client>()
  /** In the order in which they fell silent. */
  readonly #absent = new Map<string, Client>()

  /** The client behind an address, a new one where it was not heard of lately. */
  of(address: string | undefined): Client {
    const name = clientOf(address)
    const known = this.#present.get(name) ?? this.#absent.get(name)
    if (known !== undefined) return known
    const client = { name, connections: 0, waiting: 0, minuteEnds: 0, asked: 0 }
    this.#leave(client)
    return client
  }

  /** The client has one more of these. */
  add(client: Client, to: 'connections' | 'waiting'): void {
    if (client.connections + client.waiting === 0) {
      this.#absent.delete(client.name)
      this.#present.set(client.name, client)
    }
    client[to] += 1
  }

  /** The client has one less of these. */
  remove(client: Client, from: 'connections' | 'waiting'): void {
    client[from] -= 1
    if (client.connections + client.waiting > 0) return
    this.#present.delete(client.name)
    this.#leave(client)
  }

  #leave(client: Client): void {
    this.#absent.set(client.name, client)
    if (this.#absent.size <= ABSENT) return
    for (const longest of this.#absent.keys()) {
      this.#absent.delete(longest)
      return
    }
  }
}

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
