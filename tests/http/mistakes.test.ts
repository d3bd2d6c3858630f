/** Questions as readers type them, and what each is told: the sentence whole, and the address that was meant, which works. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningApp, runningApp } from '../support/running-app.js'

let server: RunningApp
beforeAll(async () => {
  server = await runningApp()
})
afterAll(() => server.close())

const DAY = 'must be a day of the calendar such as 2025-04-03, a month, a year, today, or summit:<id>'
const YEARS = 'must be a year, a range such as 2014..2025, 2020.. or ..2019, several joined by commas, or latest'
const SHARE = 'must be a share in percent from 0 to 100, to two decimals at most'

describe('a name that other APIs have', () => {
  test.each([
    ['/v1/allies?country=Germany', ['country=Germany is asked as ally=DEU'], '/v1/allies?ally=DEU'],
    ['/v1/allies?countries=DE,FR', ['countries=DE,FR is asked as ally=DEU,FRA'], '/v1/allies?ally=DEU,FRA'],
    ['/v1/allies?countries=POL&ally=BEL', ['countries=POL is asked as ally=BEL,POL'], '/v1/allies?ally=BEL,POL'],
    ['/v1/spending?country=Polen', ['country=Polen is asked as area=POL'], '/v1/spending?area=POL'],
    ['/v1/allies?country=Germny', ['country=Germny is asked as ally=DEU'], '/v1/allies?ally=DEU'],
    ['/v1/groups?country=Poland', ['country=Poland is asked as member=POL'], '/v1/groups?member=POL'],
    ['/v1/allies?country=all', ['all are answered where no ally is named'], '/v1/allies'],
    ['/v1/allies?date=2025-04-03', ['date=2025-04-03 is asked as as_of=2025-04-03'], '/v1/allies?as_of=2025-04-03'],
    ['/v1/allies?asOf=2025-04-03', ['asOf=2025-04-03 is asked as as_of=2025-04-03'], '/v1/allies?as_of=2025-04-03'],
    [
      '/v1/spending?from=2014&to=2020',
      ['from=2014 is asked as year=2014..2020', 'to=2020 is asked as year=2014..2020'],
      '/v1/spending?year=2014..2020',
    ],
    ['/v1/spending?start=2014', ['start=2014 is asked as year=2014..'], '/v1/spending?year=2014..'],
    [
      '/v1/pledges?from=2024-06&end=2025',
      [
        'from=2024-06 is asked as announced_on__gte=2024-06&announced_on__lte=2025',
        'end=2025 is asked as announced_on__gte=2024-06&announced_on__lte=2025',
      ],
      '/v1/pledges?announced_on__gte=2024-06&announced_on__lte=2025',
    ],
    ['/v1/allies?start=20', ['start=20 is asked as offset=20'], '/v1/allies?offset=20'],
    [
      '/v1/allies?page=3&per_page=50',
      ['page=3 is asked as limit=50&offset=100', 'per_page=50 is asked as limit=50'],
      '/v1/allies?limit=50&offset=100',
    ],
    ['/v1/allies?page=1', ['page=1 is asked as limit=100&offset=0'], '/v1/allies?limit=100&offset=0'],
    ['/v1/allies?limit=10&page=2', ['page=2 is asked as offset=10'], '/v1/allies?limit=10&offset=10'],
    ['/v1/allies?size=5', ['size=5 is asked as limit=5'], '/v1/allies?limit=5'],
    ['/v1/allies?format=csv', ['format=csv is the suffix of the path, .csv'], '/v1/allies.csv'],
    ['/v1/allies.json?format=CSV&ally=POL', ['format=CSV is the suffix of the path, .csv'], '/v1/allies.csv?ally=POL'],
    ['/v1/allies?sort=gap_pp&order=desc', ['order=desc is asked as sort=-gap_pp'], '/v1/allies?sort=-gap_pp'],
    ['/v1/statements?order=desc', ['order=desc is asked as sort=-said_on'], '/v1/statements?sort=-said_on'],
    ['/v1/allies?order_by=gap_pp', ['order_by=gap_pp is asked as sort=gap_pp'], '/v1/allies?sort=gap_pp'],
    ['/v1/allies?orderby=gap_pp%20desc', ['orderby=gap_pp desc is asked as sort=-gap_pp'], '/v1/allies?sort=-gap_pp'],
    ['/v1/allies?q=Poland', ['q=Poland is asked as ally=POL'], '/v1/allies?ally=POL'],
    ['/v1/spending?q=personnel', ['q=personnel is asked as indicator=personnel'], '/v1/spending?indicator=personnel'],
    ['/v1/statements?search=Rubio', ['search=Rubio is asked as speaker=Rubio'], '/v1/statements?speaker=Rubio'],
    [
      '/v1/allies?columns=ally,gap_pp',
      ['columns=ally,gap_pp is asked as fields=ally,gap_pp'],
      '/v1/allies?fields=ally,gap_pp',
    ],
    ['/v1/allies?select=ally', ['select=ally is asked as fields=ally'], '/v1/allies?fields=ally'],
    ['/v1/allies?fields[]=ally', ['fields[]=ally is asked as fields=ally'], '/v1/allies?fields=ally'],
    [
      '/v1/spending?metric=personnel',
      ['metric=personnel is asked as indicator=personnel'],
      '/v1/spending?indicator=personnel',
    ],
    ['/v1/spending?years=2014-2020', ['years=2014-2020 is asked as year=2014..2020'], '/v1/spending?year=2014..2020'],
    ['/v1/allies?gap_pp[lt]=0', ['gap_pp[lt]=0 is asked as gap_pp__lt=0'], '/v1/allies?gap_pp__lt=0'],
    ['/v1/allies?gap_pp%3C0', ['gap_pp<0 is asked as gap_pp__lt=0'], '/v1/allies?gap_pp__lt=0'],
    ['/v1/allies?gap_pp%3E=-1', ['gap_pp>=-1 is asked as gap_pp__gte=-1'], '/v1/allies?gap_pp__gte=-1'],
    ['/v1/allies?api_key=abc', ['reading needs no key'], '/v1/allies'],
  ])('%s is told ours', async (path, sentences, suggestion) => {
    const { status, body } = await server.ask(path)
    expect(status).toBe(400)
    const unknown = sentences.map((sentence) => `unknown parameter: ${sentence}`)
    expect(body.errors.map(({ detail }: { detail: string }) => detail)).toEqual(unknown)
    expect(body.suggestion).toBe(suggestion)
    expect((await server.ask(suggestion)).status).toBe(200)
  })

  test.each([
    ['/v1/allies?country=Atlantis', 'unknown parameter: it is called ally here'],
    [
      '/v1/allies?format=pdf',
      'unknown parameter: the form is the suffix of the path: .json, .csv, .ndjson, .txt, .xlsx, .parquet',
    ],
    [
      '/v1/allies?q=tanks',
      'unknown parameter: nothing is searched in words; rows are asked for by the parameters there are',
    ],
    ['/v1/summits?countries=Turkey', 'unknown parameter: it is a column, but not one by which rows can be asked for'],
    ['/v1/allies?as_of=2025-04-03&date=2024-06-17', 'unknown parameter: it is called as_of here'],
    ['/v1/indicators?country=Poland', 'unknown parameter'],
  ])('%s is told what can be told, and no address', async (path, sentence) => {
    const { status, body } = await server.ask(path)
    expect([status, body.errors.length, body.errors[0].detail]).toEqual([400, 1, sentence])
    expect(body.suggestion).toBeUndefined()
  })

  test.each(['/v1/milestones?from=2025', '/v1/differences?from=2024-06-17&to=2025-08-28', '/v1/groups?size__gte=3'])(
    '%s is a name of ours, and answered',
    async (path) => {
      expect((await server.ask(path)).status).toBe(200)
    },
  )
})

describe('a value as others write it', () => {
  test.each([
    ['/v1/allies?as_of=03.04.2025', `${DAY}; did you mean 2025-04-03?`, '/v1/allies?as_of=2025-04-03'],
    ['/v1/allies?as_of=3%20April%202025', `${DAY}; did you mean 2025-04-03?`, '/v1/allies?as_of=2025-04-03'],
    [
      '/v1/allies?as_of=hague',
      `${DAY}; did you mean summit:hague-summit-2025?`,
      '/v1/allies?as_of=summit:hague-summit-2025',
    ],
    ['/v1/allies?as_of=nato-2024-06', `${DAY}; did you mean 2024-06-17?`, '/v1/allies?as_of=2024-06-17'],
    ['/v1/allies?as_of=04/03/2025', `${DAY}; did you mean 2025-03-04 or 2025-04-03?`, undefined],
    ['/v1/allies?as_of=2025-04-31', `${DAY}: April 2025 has 30 days`, undefined],
    ['/v1/allies?as_of=2027', 'must not be after today, 2026-11-24', undefined],
    [
      '/v1/milestones?from=2025-02-30',
      'must be a day, a month or a year of the calendar: 2025-06-25, 2025-06, 2025; February 2025 has 28 days',
      undefined,
    ],
    ['/v1/spending?year=2014-2020', `${YEARS}; did you mean 2014..2020?`, '/v1/spending?year=2014..2020'],
    ['/v1/spending?year=2020-', `${YEARS}; did you mean 2020..?`, '/v1/spending?year=2020..'],
    ['/v1/progress?percent=2%25', `${SHARE}; did you mean 2?`, '/v1/progress?percent=2'],
    ['/v1/allies.json?bom=true', 'is for .csv alone: ask for that', '/v1/allies.csv?bom=true'],
    [
      '/v1/outlook?ally=all&year=2030',
      'all, each for itself, are asked for by each=true',
      '/v1/outlook?year=2030&each=true',
    ],
    ['/v1/progress?percent=3,5', `${SHARE}; did you mean 3.5?`, '/v1/progress?percent=3.5'],
    ['/v1/allies?meets_target=yes', 'must be true or false; did you mean true?', '/v1/allies?meets_target=true'],
    ['/v1/allies?sort=gap:desc', 'unknown column gap:desc; did you mean -gap_pp or -gap_usd_m?', undefined],
    ['/v1/allies?sort=gap_pp:desc', 'unknown column gap_pp:desc; did you mean -gap_pp?', '/v1/allies?sort=-gap_pp'],
    ['/v1/allies?sort=-gap_p', 'unknown column gap_p; did you mean gap_pp?', '/v1/allies?sort=-gap_pp'],
    [
      '/v1/allies?ally=POL&ally=BEL',
      'given more than once; give it once, several values of a list joined by commas',
      '/v1/allies?ally=POL,BEL',
    ],
    ['/v1/allies?ally=POL;BEL', 'several are joined by commas', '/v1/allies?ally=POL,BEL'],
    ['/v1/allies?ally=all', 'all are answered where no ally is named', '/v1/allies'],
    ['/v1/allies?ally=Germny', 'unknown ally Germny; did you mean DEU?', '/v1/allies?ally=DEU'],
    ['/v1/allies?ally=England,BEL', 'unknown ally England; did you mean GBR?', '/v1/allies?ally=GBR,BEL'],
    ['/v1/allies?ally=Czechoslovakia', 'unknown ally Czechoslovakia; did you mean CZE or SVK?', undefined],
    ['/v1/allies?ally=AUS', 'Australia is not an ally', undefined],
    ['/v1/allies?ally=Irland', 'Ireland is not an ally', undefined],
    ['/v1/allies?ally=SUI', 'Switzerland is not an ally', undefined],
    ['/v1/allies?ally=NATO', 'NATO is a grouping, not an ally', undefined],
    [
      '/v1/allies?ally=POL,nordic',
      'nordic is a group: it is asked as group=nordic',
      '/v1/allies?ally=POL&group=nordic',
    ],
    [
      '/v1/allies?ally=DEU&area=FRA',
      'cannot be combined with ally, which means the same here; several are joined by commas',
      '/v1/allies?ally=DEU,FRA',
    ],
    ['/v1/allies?area=AUT', 'Austria is not an ally', undefined],
    [
      '/v1/spending?indicator=gdp',
      'unknown indicator gdp; did you mean gdp_usd, share_of_gdp, cofog_share_of_gdp, gdp_usd_2015, gdp_usd_2021, ' +
        'military_share_of_gdp, related_share_of_gdp, or total_share_of_gdp?',
      undefined,
    ],
    [
      '/v1/spending?indicator=spending',
      'unknown indicator spending; did you mean spending_national, spending_usd, spending_usd_2015, or spending_usd_2021?',
      undefined,
    ],
    [
      '/v1/spending?indicator=equipment',
      'unknown indicator equipment; did you mean equipment_share?',
      '/v1/spending?indicator=equipment_share',
    ],
    [
      '/v1/spending?indicator=troops',
      'unknown indicator troops; did you mean personnel or personnel_share?',
      undefined,
    ],
    [
      '/v1/progress?target=hague',
      'unknown target hague; did you mean hague-2025-5pct, hague-2025-core-3-5pct, or hague-2025-related-1-5pct?',
      undefined,
    ],
    [
      '/v1/progress?target=2%25',
      'unknown target 2%; did you mean guideline-2006-2pct, vilnius-2023-2pct, or wales-2014-2pct?',
      undefined,
    ],
    [
      '/v1/progress?target=3.5',
      'unknown target 3.5; did you mean hague-2025-core-3-5pct or rutte-2025-core-3-5pct-plan?',
      undefined,
    ],
    [
      '/v1/progress?target=2&as_of=2023-01-01',
      'unknown target 2; did you mean guideline-2006-2pct or wales-2014-2pct?',
      undefined,
    ],
    [
      '/v1/statements?summit=vilnius%202023',
      'unknown summit vilnius 2023; did you mean vilnius-summit-2023?',
      '/v1/statements?summit=vilnius-summit-2023',
    ],
    [
      '/v1/spending?publication=nato-2025',
      'unknown publication nato-2025; did you mean nato-2025-08, nato-annual-report-2025, or news-az-2025-04-03?',
      undefined,
    ],
  ])('%s is told what was meant', async (path, sentence, suggestion) => {
    const { status, body } = await server.ask(path)
    expect([status, body.errors.length, body.errors[0].detail]).toEqual([400, 1, sentence])
    expect(body.suggestion).toBe(suggestion)
    if (suggestion !== undefined) expect((await server.ask(suggestion)).status).toBe(200)
  })
})

describe('what is understood', () => {
  test.each([
    ['/v1/allies?area=DEU', '/v1/allies?ally=DEU'],
    ['/v1/spending?ally=DEU&year=2025', '/v1/spending?area=DEU&year=2025'],
    ['/v1/alliance?ally=NATO&year=2024', '/v1/alliance?area=NATO&year=2024'],
    ['/v1/allies?ally=GER,U.S.', '/v1/allies?ally=DEU,USA'],
    ['/v1/allies?ally=Deutschland,Germany', '/v1/allies?ally=DEU'],
    ['/v1/allies?as_of=2025', '/v1/allies?as_of=2025-12-31'],
    ['/v1/allies?as_of=2025-04', '/v1/allies?as_of=2025-04-30'],
    ['/v1/allies?as_of=2026', '/v1/allies?as_of=2026-11-24'],
    ['/v1/allies?as_of=latest', '/v1/allies?as_of=2026-11-24'],
  ])('%s is answered as %s', async (path, self) => {
    const [asked, meant] = [await server.ask(path), await server.ask(self)]
    expect(asked.body.links.self).toBe(self)
    expect(asked.body).toEqual(meant.body)
  })

  test('two speakers are whoever is one of them', async () => {
    const count = async (speaker: string) => (await server.rows(`/v1/statements?speaker=${speaker}`)).length
    const [rubio, rutte, both] = [await count('Rubio'), await count('rutte'), await count('Rubio,rutte')]
    expect([rubio > 0, rutte > 0, both]).toEqual([true, true, rubio + rutte])
    const claims = await server.rows('/v1/claims?speaker=Rubio,Rutte')
    expect(claims.length).toBe(
      (await server.rows('/v1/claims?speaker=Rubio')).length + (await server.rows('/v1/claims?speaker=Rutte')).length,
    )
  })
})

describe('an empty answer says why', () => {
  test.each([
    ['/v1/alliance?year=2030', 'No figure is of 2030: figures run from 2012 to 2026; see /v1/outlook for 2030.'],
    ['/v1/spending?area=POL&indicator=personnel&year=1999', 'No figure is of 1999: figures run from 2012 to 2026.'],
    ['/v1/allies?gap_pp__lt=-50', 'gap_pp__lt=-50 leaves none of 32 allies.'],
    ['/v1/allies?status=final&gap_pp__lt=-50', 'status=final and gap_pp__lt=-50 leave none of 32 allies.'],
    ['/v1/allies?offset=100', 'offset=100 skips all of 32 allies.'],
    ['/v1/allies?as_of=1940-01-01', 'No ally was known by 1940-01-01: the first is known from 1949-04-04.'],
    ['/v1/targets?as_of=1990-01-01', 'No target was known by 1990-01-01: the first is known from 2006-12-31.'],
    [
      '/v1/spending?as_of=1990-01-01',
      'No edition was out by 1990-01-01: the first the record knows of is of 2016-07-04.',
    ],
    ['/v1/spending?indicator=related_share_of_gdp', 'No edition out by 2026-11-24 carries related_share_of_gdp.'],
    ['/v1/statements?speaker=Nobody', 'No statement is known as of 2026-11-24 with speaker=Nobody.'],
  ])('%s', async (path, sentence) => {
    const { body } = await server.ask(path)
    expect([body.data, body.meta.notes]).toEqual([[], [sentence]])
    const [bare, query] = path.split('?')
    const { text } = await server.ask(`${bare}.txt?${query}`)
    expect(text.replaceAll('\n', ' ')).toContain(sentence)
  })

  test('and one with rows has nothing to explain', async () => {
    expect((await server.ask('/v1/targets')).body.meta.notes).toEqual([])
  })
})
