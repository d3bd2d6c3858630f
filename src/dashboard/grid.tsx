/** A table of rows for reading: it scrolls by itself where the screen is narrow. */
import type { ComponentChildren } from 'preact'

/** A column: what stands over it, and what in it. */
interface GridColumn<R> {
  readonly head: string
  readonly cell: (row: R) => ComponentChildren
  readonly isNumber?: boolean
}

interface Props<R> {
  readonly caption: string
  readonly columns: readonly GridColumn<R>[]
  readonly rows: readonly R[]
  readonly keyOf: (row: R) => string
  readonly empty: string
}

/** The first column names the row. */
export function Grid<R>({ caption, columns, rows, keyOf, empty }: Props<R>) {
  if (rows.length === 0) return <p class="none">{empty}</p>
  const [first, ...rest] = columns
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="scroll" tabIndex={0} aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ head, isNumber }) => (
              <th key={head} scope="col" class={isNumber ? 'number' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              <th scope="row">{first?.cell(row)}</th>
              {rest.map(({ head, cell, isNumber }) => (
                <td key={head} class={isNumber ? 'number' : undefined}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
