/**
 * Colors of the two themes. Words and lines keep a contrast of 4.5 to the background (WCAG AA), and the hues are those of
 * Okabe and Ito, darkened or lightened, which the color-blind tell apart.
 */
import type { Theme } from '../chart.js'

/** The colors of one theme. */
export interface Palette {
  readonly background: string
  readonly text: string
  /** Words of less weight: axes, sources. */
  readonly muted: string
  readonly grid: string
  /** Lines that are only there for comparison. */
  readonly faint: string
  readonly met: string
  readonly short: string
  readonly pledge: string
  /** Lines that must be told apart, in the order of their use. */
  readonly series: readonly string[]
}

/** The palette of each theme. */
export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    background: '#ffffff',
    text: '#1c1f24',
    muted: '#59606a',
    grid: '#e3e6ea',
    faint: '#cfd4da',
    met: '#0065a8',
    short: '#b84300',
    pledge: '#5646b0',
    series: ['#0065a8', '#b84300', '#00735c', '#a83e7d', '#7d6100', '#5646b0', '#44484f', '#0b7a94'],
  },
  dark: {
    background: '#15191f',
    text: '#f1f3f5',
    muted: '#aab2bd',
    grid: '#2c333d',
    faint: '#48515d',
    met: '#5aaeff',
    short: '#ff8f4d',
    pledge: '#b3a6ff',
    series: ['#5aaeff', '#ff8f4d', '#35c79a', '#ee93cb', '#dcbc3f', '#b3a6ff', '#d5d9de', '#6fd3e8'],
  },
}

/** The color of the nth line. */
export function seriesColor(palette: Palette, index: number): string {
  return palette.series[index % palette.series.length] ?? palette.text
}
