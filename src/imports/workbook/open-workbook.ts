/** Where the sheets of a workbook are, and the texts they share. */
import { posix } from 'node:path'
import { Unreadable } from '../edition.js'
import { MOST_SHEETS, MOST_TEXT } from '../limits.js'
import { Parts, readXml } from './parts.js'

const WORKBOOK = 'xl/workbook.xml'
const RELATIONS = 'xl/_rels/workbook.xml.rels'

export interface SheetPart {
  readonly name: string
  /** Null for a sheet of another kind, such as a chart. */
  readonly part: string | null
}

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
      const name = (attributes.name ?? '').slice(0, MOST_TEXT)
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
