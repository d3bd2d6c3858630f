/** One request and its answer, and the request as a line of curl to try it by hand. */

export interface Asked {
  readonly method: string
  /** Path and query as they go over the wire. */
  readonly target: string
  /** In order; a name may come twice. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body?: Buffer
}

export interface Answered {
  readonly status: number
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  /** As received. */
  readonly bytes: Buffer
  /** Decoded from whatever `Content-Encoding` says. */
  readonly text: string
  readonly milliseconds: number
}

const SHOWN_BODY = 800

/** The path without the query. */
export function pathOf({ target }: Asked): string {
  return target.split('?', 1)[0] ?? target
}

/** The first value of the header, if it is there. */
export function headerOf({ headers }: Asked, name: string): string | undefined {
  return headers.find(([one]) => one.toLowerCase() === name)?.[1]
}

/** The request with the header in place of what it had under that name. */
export function withHeader(asked: Asked, name: string, value: string): Asked {
  const others = asked.headers.filter(([one]) => one.toLowerCase() !== name)
  return { ...asked, headers: [...others, [name, value]] }
}

/** A line for a shell; keys are left for the reader to make. */
export function curlOf({ method, target, headers, body }: Asked): string {
  const words = ['curl', '-sS', '-i', '--path-as-is', method === 'HEAD' ? '--head' : `-X ${method}`]
  for (const [name, value] of headers) {
    const shown = name === 'authorization' && value.startsWith('Bearer dst_') ? 'Bearer $KEY' : value
    words.push(`-H ${shown === '' ? quoted(`${name};`) : quoted(`${name}: ${shown}`, shown.includes('$KEY'))}`)
  }
  if (body) {
    const text = body.toString('utf8')
    words.push(
      Buffer.from(text).equals(body) && text.length <= SHOWN_BODY
        ? `--data-binary ${quoted(text)}`
        : `--data-binary @<(base64 -d <<< ${body.subarray(0, SHOWN_BODY).toString('base64')}) # of ${body.length} bytes`,
    )
  }
  return [...words, quoted(`http://localhost:3000${target}`)].join(' ')
}

/** In double quotes where a variable is to be filled in; as `$'…'` where characters would not survive a terminal. */
function quoted(text: string, filledIn = false): string {
  if (filledIn) return `"${text}"`
  if (!/[^\x20-\x7e]/.test(text)) return `'${text.replaceAll("'", "'\\''")}'`
  const bytes = [...Buffer.from(text)].map((byte) =>
    byte >= 0x20 && byte < 0x7f && byte !== 0x27 && byte !== 0x5c
      ? String.fromCharCode(byte)
      : `\\x${byte.toString(16).padStart(2, '0')}`,
  )
  return `$'${bytes.join('')}'`
}
