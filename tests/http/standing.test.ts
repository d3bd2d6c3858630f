/** What the record has to say about the day of the foreign ministers' meeting, and the days around The Hague. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningApp, runningApp } from '../support/running-app.js'

let server: RunningApp
beforeAll(async () => {
  server = await runningApp()
})
afterAll(() => server.close())

describe('on 3 April 2025', () => {
  const asOf = 'as_of=2025-04-03'

  // Defence Expenditure of NATO Countries (2014-2024), 17 June 2024, table 3.
  test.each([
    ['BEL', 1.3, -0.7],
    ['ITA', 1.49, -0.51],
    ['ESP', 1.28, -0.72],
  ])('%s stood at %d by the June 2024 edition and was short of 2%%', async (ally, share, gap) => {
    const [row] = await server.rows(`/v1/allies?${asOf}&ally=${ally}`)
    expect(row).toMatchObject({
      ally,
      year: 2024,
      share_of_gdp: share,
      status: 'estimate',
      publication: 'nato-2024-06',
      target: 'vilnius-2023-2pct',
      target_percent: 2,
      gap_pp: gap,
      meets_target: false,
      reason: null,
    })
  })

  test('Belgium was known for its pledge of 2% by 2029 and 4,590 million dollars short', async () => {
    const [row] = await server.rows(`/v1/allies?${asOf}&ally=BEL`)
    expect(row).toMatchObject({
      pledge: 'bel-2025-2pct-2029',
      pledged_percent: 2,
      pledged_year: 2029,
      pledge_outcome: 'pending',
      gap_usd_m: -4590,
      gdp_year: 2024,
      gdp_publication: 'nato-2024-06',
    })
  })

  test('23 of the allies then reporting met 2%', async () => {
    const met = await server.rows(`/v1/allies?${asOf}&meets_target=true`)
    expect(met).toHaveLength(23)
  })

  test('the 5% ask stood as a proposal, and 2% was in force', async () => {
    const standing = Object.fromEntries((await server.rows(`/v1/targets?${asOf}`)).map((row) => [row.id, row.standing]))
    expect(standing['us-ask-2025-5pct']).toBe('proposed')
    expect(standing['vilnius-2023-2pct']).toBe('in_force')
    expect(standing).not.toHaveProperty('hague-2025-core-3-5pct')
  })

  test('the figure due at The Hague lay ahead', async () => {
    const ahead = await server.rows(`/v1/milestones?${asOf}&ahead=true&sort=date`)
    expect(ahead[0]).toMatchObject({ id: 'hague-figure-expected', date: '2025-06-24', ahead: true })
    const summit = await server.ask(`/v1/summits/hague-summit-2025?${asOf}`)
    expect(summit.body.data).toMatchObject({ held: false, summary: null, targets: [] })
  })
})

describe('around The Hague', () => {
  test.each([
    ['2025-06-24', 'vilnius-2023-2pct', 2],
    ['2025-06-25', 'hague-2025-core-3-5pct', 3.5],
    ['2025-06-26', 'hague-2025-core-3-5pct', 3.5],
    ['summit:hague-summit-2025', 'hague-2025-core-3-5pct', 3.5],
  ])('on %s the target in force is %s', async (asOf, target, percent) => {
    const rows = await server.rows(`/v1/allies?as_of=${asOf}`)
    expect(rows.every((row) => row.target === target && row.target_percent === percent)).toBe(true)
  })

  test('against the 5% in total the core share is a floor', async () => {
    const [row] = await server.rows('/v1/allies?ally=ITA&target=hague-2025-5pct')
    expect(row).toMatchObject({ target_percent: 5, meets_target: null, reason: 'core_is_a_floor' })
  })
})

describe('an ally', () => {
  test.each(['POL', 'pol', 'PL', 'Poland', 'poland', 'Republic%20of%20Poland'])(
    '%s is answered as POL',
    async (name) => {
      const { body } = await server.ask(`/v1/allies/${name}`)
      expect(body.data.ally).toBe('POL')
      expect(body.links.self).toBe('/v1/allies/POL')
    },
  )

  test.each([
    ['EL', 'GRC'],
    ['UK', 'GBR'],
    ['Turkiye', 'TUR'],
    ['Türkiye', 'TUR'],
    ['Turkey', 'TUR'],
  ])('%s is answered as %s', async (name, code) => {
    const { body } = await server.ask(`/v1/allies/${encodeURIComponent(name)}`)
    expect(body.data.ally).toBe(code)
  })

  test('comes with its pledges, its share by year and the targets it stands against', async () => {
    const { body } = await server.ask('/v1/allies/BEL?as_of=2025-04-03')
    expect(body.data.pledges.map((row: { id: string }) => row.id)).toEqual(['bel-2022-2pct-2035', 'bel-2025-2pct-2029'])
    expect(body.data.spending.at(-1)).toMatchObject({ year: 2024, value: expect.closeTo(1.3, 2) })
    expect(body.data.targets.map((row: { id: string }) => row.id)).toContain('vilnius-2023-2pct')
  })

  test('that has no armed forces has no share, and the row says why', async () => {
    const [row] = await server.rows('/v1/allies?ally=ISL')
    expect(row).toMatchObject({ share_of_gdp: null, gap_pp: null, meets_target: null, reason: 'no_armed_forces' })
  })

  test('before any edition of the record has no share', async () => {
    const [row] = await server.rows('/v1/allies?ally=BEL&as_of=2015-01-01')
    expect(row).toMatchObject({ share_of_gdp: null, reason: 'no_edition_yet', target: 'wales-2014-2pct' })
  })

  test('has no gap in dollars by the edition that carried shares alone, unless the latest GDP will do', async () => {
    const asOf = 'as_of=2025-09-01&ally=ITA'
    const [row] = await server.rows(`/v1/allies?${asOf}`)
    expect(row).toMatchObject({ year: 2025, publication: 'nato-2025-08', gap_usd_m: null, reason: 'no_gdp' })
    const [latest] = await server.rows(`/v1/allies?${asOf}&gdp=latest`)
    expect(latest).toMatchObject({ gdp_year: 2024, gdp_publication: 'nato-2024-06', reason: null })
  })

  test('counts from the day it joined', async () => {
    expect(await server.rows('/v1/allies?as_of=2023-04-03')).toHaveLength(30)
    expect(await server.rows('/v1/allies?as_of=2023-04-04')).toHaveLength(31)
    expect((await server.ask('/v1/allies/FIN?as_of=2023-04-03')).body.code).toBe('not_yet_ally')
  })
})

describe('spending', () => {
  test('Poland’s 2024 moved from edition to edition, and each date has its own figure', async () => {
    const value = async (asOf: string) => {
      const [row] = await server.rows(`/v1/spending?area=POL&indicator=share_of_gdp&year=2024&as_of=${asOf}`)
      return Number(row?.value).toFixed(2)
    }
    expect(await value('2025-01-01')).toBe('4.12')
    expect(await value('2025-06-01')).toBe('4.07')
    expect(await value('2025-09-01')).toBe('3.79')
    expect(await value('2026-09-01')).toBe('3.75')
  })

  test('publication= pins an edition', async () => {
    const rows = await server.rows('/v1/spending?area=POL&indicator=share_of_gdp&publication=nato-2024-06')
    expect(new Set(rows.map((row) => row.publication))).toEqual(new Set(['nato-2024-06']))
    expect(rows).toHaveLength(11)
  })

  describe('as published, some copies being finer', () => {
    // Poland's 2018 in the edition of 28 August 2025: published as 2.00, kept as 1.995933772.
    const POLAND = 'area=POL&indicator=share_of_gdp&year=2018&publication=nato-2025-08'

    test.each([
      ['', 2],
      ['&raw=false', 2],
      ['&raw=true', 1.995933772],
    ])('Poland’s 2018 of August 2025, asked with “%s”, is %d', async (asked, value) => {
      expect(await server.rows(`/v1/spending?${POLAND}${asked}`)).toMatchObject([{ value }])
      expect(await server.rows(`/v1/spending?${POLAND}${asked}&shape=wide`)).toMatchObject([{ year: 2018, POL: value }])
      for (const suffix of ['csv', 'ndjson', 'txt']) {
        const { text } = await server.ask(`/v1/spending.${suffix}?${POLAND}&fields=value${asked}`)
        expect(text.match(/\d[\d.]*/)?.[0]).toBe(String(value))
      }
    })

    test.each([
      ['value__gte=2', 1],
      ['value__lt=2', 0],
      ['value__gte=2&raw=true', 0],
      ['value__lt=2&raw=true', 1],
    ])('%s finds %i of it', async (filter, found) => {
      expect(await server.rows(`/v1/spending?${POLAND}&${filter}`)).toHaveLength(found)
    })

    test('so are the editions of a figure, and what it was before', async () => {
      const moved = 'area=POL&indicator=share_of_gdp&year=2018&as_of=2025-09-01'
      const [last] = (await server.rows(`/v1/revisions?${moved}`)).slice(-1)
      expect(last).toMatchObject({ publication: 'nato-2025-08', value: 2 })
      expect(String(last?.previous_value)).toMatch(/^\d\.\d{1,2}$/)
      const [raw] = (await server.rows(`/v1/revisions?${moved}&raw=true`)).slice(-1)
      expect(raw).toMatchObject({ value: 1.995933772, change: last?.change })
    })

    test('no share has more than two decimals, no amount any, and heads are counted in hundreds', async () => {
      const rows = await server.rows('/v1/spending?publication=nato-2024-06&limit=10000')
      expect(rows.length).toBe(4631)
      const decimals: Record<string, number> = { share_of_gdp: 2, real_change: 2, personnel: 1 }
      const finer = rows.filter(({ indicator, value }) => {
        const [, after = ''] = String(value).split('.')
        return after.length > (decimals[String(indicator)] ?? (String(indicator).endsWith('_share') ? 2 : 0))
      })
      expect(finer).toEqual([])
    })
  })

  test('last=2 gives the last two years of each area and indicator', async () => {
    const rows = await server.rows('/v1/spending?area=POL,EST&indicator=share_of_gdp,personnel&last=2')
    expect(rows.map((row) => [row.area, row.indicator, row.year])).toEqual([
      ['EST', 'personnel', 2025],
      ['EST', 'personnel', 2026],
      ['EST', 'share_of_gdp', 2025],
      ['EST', 'share_of_gdp', 2026],
      ['POL', 'personnel', 2025],
      ['POL', 'personnel', 2026],
      ['POL', 'share_of_gdp', 2025],
      ['POL', 'share_of_gdp', 2026],
    ])
  })

  test('year=latest gives the current figure of each', async () => {
    const rows = await server.rows('/v1/spending?area=DEU&indicator=share_of_gdp&year=latest&as_of=2025-09-01')
    expect(rows).toMatchObject([{ year: 2024 }])
  })

  test('shape=wide gives a row a year and a column an area, and what is said of single cells after them', async () => {
    const rows = await server.rows(
      '/v1/spending?indicator=share_of_gdp&area=EST,DEU&year=2024..2025&shape=wide&as_of=2025-09-01',
    )
    expect(rows.map((row) => Object.keys(row))).toEqual([
      ['year', 'DEU', 'EST', 'time', 'estimates', 'unknown', 'derived'],
      ['year', 'DEU', 'EST', 'time', 'estimates', 'unknown', 'derived'],
    ])
    expect(rows[1]).toMatchObject({ year: 2025, DEU: null })
  })
})
