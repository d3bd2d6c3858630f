/** Text as part of a URL: encoded as it should be, and as it should not. */
import fc from 'fast-check'

const UNSENDABLE = /[^\u0021-\u00ff]/g

export type Encoding = (text: string) => string

/** As a client would do it; halves of characters, which have no encoding, as the bytes they would have had. */
export const encoded: Encoding = (text) =>
  [...text].map((character) => (/\p{Cs}/u.test(character) ? '%ED%A0%80' : encodeURIComponent(character))).join('')

const ENCODINGS: readonly Encoding[] = [
  encoded,
  encoded,
  encoded,
  // As it is, as far as it can be sent at all; what would end the part it stands in does so.
  (text) => text.replaceAll(UNSENDABLE, ''),
  (text) => encoded(text).replaceAll('%20', '+').toLowerCase(),
  (text) => encoded(encoded(text)),
  (text) => [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
  (text) => `${encoded(text)}%`,
  (text) => `${encoded(text)}%ff%fe`,
  (text) => `${encoded(text)}%c0%af`,
]

export const anyEncoding: fc.Arbitrary<Encoding> = fc.constantFrom(...ENCODINGS)
