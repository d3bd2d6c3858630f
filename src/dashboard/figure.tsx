/** A picture of a table, drawn here by the function that draws its `.svg`, and the ways to its data. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { type Chart, type Row, subjectOf } from '../charts/chart.js'
import { questionUrl } from './api.js'
import { CopyButton } from './copy-button.js'
import { useAnswers } from './use-answers.js'
import { useTheme } from './use-theme.js'

const NARROWEST = 280

interface Props<R> {
  readonly chart: Chart<R>
  /** The table, `/v1/progress`, and the question to it. */
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  /** About how high it will be, so that what follows stays in place while it loads. */
  readonly height: number
}

/** The picture fills the width there is; while the next answer loads, the last picture stays. */
export function Figure<R>({ chart, path, query, height }: Props<R>) {
  const asOf: Record<string, string> = query.as_of === undefined ? {} : { as_of: query.as_of }
  const beside = Object.entries(chart.beside ?? {})
  const urls = beside.map(([, { table, where }]) => questionUrl(`/v1/${table}`, { ...where(query), ...asOf }))
  const { held, isLoading, refusal } = useAnswers<readonly Row[]>([questionUrl(path, query), ...urls])
  const theme = useTheme()
  const [frame, width] = useWidth()
  const canvas = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (!canvas.current || !held || width === 0) return
    const [answer, ...others] = held
    if (!answer) return
    const { meta, data } = answer
    const told = { rows: data as readonly (Row & R)[], editions: meta.publications }
    const named = beside.map(([name], index) => [
      name,
      { rows: others[index]?.data ?? [], editions: others[index]?.meta.publications ?? [] },
    ])
    const question = { query, defaults: meta.defaults, notes: meta.notes, asOf: meta.as_of }
    const subject = subjectOf(chart, told, Object.fromEntries(named), question)
    canvas.current.innerHTML = chart.draw(subject, { width: Math.max(NARROWEST, width), theme, document })
  }, [held, width, theme])

  const here = (suffix: string) => questionUrl(`${path}${suffix}`, query)
  return (
    <figure class="figure" ref={frame} aria-busy={isLoading}>
      {refusal === null ? (
        <div ref={canvas} class="canvas" style={{ minHeight: held ? undefined : `${height}px` }} />
      ) : (
        <p class="refusal">{refusal}</p>
      )}
      <figcaption>
        <CopyButton label="Copy curl" text={`curl -s '${location.origin}${here('.csv')}'`} visible />
        <span class="ways">
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
