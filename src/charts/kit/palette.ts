/**
 * Colors by their roles, one role each in all pictures. A solid color is a fact or the ally's own word; a pale one with an outline
 * is our arithmetic. Words keep a contrast of 4.5 to their ground, marks one of 3 (WCAG 2.2, 1.4.3 and 1.4.11).
 */

/** The themes a picture is drawn in. */
export const THEMES = ['light', 'dark'] as const
/** One of the themes. */
export type Theme = (typeof THEMES)[number]

/** What a color is for. */
export interface Palette {
  /** The ground, and the inside of an open mark. */
  readonly paper: string
  /** Years of estimates, ghost columns. */
  readonly tint: string
  /** Grid lines, which never mean anything alone. */
  readonly rule: string
  /** Axes, and bars and lines without a verdict. */
  readonly neutral: string
  /** Words, target lines, the line of an ally. */
  readonly ink: string
  /** Second words: subtitles, axes, sources. */
  readonly ink2: string
  /** Links, and the ring around what has the focus. */
  readonly link: string
  /** Reached: met, kept. */
  readonly met: string
  readonly metWords: string
  /** The ally's open word: pledged, due. */
  readonly pledged: string
  readonly pledgedWords: string
  /** No firm date ahead, and the recent pace would do. */
  readonly onPace: string
  readonly onPaceLine: string
  readonly onPaceWords: string
  /** No firm date ahead, and the recent pace would not do. */
  readonly behind: string
  readonly behindLine: string
  readonly behindWords: string
  /** Not, by word or by result: declined, missed. */
  readonly declined: string
  readonly declinedWords: string
  /** Words on `met`, `pledged` and `declined`. */
  readonly onSolid: string
  /** Lines that must be told apart, in the order of their use. */
  readonly series: readonly string[]
}

/** The palette of each theme. */
export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    paper: '#ffffff',
    tint: '#f5f3ee',
    rule: '#dcd8ce',
    neutral: '#80868e',
    ink: '#14181c',
    ink2: '#545b63',
    link: '#0b4f8a',
    met: '#12815a',
    metWords: '#0b6a49',
    pledged: '#2b6cb8',
    pledgedWords: '#1f5a9e',
    onPace: '#d3dce6',
    onPaceLine: '#6f8499',
    onPaceWords: '#4a5f75',
    behind: '#efddbb',
    behindLine: '#a17b33',
    behindWords: '#7a5a17',
    declined: '#a32f18',
    declinedWords: '#a32f18',
    onSolid: '#ffffff',
    series: ['#14181c', '#7a4aa0', '#80868e', '#b0448c', '#5f6f2a', '#2a7f8e', '#8a6d5b', '#4d5a8f'],
  },
  dark: {
    paper: '#121619',
    tint: '#1b2125',
    rule: '#333b42',
    neutral: '#7a848e',
    ink: '#edebe5',
    ink2: '#a9b1b9',
    link: '#8cc2f5',
    met: '#4cc793',
    metWords: '#57c898',
    pledged: '#6aa5e6',
    pledgedWords: '#8cbdf2',
    onPace: '#2e3b48',
    onPaceLine: '#8296ab',
    onPaceWords: '#a9bacb',
    behind: '#443719',
    behindLine: '#be9a51',
    behindWords: '#ddbe7e',
    declined: '#e0694c',
    declinedWords: '#f59478',
    onSolid: '#0e1214',
    series: ['#edebe5', '#c79bea', '#7a848e', '#e68cc6', '#b3c46a', '#6cc5d4', '#c9a78f', '#9aa8e6'],
  },
}

/** The same roles as the page's style sheet names them, so that a picture in it follows the theme of its reader. */
export const PAGE_PALETTE: Palette = {
  paper: 'var(--paper)',
  tint: 'var(--tint)',
  rule: 'var(--rule)',
  neutral: 'var(--neutral)',
  ink: 'var(--ink)',
  ink2: 'var(--ink-2)',
  link: 'var(--link)',
  met: 'var(--met)',
  metWords: 'var(--met-words)',
  pledged: 'var(--pledged)',
  pledgedWords: 'var(--pledged-words)',
  onPace: 'var(--on-pace)',
  onPaceLine: 'var(--on-pace-line)',
  onPaceWords: 'var(--on-pace-words)',
  behind: 'var(--behind)',
  behindLine: 'var(--behind-line)',
  behindWords: 'var(--behind-words)',
  declined: 'var(--declined)',
  declinedWords: 'var(--declined-words)',
  onSolid: 'var(--on-solid)',
  series: PALETTES.light.series.map((_, index) => `var(--series-${index + 1})`),
}

/** The color of the nth line. */
export function seriesColor(palette: Palette, index: number): string {
  return palette.series[index % palette.series.length] ?? palette.ink
}
