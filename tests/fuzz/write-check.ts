/**
 * What holds for writes: a refused one changes nothing; one that is done makes one revision and is seen by readers in
 * every format. What was done is undone, so that the next case, and a smaller one that fails, meets the same record.
 */
import { type Answered, type Asked, headerOf, pathOf, withHeader } from './exchange.js'
import type { FuzzedServer } from './fuzzed-server.js'
import type { FactsReader, HeldFacts } from './held-facts.js'
import { claim } from './media-checks.js'
import { listOf, type StoredRecord } from './samples.js'

interface Done {
  readonly data: Readonly<Record<string, unknown>> | null
  readonly meta: { readonly revision: number; readonly dry_run: boolean }
}

/** Sends the write and checks what became of it; `facts` reads the store. */
export async function checkWrite(asked: Asked, template: string, server: FuzzedServer, facts: FactsReader) {
  const { client, check, log, samples } = server
  const before = await facts.last()
  const answered = await client.send(asked)
  const after = await facts.now()
  if (after.revision === before.revision) {
    claim(same(before, after), `a ${answered.status} without a revision leaves the store as it was`)
    await check(asked, answered)
    return log.check()
  }

  const path = asked.method === 'POST' ? (answered.headers.location ?? '') : pathOf(asked)
  try {
    await check(asked, answered)
    log.check()
    claim(answered.status < 300, `a ${answered.status} makes no revision`)
    const done: Done = JSON.parse(answered.text)
    claim(!done.meta.dry_run, 'a dry run makes no revision')
    claim(after.revision === before.revision + 1, 'a write makes exactly one revision')
    claim(done.meta.revision === after.revision, 'the answer names the revision that was made')
    await requireSeen(path, done, answered, server)
    if (headerOf(asked, 'idempotency-key')) await requireReplayed(asked, answered, after, server, facts)
  } finally {
    // Whatever was wrong with it, or a smaller request would be blamed for this one.
    const original = samples.recordsAt(template).find(({ id }) => path.endsWith(`/${id}`))
    await undo(asked, path, original, server)
    await facts.now()
  }
  claim((await facts.last()).hash === before.hash, 'what was written can be taken back')
}

function same(one: HeldFacts, other: HeldFacts): boolean {
  return one.revision === other.revision && one.hash === other.hash
}

/** Readers see what was written, and every view that shows it is as well-formed as before. */
async function requireSeen(path: string, { data, meta }: Done, { headers }: Answered, server: FuzzedServer) {
  const { client, check, operations } = server
  const get = async (target: string) => {
    const asked: Asked = { method: 'GET', target, headers: [] }
    const answered = await client.send(asked)
    await check(asked, answered)
    return answered
  }
  const stored = await get(`${path}?view=stored`)
  claim(stored.status === (data === null ? 404 : 200), `${path} is ${data === null ? 'gone' : 'there'}`)
  if (data !== null) {
    claim(JSON.stringify(JSON.parse(stored.text).data) === JSON.stringify(data), 'what is read is what was answered')
    claim(stored.headers.etag === headers.etag, 'the tag answered is the tag of the stored record')
  }
  const changes = JSON.parse((await get(`/v1/changes?since=${meta.revision - 1}`)).text)
  claim(changes.data.length === 1 && changes.data[0].revision === meta.revision, 'the change is in the audit, once')

  const list = path.slice(0, path.lastIndexOf('/'))
  const views = operations
    .filter(
      ({ method, template }) => method === 'GET' && (listOf(template) === list || template.startsWith(`${list}.`)),
    )
    .map(({ template }) => template.replace(/\{\w+\}/, path.slice(list.length + 1)))
  const pictures = operations.filter(({ template }) => template.endsWith('.svg')).map(({ template }) => template)
  const picture = pictures[meta.revision % pictures.length] ?? ''
  for (const view of [...views, picture]) {
    const { status } = await get(view)
    claim(status < 400 || view === picture || status === 404, `${view} is still answered, not a ${status}`)
  }
}

/** The same request under the same `Idempotency-Key` is answered again, and not done again. */
async function requireReplayed(
  asked: Asked,
  answered: Answered,
  after: HeldFacts,
  { client }: FuzzedServer,
  facts: FactsReader,
) {
  const again = await client.send(asked)
  claim(again.headers['idempotent-replayed'] === 'true', 'an Idempotency-Key that is used again is recognized')
  claim(again.status === answered.status && again.text === answered.text, 'the answer given again is the same')
  claim(same(await facts.now(), after), 'a write sent again is not done again')
}

async function undo(asked: Asked, path: string, original: StoredRecord | undefined, server: FuzzedServer) {
  const { client, check, keys } = server
  const body = { body: Buffer.from(JSON.stringify(original?.fields ?? {})) }
  const bare = { target: path, headers: [['content-type', 'application/json']] as const }
  const backwards: Readonly<Record<string, Asked>> = {
    POST: { method: 'DELETE', target: path, headers: [] },
    DELETE: { method: 'POST', ...bare, target: path.slice(0, path.lastIndexOf('/')), ...body },
  }
  const back = backwards[asked.method] ?? { method: 'PUT', ...bare, ...body }
  const sent = withHeader(withHeader(back, 'if-match', '*'), 'authorization', keys.editor)
  const answered = await client.send(sent)
  await check(sent, answered)
  claim(answered.status < 300, `what was written can be taken back: ${answered.text}`)
}
