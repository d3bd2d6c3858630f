/** A workbook, a zip in memory → its parts, unpacked one at a time and never beyond the limits, and the sheets they name. */
import { Buffer } from 'node:buffer'
import { posix } from 'node:path'
import type { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import { SaxesParser } from 'saxes'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import {
  MOST_PART_SIZE,
  MOST_PARTS,
  MOST_RATIO,
  MOST_SHEETS,
  MOST_TEXT,
  MOST_UNPACKED_SIZE,
  RATIO_MATTERS_FROM,
  Unreadable,
} from '../edition.js'

/** The parts of a workbook, each unpacked when it is asked for. */
export class Parts {
  readonly #zip: ZipFile
  readonly #entries: ReadonlyMap<string, Entry>
  #unpacked = 0

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#zip = zip
    this.#entries = entries
  }

  /** Reads the directory of the zip only. @throws Unreadable if it is no sound zip, or declares more than is taken. */
  static async of(bytes: Uint8Array): Promise<Parts> {
    const entries = new Map<string, Entry>()
    let declared = 0
    try {
      const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      const zip = await fromBufferPromise(buffer, { autoClose: false })
      for await (const entry of zip.eachEntry()) {
        const { fileName, uncompressedSize } = entry
        declared += uncompressedSize
        if (entries.size >= MOST_PARTS) throw tooLarge(`has more than ${MOST_PARTS} parts`)
        if (entries.has(fileName)) throw new Unreadable(`part ${fileName}`, 'stands twice in the zip')
        if (entry.isEncrypted()) throw new Unreadable(`part ${fileName}`, 'is encrypted: save the workbook without it')
        checkSize(entry, uncompressedSize)
        if (declared > MOST_UNPACKED_SIZE) throw tooLarge(`declares more than ${MOST_UNPACKED_SIZE} bytes unpacked`)
        entries.set(fileName, entry)
      }
      return new Parts(zip, entries)
    } catch (error) {
      throw unsound('file', error)
    }
  }

  has(name: string): boolean {
    return this.#entries.has(name)
  }

  /** The bytes of one part as they are unpacked. @throws Unreadable if there are more than is taken, or other ones. */
  async *read(name: string): AsyncIterable<Uint8Array> {
    const entry = this.#entries.get(name)
    if (entry === undefined) throw new Unreadable(`part ${name}`, 'is missing')
    let size = 0
    let checksum = 0
    try {
      const stream: Readable = await this.#zip.openReadStreamPromise(entry)
      for await (const chunk of stream as AsyncIterable<Uint8Array>) {
        size += chunk.length
        this.#unpacked += chunk.length
        checkSize(entry, size)
        if (this.#unpacked > MOST_UNPACKED_SIZE) throw tooLarge(`is more than ${MOST_UNPACKED_SIZE} bytes unpacked`)
        checksum = crc32(chunk, checksum)
        yield chunk
      }
    } catch (error) {
      throw unsound(`part ${name}`, error)
    }
    if (checksum !== entry.crc32) throw new Unreadable(`part ${name}`, 'is damaged: its checksum does not fit')
  }
}

function checkSize({ fileName, compressedSize }: Entry, size: number): void {
  const place = `part ${fileName}`
  if (size > MOST_PART_SIZE)
    throw new Unreadable(place, `is more than ${MOST_PART_SIZE} bytes unpacked, the most taken`)
  if (size > RATIO_MATTERS_FROM && size > compressedSize * MOST_RATIO) {
    throw new Unreadable(place, `unpacks to more than ${MOST_RATIO} times its size, which no table of figures does`)
  }
}

function tooLarge(detail: string): Unreadable {
  return new Unreadable('file', `${detail}, the most taken`)
}

/** yauzl and zlib tell in plain errors what is wrong with the bytes. */
function unsound(place: string, error: unknown): Unreadable {
  if (error instanceof Unreadable) return error
  const why = error instanceof Error ? error.message : String(error)
  return new Unreadable(place, `is not a sound zip, perhaps cut off: ${why}`)
}

/** Names are without their namespace prefix, which writers choose as they like. */
export interface XmlReader {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}

/** @throws Unreadable if the part is not well-formed XML in UTF-8, or has a document type. */
export async function readXml(parts: Parts, name: string, reader: XmlReader): Promise<void> {
  const place = `part ${name}`
  const parser = new SaxesParser<{ xmlns: false; position: true }>({ xmlns: false, position: true })
  const broken = (why: string) => new Unreadable(place, `is not XML that can be read: ${why}`)
  parser.on('error', (error) => {
    throw broken(error.message)
  })
  parser.on('doctype', () => {
    throw broken('it has a document type (DTD), which no workbook needs')
  })
  parser.on('opentag', ({ name: tag, attributes }) => reader.open?.(localName(tag), attributes))
  parser.on('text', (text) => reader.text?.(text))
  parser.on('cdata', (text) => reader.text?.(text))
  parser.on('closetag', ({ name: tag }) => reader.close?.(localName(tag)))
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const decode = (chunk?: Uint8Array) => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined })
    } catch {
      throw broken('it is not in UTF-8')
    }
  }
  for await (const chunk of parts.read(name)) parser.write(decode(chunk))
  parser.write(decode()).close()
}

