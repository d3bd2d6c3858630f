/** On a phone the rows of tables are laid out as cards, and stay rows to who hears the page. */
import { describe, expect, test } from 'vitest'
import { chromiumPath, onSite, PHONE } from '../support/browser.js'

describe.skipIf(!chromiumPath)('tables laid out as cards on a phone', () => {
  const site = onSite()

  /** How many parts of each role the browser tells assistive technology of, within the first such element. */
  async function toldOf(selector: string): Promise<Record<string, number>> {
    const session = await site.page.context().newCDPSession(site.page)
    const { root } = await session.send('DOM.getDocument', { depth: 0 })
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector })
    const counts: Record<string, number> = {}
    for (const role of ['table', 'row', 'columnheader', 'rowheader', 'cell']) {
      const { nodes } = await session.send('Accessibility.queryAXTree', { nodeId, role })
      counts[role] = nodes.filter(({ ignored }) => !ignored).length
    }
    return counts
  }

  test.each([
    ['/', '.as-table table', 7],
    ['/allies/ESP', '.own-promises', 3],
    ['/promises', '#due .promises', 4],
    ['/promises', '#declined table', 4],
    ['/promises', '#replaced table', 3],
  ])('on %s %s has heads, rows and cells', async (address, selector, columns) => {
    await site.visit(address, PHONE)
    const table = site.page.locator(selector).first()
    await table.evaluate((one) => one.closest('details')?.setAttribute('open', ''))
    const rows = await table.locator('tbody tr').count()
    expect(rows).toBeGreaterThan(1)
    expect(await toldOf(selector)).toEqual({
      table: 1,
      row: rows + 1,
      columnheader: columns,
      rowheader: rows,
      cell: rows * (columns - 1),
    })
    const row = await table.locator('tbody tr').first().boundingBox()
    expect(row?.width).toBeLessThanOrEqual(390)
  })

  test('the heads of the bars’ table can be seen and sort it', async () => {
    await site.visit('/', PHONE)
    await site.page.getByText('The same as a table').click()
    const head = site.page.locator('#allies thead').getByRole('button', { name: 'Ally' })
    expect((await head.boundingBox())?.height).toBeGreaterThanOrEqual(40)
    await head.tap()
    expect(await site.page.locator('#allies tbody th').first().innerText()).toBe('Albania')
  })

  test('without the script the heads are read aloud alone', async () => {
    await site.visit('/', { ...PHONE, javaScriptEnabled: false })
    await site.page.getByText('The same as a table').click()
    expect((await site.page.locator('#allies thead').boundingBox())?.width).toBe(1)
  })

  test.each([
    ['/allies/ESP', '.own-promises'],
    ['/promises', '#missed .promises'],
    ['/promises', '#declined .listed'],
  ])('on a wide screen the heads of %s %s are seen over their columns', async (address, selector) => {
    await site.visit(address)
    const box = (of: string) => site.page.locator(`${selector} ${of}`).first().boundingBox()
    const [head, cell] = [await box('thead th:nth-child(2)'), await box('tbody td')]
    expect(head?.height).toBeGreaterThan(19)
    expect([head?.x, head?.width]).toEqual([cell?.x, cell?.width])
  })
})
