/**
 * A zip archive (APPNOTE 6.3.10) of parts that are written piece by piece: what is held of each is its compressed form alone, and
 * compressing is done beside the thread that serves.
 */
import { crc32, createDeflateRaw } from 'node:zlib'
import { awaited, type Steps } from '../domain/steps.js'
import type { Piece } from './format.js'

/** A part of the archive under its path, in pieces of words. */
export interface ZipPart {
  readonly path: string
  readonly pieces: Iterable<string>
}

/** A part as it stands in the archive. */
interface Packed {
  readonly chunks: readonly Buffer[]
  /** What is said of it both before its bytes and in the directory at the end (sections 4.3.7 and 4.3.12). */
  readonly said: Buffer
  readonly name: Buffer
}

const LOCAL = 0x04034b50
const DIRECTORY = 0x02014b50
const END = 0x06054b50
/** Version 2.0 is the least that can deflate. */
const VERSION = 20
const UTF8 = 0x800
const DEFLATED = 8
/** 1 January 1980, the first day there is in a zip: the same content is the same bytes. */
const FIRST_DAY = 0x21

/** Writes the archive. */
export function* toZip(parts: Iterable<ZipPart>): Iterable<Piece> {
  const directory: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const { chunks, said, name } = yield* packed(part)
    const header = Buffer.concat([uint32(LOCAL), said, name])
    directory.push(uint32(DIRECTORY), uint16(VERSION), said, Buffer.alloc(10), uint32(offset), name)
    for (const bytes of [header, ...chunks]) {
      offset += bytes.length
      yield bytes
    }
  }
  const listed = Buffer.concat(directory)
  const count = uint16(directory.length / 6)
  yield listed
  yield Buffer.concat([uint32(END), Buffer.alloc(4), count, count, uint32(listed.length), uint32(offset), uint16(0)])
}

function* packed({ path, pieces }: ZipPart): Steps<Packed> {
  const deflate = createDeflateRaw()
  const chunks: Buffer[] = []
  deflate.on('data', (chunk: Buffer) => chunks.push(chunk))
  const failed = new Promise<never>((_, reject) => deflate.once('error', reject))
  // It is awaited beside each piece; after the last of these nobody listens.
  failed.catch(() => undefined)
  let checksum = 0
  let size = 0
  for (const piece of pieces) {
    const bytes = Buffer.from(piece)
    checksum = crc32(bytes, checksum)
    size += bytes.length
    yield* awaited(Promise.race([failed, new Promise<void>((done) => deflate.write(bytes, () => done()))]))
  }
  const ended = new Promise<void>((done) => deflate.once('end', done))
  deflate.end()
  yield* awaited(Promise.race([failed, ended]))
  const name = Buffer.from(path)
  const length = chunks.reduce((sum, chunk) => sum + chunk.length, 0)
  const said = Buffer.concat([
    uint16(VERSION),
    uint16(UTF8),
    uint16(DEFLATED),
    uint16(0),
    uint16(FIRST_DAY),
    uint32(checksum),
    uint32(length),
    uint32(size),
    uint16(name.length),
    uint16(0),
  ])
  return { chunks, said, name }
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
