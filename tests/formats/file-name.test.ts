/** What an answer is called as a file. */
import { beforeAll, expect, test } from 'vitest'
import type { Dataset } from '../../src/domain/dataset.js'
import { dispositionOf } from '../../src/formats/file-name.js'
import { seededRecord } from '../support/seeded-record.js'
import { answerTo } from '../support/written.js'

let dataset: Dataset
beforeAll(async () => {
  dataset = await seededRecord()
})

function disposition(address: string): string | null {
  const { answer, format } = answerTo(dataset, address)
  return dispositionOf(answer.page, format)
}

const LONG = 'ALB,BEL,BGR,CAN,HRV,CZE,DNK,EST,FIN,FRA,DEU,GRC,HUN,ISL,ITA,LVA,LTU,LUX,MNE'

test.each<[string, string | null, string]>([
  ['/v1/allies.csv?as_of=2025-04-03', 'inline; filename="allies-2025-04-03.csv"', 'the table and the date'],
  [
    '/v1/allies.csv?as_of=summit:hague-summit-2025',
    'inline; filename="allies-2025-06-25.csv"',
    'the day a summit stands for',
  ],
  [
    '/v1/spending.xlsx?area=italy,spain&indicator=share_of_gdp',
    'attachment; filename="spending-ITA-ESP-share_of_gdp-2026-11-24.xlsx"',
    'what was asked, in codes',
  ],
  ['/v1/allies/Türkiye.parquet', 'attachment; filename="allies-TUR-2026-11-24.parquet"', 'an item by its key'],
  [
    '/v1/spending.ndjson?area=POL&year=2014..2025&raw=true',
    'inline; filename="spending-POL-2014-2025-raw-2026-11-24.ndjson"',
    'a range, and a yes by its question',
  ],
  ['/v1/progress.svg?percent=3.5&by=2030', 'inline; filename="progress-3.5-2030-2026-11-24.svg"', 'decimals'],
  ['/v1/milestones.ics', 'inline; filename="milestones-2026-11-24.ics"', 'a calendar'],
  [
    `/v1/spending.csv?area=${LONG}&indicator=share_of_gdp`,
    'inline; filename="spending-ALB-BEL-BGR-CAN-HRV-CZE-DNK-EST-FIN-FRA-DEU-GRC-HUN-ISL-ITA-LVA-LTU-etc-2026-11-24.csv"',
    'no longer than a name should be',
  ],
  [
    '/v1/statements.csv?speaker=%22r%C3%BCtte%22%0D%0Aset-cookie:%20a;../%D0%B6',
    'inline; filename="statements-rutte-set-cookie-a-2026-11-24.csv"',
    'nothing that ends a name, a header or a folder',
  ],
  ['/v1/allies', null, 'JSON is read, not kept'],
  ['/v1/allies.txt', null, 'text is read, not kept'],
])('%s is called %s: %s', (address, expected) => {
  expect(disposition(address)).toBe(expected)
})
