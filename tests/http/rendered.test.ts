/** What goes over the wire is made of words, of bytes, and of what is still coming. */
import { expect, test } from 'vitest'
import { awaited } from '../../src/domain/steps.js'
import type { Piece } from '../../src/formats/format.js'
import { inSlices } from '../../src/http/server/long-work.js'
import { codedFor, type Rendered, renderedInSteps } from '../../src/http/server/rendered.js'

const made = (pieces: Iterable<Piece>, isPacked = false): Rendered | Promise<Rendered> =>
  inSlices(renderedInSteps(pieces, {}, isPacked))

test('words, bytes and what was awaited are one body in their order', async () => {
  function* pieces(): Iterable<Piece> {
    const bytes = new Uint8Array([0xff, 0x00])
    yield 'a'
    yield bytes
    bytes.fill(1)
    yield undefined
    yield 'é'
    yield yield* awaited(Promise.resolve(Uint8Array.of(0xfe)))
    yield 'b'
  }
  const { body, headers } = await made(pieces())
  expect([...body]).toEqual([0x61, 0xff, 0x00, 0xc3, 0xa9, 0xfe, 0x62])
  expect(headers['content-length']).toBe('7')
  const same = await made(['a', Uint8Array.of(0xff, 0), 'é', Uint8Array.of(0xfe), 'b'])
  expect(headers.etag).toBe(same.headers.etag)
})

test('nothing at all is an empty body', async () => {
  expect((await made([])).body).toHaveLength(0)
})

test('what cannot be made fails the answer alone', async () => {
  function* pieces(): Iterable<Piece> {
    yield yield* awaited(Promise.reject<string>(new Error('no such font')))
  }
  await expect(made(pieces())).rejects.toThrow('no such font')
})

test('what is packed already is not packed once more', async () => {
  const words = 'the same words again. '.repeat(1000)
  expect((await codedFor(await made([words]), 'br')).headers['content-encoding']).toBe('br')
  const packed = await codedFor(await made([words], true), 'br')
  expect(packed.headers).not.toHaveProperty('content-encoding')
  expect(packed.body).toHaveLength(words.length)
})

test('a short compressed answer keeps no more memory than its share of a small pool', async () => {
  const { body } = await codedFor(await made(['the same words again. '.repeat(1000)]), 'br')
  expect(body.length).toBeLessThan(1000)
  expect(body.buffer.byteLength).toBeLessThanOrEqual(Buffer.poolSize)
})
