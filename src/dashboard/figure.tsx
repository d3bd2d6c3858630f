/** A picture of a table, drawn here by the function that draws its `.svg`, the ways to its data, and numbers as the page says them. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { type Chart, subjectOf, type Theme } from '../charts/chart.js'
import { fixed, signed } from '../sentences/numbers.js'
import { anyRowsOf, questionUrl, type Rows, rowsOf, useReplies } from './api.js'
import { CopyButton } from './copy-button.js'

const NARROWEST = 280

interface Props<T extends keyof Rows> {
  readonly chart: Chart<Rows[T]>
  /** The table whose rows it draws, and the question to it. */
  readonly table: T
  readonly query: Readonly<Record<string, string>>
  /** About how high it will be, so that what follows stays in place while it loads. */
  readonly height: number
}

/** The picture fills the width there is; while the next answer loads, the last picture stays. */
export function Figure<T extends keyof Rows>({ chart, table, query, height }: Props<T>) {
  const asOf: Record<string, string> = query.as_of === undefined ? {} : { as_of: query.as_of }
  const beside = Object.entries(chart.beside ?? {})
  const others = beside.map(([, other]) => anyRowsOf(other.table, { ...other.where(query), ...asOf }))
  const { held, isLoading, refusal } = useReplies(rowsOf(table, query), others)
  const theme = useTheme()
  const [frame, width] = useWidth()
  const canvas = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (!canvas.current || !held || width === 0) return
    const { meta } = held.first
    const named = beside.map(([name], index) => {
      const other = held.rest[index]
      return [name, { rows: other?.data ?? [], editions: other?.meta.publications ?? [] }]
    })
    const question = { query, defaults: meta.defaults, notes: meta.notes, asOf: meta.as_of }
    const own = { rows: held.first.data, editions: meta.publications }
    const subject = subjectOf(chart, own, Object.fromEntries(named), question)
    canvas.current.innerHTML = chart.draw(subject, { width: Math.max(NARROWEST, width), theme, document })
  }, [held, width, theme])

  const here = (suffix: string) => questionUrl(`/v1/${table}${suffix}`, query)
  return (
    <figure class="figure" ref={frame} aria-busy={isLoading}>
      {refusal === null ? (
        <div ref={canvas} class="canvas" style={{ minHeight: held ? undefined : `${height}px` }} />
      ) : (
        <p class="refusal">{refusal}</p>
      )}
      <figcaption>
        <CopyButton label="Copy curl" text={`curl -s '${location.origin}${here('.csv')}'`} visible />
        <span class="links">
          <a href={here('.csv')} download>
            CSV
          </a>
          <a href={here('.svg')}>SVG</a>
          <CopyButton label="Copy link" text={`${location.origin}${here('')}`} />
        </span>
      </figcaption>
    </figure>
  )
}

function useWidth() {
  const element = useRef<HTMLElement>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (!element.current) return
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [])
  return [element, width] as const
}

const DARK = '(prefers-color-scheme: dark)'

/** Light or dark, as the reader's system says. */
function useTheme(): Theme {
  const [isDark, setDark] = useState(() => matchMedia(DARK).matches)
  useEffect(() => {
    const media = matchMedia(DARK)
    const follow = () => setDark(media.matches)
    media.addEventListener('change', follow)
    return () => media.removeEventListener('change', follow)
  }, [])
  return isDark ? 'dark' : 'light'
}

const DECIMALS = 2

/** A share at published precision; a dash where there is none. */
export function share(percent: number | null): string {
  return percent === null ? '–' : fixed(percent, DECIMALS)
}

/** A gap in points with its sign; a dash where there is none. */
export function gap(points: number | null): string {
  return points === null ? '–' : signed(points, DECIMALS)
}

/** A word of the API, `not_measurable`, as words. */
export function spoken(word: string): string {
  return word.replaceAll('_', ' ')
}
