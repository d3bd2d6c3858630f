/** The operations of the contract, as far as requests are made from them: parameters and bodies with their schemas. */
import type { Contract } from '../support/contract.js'

export interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly string[]
  readonly pattern?: string
  readonly anyOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly minimum?: number
  readonly maximum?: number
  readonly maxLength?: number
  readonly format?: string
  readonly readOnly?: boolean
}

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly description: string
  readonly schema: Schema
  readonly example?: unknown
}

export interface Operation {
  /** In capital letters. */
  readonly method: string
  readonly template: string
  readonly parameters: readonly Parameter[]
  readonly body: { readonly mediaType: string; readonly schema: Schema } | null
  /** Whether a 200 is promised to have a tag. */
  readonly tagged: boolean
}

interface Written {
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }
  readonly responses: Readonly<Record<string, { readonly headers?: Readonly<Record<string, unknown>> }>>
}

/** The contract with what is read of it here beside what `contractCheck` reads. */
export interface FuzzedContract extends Contract {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Written & Contract['paths'][string][string]>>>>
  readonly components: Contract['components'] & {
    readonly parameters: Readonly<Record<string, Parameter>>
    readonly schemas: Readonly<Record<string, Schema>>
  }
}

/** Every operation, in the order of the document. */
export function operationsOf(contract: FuzzedContract): Operation[] {
  return Object.entries(contract.paths).flatMap(([template, methods]) => {
    // A merge patch is described as any object; what may stand in it is what may stand in the record.
    const [whole] = Object.values(methods.put?.requestBody?.content ?? {}).map(({ schema }) => schema)
    return Object.entries(methods).map(([method, { parameters = [], requestBody, responses }]) => {
      const [content] = Object.entries(requestBody?.content ?? {})
      return {
        method: method.toUpperCase(),
        template,
        parameters: parameters
          .map((one) => ('$ref' in one ? parameterAt(contract, one.$ref) : one))
          .map((one) => ({ ...one, schema: schemaAt(contract, one.schema) })),
        body: content ? { mediaType: content[0], schema: schemaAt(contract, whole ?? content[1].schema) } : null,
        tagged: responses[200]?.headers?.ETag !== undefined,
      }
    })
  })
}

function parameterAt({ components }: FuzzedContract, reference: string): Parameter {
  const found = components.parameters[nameIn(reference)]
  if (!found) throw new Error(`the contract has no ${reference}`)
  return found
}

/** The schema itself where it is only referred to, be it by the entries of a list. */
function schemaAt(contract: FuzzedContract, schema: Schema): Schema {
  if (schema.items) return { ...schema, items: schemaAt(contract, schema.items) }
  return schema.$ref === undefined ? schema : (contract.components.schemas[nameIn(schema.$ref)] ?? schema)
}

function nameIn(reference: string): string {
  return reference.split('/').at(-1) ?? ''
}
