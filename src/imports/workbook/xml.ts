/** XML of a workbook's part → its elements, as they are read. No document type is taken, hence no entity but XML's own. */
import { SaxesParser } from 'saxes'
import { Unreadable } from '../unreadable.js'
import type { Parts } from './unpack.js'

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
