/** One import over HTTP: what it is of, what it would change, and the answer. */
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Dataset } from '../../domain/dataset.js'
import { received } from '../../faults/fault.js'
import { nearest } from '../../faults/nearest.js'
import type { ImportFormat } from '../../imports/edition.js'
import {
  COUNT,
  EditionHeld,
  FaultyEdition,
  type ImportPlan,
  NothingToRestore,
  noteOf,
  planImport,
  RemovalUnconfirmed,
  removalToConfirm,
  requireAim,
  requireConfirmed,
  takeEarlier,
  takeEdition,
  UnknownPublication,
} from '../../imports/import-edition.js'
import { importTotalsSchema, summaryOf } from '../../imports/import-summary.js'
import { yesOrNo } from '../../query/parameter.js'
import type { KeptAnswer } from '../../record/edit.js'
import { Problem } from '../problems/problem.js'
import type { HeldRecord } from '../server/held-record.js'
import { answeredBefore, committed, identityOf, type Outcome } from './committed.js'
import type { WriteGateway } from './gateway.js'
import { OPTIONS as WRITE_OPTIONS } from './write.js'

/** Where files are sent. */
export const IMPORTS_PATH = '/v1/imports'

const count = (message: string) => z.string().regex(COUNT, message).transform(Number).pipe(z.int().min(0)).optional()

/** What stands beside the file. */
export const OPTIONS = {
  publication: z.string('is required: the id of the publication the figures are of'),
  replace: yesOrNo.optional(),
  confirm_removed: count('must be how many figures are removed'),
  revision: count('must be the number of a revision'),
  ...WRITE_OPTIONS,
}

/** What is said beside what an import changes. */
export const importMetaSchema = z.object({
  revision: z.int().min(0),
  dry_run: z.boolean(),
  totals: importTotalsSchema,
  confirm_removed: z
    .int()
    .nullable()
    .describe('The value confirm_removed must have for this import; null where nothing needs to be confirmed'),
})
/** The options as they were read. */
export type ImportOptions = z.output<z.ZodObject<typeof OPTIONS>>

/** Who imports, and what was sent: no file where the edition is to be what it was at an earlier revision. */
export interface Sent {
  readonly author: string
  readonly options: ImportOptions
  readonly file: { readonly bytes: Uint8Array; readonly format: ImportFormat } | null
}

/** Imports the file, or the edition as it was, or answers again what was answered before. @throws Problem; nothing was changed then */
export async function importEdition(
  request: FastifyRequest,
  { author, options, file }: Sent,
  record: HeldRecord,
  gateway: WriteGateway,
): Promise<KeptAnswer> {
  const identity = identityOf(request)
  const earlier = await answeredBefore(gateway, author, identity)
  if (earlier) return earlier
  const aim = { publication: options.publication, replace: options.replace ?? false }
  const dryRun = options.dry_run ?? false
  const { confirm_removed: confirmed = null, revision: earlierRevision = 0 } = options
  try {
    const known = await gateway.latest()
    requireAim(known, aim)
    // Read before it is its turn: other writes need not wait for a long file.
    const taken = file
      ? await takeEdition(file.bytes, file.format, aim.publication, known)
      : takeEarlier(aim.publication, earlierRevision, await gateway.figuresAt(aim.publication, earlierRevision))
    const plan = (dataset: Dataset): Outcome => {
      const planned = planImport(dataset, aim, taken)
      if (!dryRun) requireConfirmed(planned, confirmed)
      return {
        edits: planned.edit ? [planned.edit] : [],
        note: options.note ?? noteOf(planned),
        answer: answering(planned, dataset),
      }
    }
    return await gateway.alone(async () => {
      const meanwhile = await answeredBefore(gateway, author, identity)
      if (meanwhile) return meanwhile
      return committed(gateway, { author, identity, dryRun, plan })
    })
  } catch (error) {
    throw problemOfImport(error, aim.publication, record.dataset().publications.keys())
  }
}

function answering(plan: ImportPlan, dataset: Dataset): Outcome['answer'] {
  const { summary, totals } = summaryOf(plan, dataset)
  const { id } = plan.publication
  return (revision, dryRun) => {
    const links = {
      self: `/v1/publications/${id}`,
      spending: `/v1/spending?publication=${id}`,
      changes: `/v1/changes?since=${Math.max(0, revision - 1)}`,
    }
    const meta: z.output<typeof importMetaSchema> = {
      revision,
      dry_run: dryRun,
      totals,
      confirm_removed: removalToConfirm(plan),
    }
    const body = { data: summary, meta, links }
    return {
      status: dryRun ? 200 : 201,
      headers: { 'data-revision': String(revision), ...(dryRun ? {} : { location: links.self }) },
      body: `${JSON.stringify(body)}\n`,
    }
  }
}

/** The problem of an import that cannot be; what is no fault of the import stays as it is. */
function problemOfImport(error: unknown, publication: string, publications: Iterable<string>): unknown {
  if (error instanceof FaultyEdition) {
    const faults = error.faults.map(({ place, column, received: value, detail }) => ({
      parameter: column === null ? place : `${place}, ${column}`,
      received: value,
      detail,
    }))
    return new Problem('faulty_import', error.message, { faults })
  }
  if (error instanceof EditionHeld)
    return new Problem('edition_already_imported', `${error.message}; replace=true replaces them`)
  if (error instanceof RemovalUnconfirmed)
    return new Problem('removal_unconfirmed', `${error.message}; confirm_removed=${error.removed} says that is meant`)
  if (error instanceof NothingToRestore) return new Problem('unprocessable', error.message)
  if (!(error instanceof UnknownPublication)) return error
  const like = nearest(publication, publications)
  const detail = `names no known publication${like ? `; did you mean ${like}?` : ': create it with POST /v1/publications first'}`
  const fault = {
    parameter: 'publication',
    received: received(publication),
    detail,
    ...(like ? { nearest: like } : {}),
  }
  return new Problem('unprocessable', `publication ${detail}`, { faults: [fault] })
}
