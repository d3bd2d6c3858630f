/** A TrueType file as far as it says which characters it has and how wide they are (OpenType: cmap 4, hmtx). */
import { readFileSync } from 'node:fs'

/** The width of each character the file has a glyph for, in parts of the font size. */
export function widthsIn(file: string | URL): ReadonlyMap<string, number> {
  const bytes = readFileSync(file)
  const tables = new Map<string, number>()
  for (let at = 12, left = bytes.readUInt16BE(4); left > 0; left -= 1, at += 16)
    tables.set(bytes.toString('latin1', at, at + 4), bytes.readUInt32BE(at + 8))
  const place = (name: string) => tables.get(name) ?? Number.NaN
  const perEm = bytes.readUInt16BE(place('head') + 18)
  const measured = bytes.readUInt16BE(place('hhea') + 34)
  const widthOf = (glyph: number) => bytes.readUInt16BE(place('hmtx') + 4 * Math.min(glyph, measured - 1)) / perEm
  const glyphs = glyphsOf(bytes.subarray(place('cmap')))
  return new Map([...glyphs].map(([code, glyph]) => [String.fromCodePoint(code), widthOf(glyph)]))
}

function glyphsOf(cmap: Buffer): Map<number, number> {
  const offsets = Array.from({ length: cmap.readUInt16BE(2) }, (_, place) => cmap.readUInt32BE(4 + 8 * place + 4))
  const table = offsets.map((offset) => cmap.subarray(offset)).find((one) => one.readUInt16BE(0) === 4)
  if (!table) throw new Error('the font has no table of the basic plane')
  const length = table.readUInt16BE(6)
  const glyphs = new Map<number, number>()
  for (let at = 0; at < length; at += 2) {
    const [end, start] = [table.readUInt16BE(14 + at), table.readUInt16BE(16 + length + at)]
    const [delta, offset] = [table.readUInt16BE(16 + 2 * length + at), table.readUInt16BE(16 + 3 * length + at)]
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const held = offset === 0 ? code : table.readUInt16BE(16 + 3 * length + at + offset + 2 * (code - start))
      const glyph = held === 0 ? 0 : (held + delta) & 0xffff
      if (glyph !== 0) glyphs.set(code, glyph)
    }
  }
  return glyphs
}
