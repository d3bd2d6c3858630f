/** Tables that are sorted by their heads. */
import { whenShown } from './swap.js'

const DIRECTIONS = { ascending: 1, descending: -1 } as const
type Direction = keyof typeof DIRECTIONS

/** By which column the reader has sorted the tables of each part, so that the next page keeps it. */
const sorted = new Map<string, { readonly column: number; readonly direction: Direction }>()

/** A number where the cell is one, in the minus of print too; null where it has none. */
function read(row: HTMLTableRowElement, column: number): string | number | null {
  const cell = row.cells[column]
  const text = (cell?.dataset.value ?? cell?.textContent ?? '').trim()
  if (text === '') return null
  const [digits] = /^[-−+]?[\d.,]+/.exec(text) ?? []
  if (digits === undefined) return cell?.classList.contains('number') ? null : text
  return Number(digits.replace('−', '-').replaceAll(',', ''))
}

/** What has no value comes last, either way. */
function compared(a: ReturnType<typeof read>, b: ReturnType<typeof read>, sign: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  if (typeof a === 'number' && typeof b === 'number') return sign * (a - b)
  return sign * String(a).localeCompare(String(b), 'en')
}

function sort(table: HTMLTableElement, column: number, direction: Direction): void {
  const [body] = table.tBodies
  if (!body) return
  const rows = [...body.rows].sort((a, b) => compared(read(a, column), read(b, column), DIRECTIONS[direction]))
  body.append(...rows)
  for (const [place, head] of [...(table.tHead?.rows[0]?.cells ?? [])].entries())
    if (place === column) head.setAttribute('aria-sort', direction)
    else head.removeAttribute('aria-sort')
}

function enliven(): void {
  for (const table of document.querySelectorAll<HTMLTableElement>('table[data-sortable]')) {
    const within = table.closest('[id]')?.id ?? ''
    for (const [column, head] of [...(table.tHead?.rows[0]?.cells ?? [])].entries()) {
      const button = Object.assign(document.createElement('button'), { type: 'button', className: 'sorts' })
      button.append(...head.childNodes)
      head.append(button)
      button.addEventListener('click', () => {
        const isNumber = head.classList.contains('number')
        const first = isNumber ? 'descending' : 'ascending'
        const other = isNumber ? 'ascending' : 'descending'
        const direction = head.getAttribute('aria-sort') === first ? other : first
        sorted.set(within, { column, direction })
        sort(table, column, direction)
      })
    }
    const held = sorted.get(within)
    if (held) sort(table, held.column, held.direction)
  }
}

/** Makes the heads of tables sort, on every page. */
export function sortTables(): void {
  whenShown(enliven)
}
