/** The allies, and groups of them, taken together: `/v1/alliance` over HTTP, and all of it worked out anew. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allianceFromSeed } from '../support/alliance-from-seed.js'
import { edition, record } from '../support/facts.js'
import { type RunningApp, runningApp } from '../support/running-app.js'
import { written } from '../support/written.js'

const TODAY = '2026-11-25'

let server: RunningApp
beforeAll(async () => {
  server = await runningApp(TODAY)
})
afterAll(() => server.close())

const rowsOf = (query: string) => server.rows(`/v1/alliance?limit=10000&${query}`)

async function oneRow(query: string) {
  const rows = await rowsOf(query)
  expect(rows).toHaveLength(1)
  return rows[0] ?? {}
}

const ALL = [
  ...['NATO', 'NATO-EUR-CAN', 'baltic', 'benelux', 'bucharest-nine', 'eu', 'euro-area', 'europe', 'founding-members'],
  ...['g7', 'jef', 'nordic', 'nordic-baltic-eight', 'visegrad', 'weimar-triangle'],
]

test.each(['2019-08-01', '2022-06-30', '2024-07-01', '2025-09-01', TODAY])(
  'as of %s every group and year is what plain sums and counts over the seed files come to',
  async (day) => {
    const anew = allianceFromSeed(day)
    const columns = Object.keys(anew[0] ?? {})
    const answered = await rowsOf(`as_of=${day}&area=${ALL.join(',')}`)
    const cut = answered.map((row) => Object.fromEntries(columns.map((name) => [name, row[name]])))
    expect(anew.length).toBeGreaterThan(100)
    expect(cut).toEqual(anew)
  },
)

describe('the share of a group', () => {
  test('of the Joint Expeditionary Force in 2017 is that of seven: Finland and Sweden were in it, not yet in NATO', async () => {
    const row = await oneRow('area=jef&year=2017&percent=2')
    expect(row).toMatchObject({ computed_percent: 1.77, members: 7, meeting: 1 })
  })

  test('of the euro area in 2026 is that of 17 members, one more than in 2025: Bulgaria', async () => {
    const [before, row] = await rowsOf('area=euro-area&year=2025..2026')
    expect(before).toMatchObject({ members: 16, joined: null })
    expect(row).toMatchObject({ computed_percent: 2.39, members: 17, joined: 'BGR', left: null })
  })

  test('of the European Union in 2020 is without the United Kingdom, which left it in January', async () => {
    const [before, row] = await rowsOf('area=eu&year=2019..2020')
    expect([before?.members, row?.members, row?.left]).toEqual([22, 21, 'GBR'])
  })

  test('of Benelux rose from 1.34 in 2023 to 1.73 in 2024, and in 2026 is 2.36, all three at 2%', async () => {
    const shares = await rowsOf('area=benelux&year=2023..2024')
    expect(shares.map((row) => row.computed_percent)).toEqual([1.34, 1.73])
    const row = await oneRow('area=benelux&year=2026&percent=2')
    expect(row).toMatchObject({ computed_percent: 2.36, meeting: 3, with_figure: 3, members: 3 })
  })

  test('is that of its members by name, who together form one area', async () => {
    const [named, group] = await Promise.all([rowsOf('area=NLD,Belgium,LUX'), rowsOf('area=benelux')])
    expect(new Set(named.map((row) => row.area))).toEqual(new Set(['BEL;LUX;NLD']))
    expect(named.map((row) => ({ ...row, area: 'benelux' }))).toEqual(group)
  })

  test('has no published share beside it, as that of Europe and Canada has under either of its names', async () => {
    const row = await oneRow('area=eu&year=2026')
    expect(row).toMatchObject({ published_percent: null, difference_pp: null, reason: null })
    const [grouping, group] = await Promise.all([rowsOf('area=NATO-EUR-CAN'), rowsOf('area=europe-canada')])
    expect(group).toEqual(grouping)
    expect(group.at(-1)).toMatchObject({ area: 'NATO-EUR-CAN', published_percent: 2.53 })
  })

  test('moved by 0.39 points in Benelux in 2024, and in the north in part because Finland and Sweden joined', async () => {
    const changes = async (query: string) => {
      const { change_pp, change_same_members_pp, change_reason } = (await oneRow(`derive=change&${query}`)) ?? {}
      return [change_pp, change_same_members_pp, change_reason]
    }
    expect(await changes('area=benelux&year=2024')).toEqual([0.39, 0.39, null])
    // Denmark and Norway were at 1.391 in 2022, with Finland at 1.461; the three at 1.924 in 2023, with Sweden at 1.850.
    expect(await changes('area=nordic&year=2023')).toEqual([0.53, 0.46, null])
    expect(await changes('area=nordic&year=2024')).toEqual([0.27, 0.34, null])
    expect(await changes('area=LUX&year=2023')).toEqual([null, null, 'series_break'])
    expect((await changes('area=benelux&year=2023'))[2]).toBeNull()
    expect(await changes('area=NATO&year=2014')).toEqual([null, null, 'not_reported'])
    expect(await changes('as_of=2025-09-01&area=eu&year=2025')).toEqual([null, null, 'incomplete'])
  })

  test('has no row in a year without members', async () => {
    const years = async (query: string) => (await rowsOf(query)).map((row) => row.year)
    expect((await years('area=jef'))[0]).toBe(2014)
    expect((await years('area=bucharest-nine'))[0]).toBe(2015)
    expect(await years('area=FIN,SWE&year=2020..')).toEqual([2023, 2024, 2025, 2026])
  })

  test('is none in 2025 by the edition of August 2025, which has no German figure: without Germany it is another number', async () => {
    const row = await oneRow('as_of=2025-09-01&area=eu&year=2025')
    expect(row).toMatchObject({ computed_percent: null, spending_usd_m: null, reason: 'incomplete', left_out: 'DEU' })
    const nordic = await oneRow('as_of=2025-09-01&area=nordic&year=2025')
    expect(nordic).toMatchObject({ derived: true, reason: null, left_out: 'ISL' })
  })

  test('that rests on figures worked out says so in the row, in a note and in text', async () => {
    const { body } = await server.ask('/v1/alliance?as_of=2025-09-01&area=nordic&year=2024')
    expect(body.data[0].derived).toBe(true)
    expect(body.meta.notes.join(' ')).toContain('marked derived')
    const { text } = await server.ask('/v1/alliance.txt?as_of=2025-09-01&area=nordic&year=2024')
    expect(text).toMatch(/2024 +\d\.\d\dd /)
    expect(text).toContain('d = derived')
    const later = await server.ask('/v1/alliance?as_of=2026-11-24&area=nordic&year=2024')
    expect(later.body.data[0].derived).toBe(false)
    expect(later.body.meta.notes.join(' ')).not.toContain('marked derived')
  })

  test('of Iceland alone is none, since it has no armed forces', async () => {
    expect(await oneRow('area=ISL&year=2024')).toMatchObject({ computed_percent: null, reason: 'no_armed_forces' })
  })
})

describe('who is counted', () => {
  test('on 30 June 2022: nine of thirty meet 2% in 2022, fifteen by figures and the others by the list of the edition', async () => {
    const row = await oneRow('as_of=2022-06-30&area=NATO&year=2022')
    expect(row).toMatchObject({
      meeting: 9,
      meeting_allies: 'EST;GBR;GRC;HRV;LTU;LVA;POL;SVK;USA',
      members: 30,
      with_figure: 15,
      // All others but Iceland, which has no armed forces.
      by_list: 14,
      missing_allies: null,
      list_publication: 'nato-2022-06',
      counted_publications: 'nato-2022-06',
    })
  })

  test('of the Weimar Triangle that day: Poland, by the list alone one of three', async () => {
    const row = await oneRow('as_of=2022-06-30&area=weimar-triangle&year=2022')
    expect(row).toMatchObject({ meeting: 1, meeting_allies: 'POL', with_figure: 1, by_list: 2, members: 3 })
  })

  test('before the list of June 2022 was out: those who had not reported stay missing', async () => {
    const rows = await rowsOf('as_of=2022-06-26&area=NATO&year=2022')
    expect(rows).toEqual([])
    const row = await oneRow('as_of=2022-06-30&area=NATO&year=2022&percent=1.5')
    expect(row).toMatchObject({ by_list: 0, list_publication: null })
    expect(String(row.missing_allies).split(';')).toHaveLength(14)
  })
})

describe('the target of a year', () => {
  test.each<[number, string, number, number | null, boolean, string]>([
    [2013, 'guideline-2006-2pct', 2, null, true, 'the guideline of 2006'],
    [2014, 'wales-2014-2pct', 2, 2024, false, 'agreed in Wales that September, due ten years later'],
    [2022, 'wales-2014-2pct', 2, 2024, false, 'the same'],
    [2023, 'vilnius-2023-2pct', 2, null, true, 'agreed in Vilnius that July, due every year'],
    [2024, 'vilnius-2023-2pct', 2, null, true, 'the same'],
    [2025, 'hague-2025-core-3-5pct', 3.5, 2035, false, 'agreed in The Hague that June, not due before 2035'],
  ])('%i is %s: %s%% (deadline %s, due: %s): %s', async (year, target, percent, deadline, due) => {
    expect(await oneRow(`area=NATO&year=${year}`)).toMatchObject({
      target,
      target_percent: percent,
      deadline_year: deadline,
      due,
    })
  })

  test.each([
    ['2023-07-10', 2023, 'wales-2014-2pct', 'the eve of Vilnius'],
    ['2023-07-11', 2023, 'vilnius-2023-2pct', 'the day of Vilnius'],
    ['2025-09-01', 2025, 'hague-2025-core-3-5pct', 'after The Hague'],
    ['2025-09-01', 2024, 'vilnius-2023-2pct', 'the year before, looked back at'],
  ])('asked about on %s, that of %i is %s: %s', async (asOf, year, target) => {
    expect(await oneRow(`as_of=${asOf}&area=NATO&year=${year}`)).toMatchObject({ target })
  })

  test('is none before any was in force: then nobody is counted, and the row says so', () => {
    const untargeted = record({
      targets: [{ agreedOn: '2024-07-11' }],
      editions: [edition('2024-06-17', [{ year: 2023, value: 2.1 }])],
    })
    const rows = (query: string) =>
      JSON.parse(written(untargeted, `/v1/alliance?area=NATO&as_of=2024-07-10&${query}`)).data
    const nothing = { target: null, target_percent: null, due: null, meeting: null, with_figure: null, members: null }
    expect(rows('')).toMatchObject([{ year: 2023, ...nothing, by_list: null, count_reason: 'no_target' }])
    expect(rows('percent=2')).toMatchObject([{ meeting: 1, with_figure: 1, members: 1, count_reason: null }])
    expect(written(untargeted, '/v1/alliance.svg?picture=counts&area=NATO&as_of=2024-07-10')).toContain(
      'Nobody is counted',
    )
  })

  test('is told in a note where it differs from year to year, and one level counts all years where one is asked for', async () => {
    const { body } = await server.ask('/v1/alliance?area=NATO')
    expect(body.meta.notes).toEqual([
      'Each year is counted against the target in force at its end: 2% for 2012 to 2024; 3.5% for 2025 to 2026, due in 2035.',
    ])
    for (const level of ['percent=2', 'target=vilnius-2023-2pct']) {
      const fixed = await server.ask(`/v1/alliance?area=NATO&${level}`)
      expect(fixed.body.meta.notes).toEqual([])
      expect(new Set(fixed.body.data.map((row: { target_percent: number }) => row.target_percent))).toEqual(
        new Set([2]),
      )
    }
    const row = await oneRow('area=NATO&year=2026&percent=2')
    expect(row).toMatchObject({ meeting: 30, with_figure: 31, due: true })
  })
})

describe('what is taken together', () => {
  test('is a row set for each group and grouping, and one for the allies named', async () => {
    const rows = await rowsOf('area=eu,NATO,BEL,NLD,LUX&year=2024')
    expect(rows.map((row) => row.area)).toEqual(['BEL;LUX;NLD', 'NATO', 'eu'])
  })

  test('is by default the alliance, and Europe and Canada', async () => {
    const rows = await rowsOf('year=2024')
    expect(rows.map((row) => row.area)).toEqual(['NATO', 'NATO-EUR-CAN'])
  })

  test('is refused under a name nobody has, with what there is', async () => {
    const { status, body } = await server.ask('/v1/alliance?area=nordik')
    expect(status).toBe(400)
    expect(body.errors[0]).toMatchObject({ parameter: 'area', received: 'nordik', nearest: 'nordic' })
    expect(body.errors[0].allowed).toEqual(expect.arrayContaining(['NATO', 'NATO-EUR-CAN', 'BEL', 'eu']))
  })

  test('takes no `group`, since its areas are groups', async () => {
    expect((await server.ask('/v1/alliance?group=eu')).status).toBe(400)
  })

  test('counts a country that had not joined from when it had, and says so', async () => {
    const { body } = await server.ask('/v1/alliance?area=BEL,SWE&as_of=2023-08-01&year=2023')
    expect(body.data[0]).toMatchObject({ area: 'BEL;SWE', members: 1 })
    expect(body.meta.notes[0]).toBe('SWE had not joined the alliance by 2023-08-01: no figure of it counts yet.')
  })
})
