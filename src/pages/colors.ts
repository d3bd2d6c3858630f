/** The palettes as the style sheet and the pictures of a page name them. */
import { PAGE_PALETTE, PALETTES, type Palette, type Theme } from '../charts/kit/palette.js'

/** The style of a document: light on paper and dark where the reader’s system is, or the one theme. */
export function colorsOf(theme: Theme | null): string {
  if (theme !== null) return `:root{color-scheme:${theme};${variables(theme)}}`
  return `:root{${variables('light')}}@media screen and (prefers-color-scheme:dark){:root{${variables('dark')}}}`
}

function variables(theme: Theme): string {
  const names = Object.entries({ ...PAGE_PALETTE, series: '' })
  const nameOf = (value: string) => value.slice('var('.length, -1)
  const colors = names.flatMap(([role, name]): string[] => {
    const color = PALETTES[theme][role as keyof Palette]
    return typeof color === 'string' ? [`${nameOf(name)}:${color}`] : []
  })
  const series = PALETTES[theme].series.map((color, index) => `${nameOf(PAGE_PALETTE.series[index] ?? '')}:${color}`)
  return [...colors, ...series].join(';')
}
