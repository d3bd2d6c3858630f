/** Whether an answer fits an OpenAPI document: its path, status, media type and body. */
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { expect } from 'vitest'

interface MediaType {
  readonly schema?: object
}
interface Response {
  readonly $ref?: string
  readonly content?: Readonly<Record<string, MediaType>>
}
interface Operation {
  readonly parameters?: readonly { readonly name?: string; readonly $ref?: string }[]
  readonly responses: Readonly<Record<string, Response>>
}
/** What is read of a document. */
export interface Contract {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: {
    readonly responses: Readonly<Record<string, Response>>
    readonly parameters: Readonly<Record<string, { readonly name: string }>>
  }
}
/** The contract as the server gives it. */
export interface Contracts {
  /** Every representation and parameter: all answers fit it. */
  readonly full: Contract
  /** What clients are compiled against: all answers to what can be asked by it fit it. */
  readonly slim: Contract
}

/** An answer, and what was asked. */
export interface Answered {
  /** Its path and query. */
  readonly url: string
  /** In lower case, as the contract has it. */
  readonly method?: string
  readonly status: number
  readonly contentType: string
  readonly text: string
}

/** Reads both documents. */
export async function readContracts(read: (path: string) => Promise<Contract>): Promise<Contracts> {
  return { full: await read('/openapi-full.json'), slim: await read('/openapi.json') }
}

type Check = (answered: Answered) => void

let latest: { readonly written: string; readonly check: Check } | undefined

/** Makes a check of answers against the contract. Compiling its schemas takes long, so that of the same contract is kept. */
export function contractCheck(contracts: Contracts): Check {
  const written = JSON.stringify(contracts)
  if (latest?.written !== written) latest = { written, check: checkOfBoth(contracts) }
  return latest.check
}

function checkOfBoth({ full, slim }: Contracts): Check {
  const [fitsFull, fitsSlim] = [checkOf(full), checkOf(slim)]
  return (answered) => {
    fitsFull(answered)
    if (isJson(answered) && canBeAsked(slim, answered)) fitsSlim(answered)
  }
}

/** Whether the contract has the path, the method, and all that was asked in the query. */
function canBeAsked({ paths, components }: Contract, { url, method = 'get' }: Answered): boolean {
  const [path = url, query] = url.split('?')
  const template = Object.keys(paths).find((one) => new RegExp(`^${patternOf(one)}$`).test(path))
  const operation = template === undefined ? undefined : paths[template]?.[method]
  if (!operation) return false
  const names = (operation.parameters ?? []).map(
    ({ name, $ref }) => name ?? components.parameters[$ref?.split('/').at(-1) ?? '']?.name,
  )
  return [...new URLSearchParams(query).keys()].every((name) => names.includes(name))
}

function isJson({ contentType }: Answered): boolean {
  return /^application\/(problem\+)?json/.test(contentType)
}

function checkOf(contract: Contract): Check {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  formats.default(ajv)
  ajv.addSchema(contract, 'contract')
  const templates = Object.keys(contract.paths)
    .map((template) => ({ template, pattern: new RegExp(`^${patternOf(template)}$`) }))
    .sort(
      (a, b) =>
        Number(a.template.includes('{')) - Number(b.template.includes('{')) || b.template.length - a.template.length,
    )

  return ({ url, method = 'get', status, contentType, text }) => {
    const [path = url] = url.split('?')
    const found = templates.find(({ pattern }) => pattern.test(path))
    const [mediaType = ''] = contentType.split(';')
    const responses = found ? (contract.paths[found.template]?.[method]?.responses ?? {}) : {}
    if (!found || Object.keys(responses).length === 0) {
      expect(status, `${method} ${path} is not in the contract, so it must be a problem`).toBeGreaterThanOrEqual(400)
      // As it is shown to an image element, or to who asked for text.
      if (mediaType === 'image/svg+xml' || mediaType === 'text/plain') return
      return validate(ajv, '#/components/schemas/Problem', JSON.parse(text), path)
    }
    const key = responses[status] ? String(status) : 'default'
    const written = responses[key]
    const response = written?.$ref ? contract.components.responses[written.$ref.split('/').at(-1) ?? ''] : written
    if (status === 304) return
    expect(Object.keys(response?.content ?? {}), `media types of ${status} ${path}`).toContain(mediaType)
    if (!mediaType.endsWith('json') || mediaType.includes('ndjson')) return
    const place = written?.$ref
      ? `${written.$ref}/content/${escaped(mediaType)}/schema`
      : `#/paths/${escaped(found.template)}/${method}/responses/${key}/content/${escaped(mediaType)}/schema`
    validate(ajv, place, JSON.parse(text), path)
  }
}

function patternOf(template: string): string {
  return template
    .split(/(\{[^}]+\})/)
    .map((part) => (part.startsWith('{') ? '[^/]+' : part.replaceAll('.', '\\.')))
    .join('')
}

function escaped(part: string): string {
  return encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))
}

function validate(ajv: Ajv2020, pointer: string, value: unknown, path: string): void {
  const check = ajv.getSchema(`contract${pointer}`)
  if (!check) throw new Error(`the contract has no schema at ${pointer}`)
  expect(check(value), `${path}: ${ajv.errorsText(check.errors)}`).toBe(true)
}
