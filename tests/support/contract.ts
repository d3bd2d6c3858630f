/** Whether an answer fits the OpenAPI document: its path, status, media type and body. */
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
  readonly responses: Readonly<Record<string, Response>>
}
/** What is read of the document. */
export interface Contract {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly responses: Readonly<Record<string, Response>> }
}

/** An answer, and what was asked. */
export interface Answered {
  readonly path: string
  /** In lower case, as the contract has it. */
  readonly method?: string
  readonly status: number
  readonly contentType: string
  readonly text: string
}

let latest: { readonly written: string; readonly check: (answered: Answered) => void } | undefined

/** Makes a check of answers against the document. Compiling its schemas takes long, so that of the same document is kept. */
export function contractCheck(contract: Contract): (answered: Answered) => void {
  const written = JSON.stringify(contract)
  if (latest?.written !== written) latest = { written, check: checkOf(contract) }
  return latest.check
}

function checkOf(contract: Contract): (answered: Answered) => void {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  formats.default(ajv)
  ajv.addSchema(contract, 'contract')
  const templates = Object.keys(contract.paths)
    .map((template) => ({ template, pattern: new RegExp(`^${patternOf(template)}$`) }))
    .sort(
      (a, b) =>
        Number(a.template.includes('{')) - Number(b.template.includes('{')) || b.template.length - a.template.length,
    )

  return ({ path, method = 'get', status, contentType, text }) => {
    const found = templates.find(({ pattern }) => pattern.test(path))
    const [mediaType = ''] = contentType.split(';')
    const responses = found ? (contract.paths[found.template]?.[method]?.responses ?? {}) : {}
    if (!found || Object.keys(responses).length === 0) {
      expect(status, `${method} ${path} is not in the contract, so it must be a problem`).toBeGreaterThanOrEqual(400)
      // As it is shown to an image element.
      if (mediaType === 'image/svg+xml') return
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
