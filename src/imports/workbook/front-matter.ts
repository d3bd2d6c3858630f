/** What a workbook says of itself beside its figures: the title of its edition, and when it was saved. */
import { type IsoDate, isIsoDate } from '../../record/date.js'
import { Unreadable } from '../edition.js'
import { openWorkbook, type Parts, readXml } from './parts.js'

/** Null for what it does not say. */
export interface FrontMatter {
  readonly title: string | null
  readonly savedOn: IsoDate | null
}

const PROPERTIES = 'docProps/core.xml'
/** "Defence Investment of NATO Countries (2014-2026)", as covers have it. */
const EDITION_TITLE = /^[\p{L} ]{1,60} of NATO countries \(\d{4} ?[-–] ?\d{4}e?\)$/iu

/** Reads it; a file that is no workbook says nothing of itself. */
export async function frontMatterOf(bytes: Uint8Array): Promise<FrontMatter> {
  try {
    const { parts, sharedTexts } = await openWorkbook(bytes)
    const titles = sharedTexts.map((text) => text.replace(/\s+/g, ' ').trim())
    const savedOn = await savedDay(parts)
    return { title: titles.find((text) => EDITION_TITLE.test(text)) ?? null, savedOn }
  } catch (error) {
    if (error instanceof Unreadable) return { title: null, savedOn: null }
    throw error
  }
}

async function savedDay(parts: Parts): Promise<IsoDate | null> {
  if (!parts.has(PROPERTIES)) return null
  let isModified = false
  let day = ''
  await readXml(parts, PROPERTIES, {
    open: (tag) => {
      isModified = tag === 'modified'
    },
    text: (text) => {
      if (isModified) day = (day + text).slice(0, 10)
    },
    close: () => {
      isModified = false
    },
  })
  return isIsoDate(day) ? day : null
}
