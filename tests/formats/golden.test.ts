/** Whole answers from the real record, byte for byte. */
import { beforeAll, expect, test } from 'vitest'
import type { Dataset } from '../../src/domain/dataset.js'
import { expectGolden } from '../support/golden.js'
import { seededRecord } from '../support/seeded-record.js'
import { written } from '../support/written.js'

let dataset: Dataset
beforeAll(async () => {
  dataset = await seededRecord()
})

const THREE = 'as_of=2025-04-03&ally=BEL,ISL,POL'

test.each([
  ['allies-2025-04-03.txt', '/v1/allies.txt?as_of=2025-04-03&sort=gap_pp'],
  ['belgium-2025-04-03.txt', '/v1/allies/BEL.txt?as_of=2025-04-03'],
  ['three-allies.json', `/v1/allies.json?${THREE}`],
  ['three-allies.csv', `/v1/allies.csv?${THREE}`],
  ['three-allies.ndjson', `/v1/allies.ndjson?${THREE}`],
  ['the-hague.json', '/v1/summits/hague-summit-2025?as_of=2025-06-25&fields=id,starts_on,ends_on,held,countries'],
  ['belgium.csv', '/v1/allies/BEL.csv?as_of=2025-04-03'],
  [
    'shares-wide.txt',
    '/v1/spending.txt?as_of=2025-09-01&shape=wide&indicator=share_of_gdp&area=BEL,DEU,NATO&year=2022..2025',
  ],
  [
    'shares-with-names.csv',
    '/v1/spending.csv?as_of=2025-04-03&area=BEL,TUR,NATO,NATO-EUR-CAN&indicator=share_of_gdp&year=2024',
  ],
  ['rutte-2025-04-03.txt', '/v1/statements.txt?as_of=2025-04-03&speaker=rutte'],
  ['targets-2025-06-24.txt', '/v1/targets.txt?as_of=2025-06-24'],
])('%s is %s', (name, address) => {
  expectGolden(name, written(dataset, address))
})

test('the terminal view of the allies is at most 80 columns wide', () => {
  const lines = written(dataset, '/v1/allies.txt?as_of=2025-04-03').split('\n')
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80)
})