function localName(tag: string): string {
  return tag.slice(tag.indexOf(':') + 1)
}

const WORKBOOK = 'xl/workbook.xml'
const RELATIONS = 'xl/_rels/workbook.xml.rels'

/** A sheet and the part it lies in. */
export interface SheetPart {
  readonly name: string
  /** Null for a sheet of another kind, such as a chart. */
  readonly part: string | null
}

/** What is known of a workbook before its sheets are read. */
export interface Workbook {
  readonly parts: Parts
  readonly sheets: readonly SheetPart[]
  readonly sharedTexts: readonly string[]
}

/** @throws Unreadable if the bytes are no workbook. */
export async function openWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const parts = await Parts.of(bytes)
  if (!parts.has(WORKBOOK) || !parts.has(RELATIONS)) {
    throw new Unreadable('file', `is a zip but no .xlsx workbook: it has no ${WORKBOOK}`)
  }
  const relations = await readRelations(parts)
  const sheets: SheetPart[] = []
  const seen = new Set<string>()
  await readXml(parts, WORKBOOK, {
    open: (tag, attributes) => {
      if (tag !== 'sheet') return
      const name = (attributes.name ?? '').replace(/\s+/g, ' ').slice(0, MOST_TEXT)
      const relation = relations.get(relationOf(attributes))
      const part = relation?.type === 'worksheet' ? relation.part : null
      if (part !== null && seen.has(part)) throw new Unreadable(`sheet ${name}`, 'has the same content as another')
      if (part !== null) seen.add(part)
      sheets.push({ name, part })
      if (sheets.length > MOST_SHEETS) throw new Unreadable('file', `has more than ${MOST_SHEETS} sheets`)
    },
  })
  const shared = [...relations.values()].find(({ type }) => type === 'sharedStrings')
  return { parts, sheets, sharedTexts: shared ? await readSharedTexts(parts, shared.part) : [] }
}

/** The prefix of `r:id` is the writer's choice. */
function relationOf(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? ''
}

async function readRelations(parts: Parts): Promise<ReadonlyMap<string, { type: string; part: string }>> {
  const relations = new Map<string, { type: string; part: string }>()
  await readXml(parts, RELATIONS, {
    open: (tag, { Id: id, Type: type = '', Target: target = '', TargetMode: mode }) => {
      if (tag !== 'Relationship' || id === undefined || mode === 'External') return
      relations.set(id, { type: type.slice(type.lastIndexOf('/') + 1), part: posix.resolve('/xl', target).slice(1) })
    },
  })
  return relations
}

/** Runs of one text are joined; what tells its pronunciation (`rPh`) is no part of it. */
async function readSharedTexts(parts: Parts, part: string): Promise<readonly string[]> {
  const texts: string[] = []
  let text = ''
  let isText = false
  let isPronunciation = false
  await readXml(parts, part, {
    open: (tag) => {
      if (tag === 'si') text = ''
      if (tag === 'rPh') isPronunciation = true
      isText = tag === 't' && !isPronunciation
    },
    text: (more) => {
      if (isText && text.length < MOST_TEXT) text = (text + more).slice(0, MOST_TEXT)
    },
    close: (tag) => {
      if (tag === 'si') texts.push(text)
      if (tag === 'rPh') isPronunciation = false
      if (tag === 't') isText = false
    },
  })
  return texts
}
