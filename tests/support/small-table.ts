/** A tiny table, declared as the public ones are, over the figures of a record. */
import { z } from 'zod'
import { column, key, keyOrNull, percent, textOrNull } from '../../src/query/column.js'
import { decimal, references } from '../../src/query/parameter.js'
import { defineTable } from '../../src/query/table.js'
import { STATUSES } from '../../src/record/observations.js'

export const shares = defineTable({
  name: 'shares',
  title: 'Shares',
  summary: 'Every share of GDP.',
  noun: ['share', 'shares'],
  item: 'area',
  parameters: {
    area: references('area', 'Whose.'),
    level: decimal(0, 100, 'The level to stand against.'),
  },
  itemParameters: ['level'],
  columns: {
    area: key('area', 'Whose share it is'),
    year: column(z.int(), { title: 'Which year', unit: 'calendar year', statusIn: 'status' }),
    share: percent('How much'),
    status: column(z.enum(STATUSES), { title: 'How the publisher marks it' }),
    reached: column(z.boolean(), { title: 'Whether it reaches the level' }),
    publication: keyOrNull('publication', 'The edition that carries it'),
    note: { ...textOrNull('What to know of it'), expand: 'notes' },
  },
  key: ['area', 'year'],
  sort: '-share',
  text: ['area', 'year', 'share'],
  beside: { editions: { table: 'editions', title: 'Where it stands', where: () => ({}) } },
  shapes: {
    count: {
      title: 'How many figures there are of each area.',
      row: z.object({ area: z.string(), figures: z.int() }),
      project: (view, query) => ({
        columns: {
          area: key('area', 'Whose'),
          figures: column(z.int(), { title: 'How many figures', unit: 'figures' }),
        },
        key: ['area'],
        rows: [...view.dataset.areasWith('share_of_gdp')]
          .filter((area) => query.area?.includes(area) ?? true)
          .map((area) => ({ area, figures: view.series('share_of_gdp', area).length })),
        noun: ['area', 'areas'],
      }),
    },
  },
  *rows(view, query) {
    for (const area of view.dataset.areasWith('share_of_gdp')) {
      if (query.area && !query.area.includes(area)) continue
      for (const { year, value, status, publication } of view.series('share_of_gdp', area)) {
        const share = value < 0 ? null : value
        yield { area, year, share, status, publication, reached: value >= (query.level ?? 2), note: `of ${area}` }
      }
    }
  },
  defaults: (_, query) => (query.level === undefined ? { level: '2' } : {}),
})
