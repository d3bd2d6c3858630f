/** The application: its parts and routes, in reading order. */
import type { Config } from './config.js'
import { ChangeStreams, textsOfChanges } from './http/routes/changes.js'
import { registerCite } from './http/routes/cite.js'
import { registerHelp } from './http/routes/help.js'
import { registerImports } from './http/routes/imports.js'
import { registerMcp } from './http/routes/mcp.js'
import { registerHealth, registerMetrics } from './http/routes/metrics.js'
import { registerPages } from './http/routes/pages.js'
import { registerTables } from './http/routes/tables.js'
import { registerWrites } from './http/routes/writing.js'
import { admitRequests } from './http/server/admission.js'
import { createServer, type LogTarget } from './http/server/fastify.js'
import { Front } from './http/server/front.js'
import { HeldRecord } from './http/server/held-record.js'
import { KeptResponses } from './http/server/kept-responses.js'
import { watchMethods } from './http/server/methods.js'
import { Histogram, RequestMetrics } from './http/server/metrics.js'
import { WriteGateway } from './http/writing/gateway.js'
import type { Store } from './store/store.js'
import { tables } from './tables/registry.js'

/** What the application is built of. */
export interface AppParts {
  readonly store: Store
  readonly config: Config
  /** The only clock there is; days are UTC. */
  readonly clock: () => Date
  /** The standard output unless told otherwise. */
  readonly log?: LogTarget
}

/**
 * Builds the application over an open store; the record is loaded before it is returned. `drain` stops serving: it finishes
 * every request that was accepted, and resolves when the last connection is gone.
 */
export async function buildApp({ store, config, clock, log }: AppParts) {
  const record = await HeldRecord.open(store, clock)
  const requests = new RequestMetrics()
  const responses = new KeptResponses(record, requests, config.publicUrl)
  const front = new Front(config, record, responses, requests)
  const { connections } = front
  const app = createServer(config, front, requests, log)
  const charge = admitRequests(app, tables, record, responses, front)
  front.logRequests(app, config.logLevel)
  requests.watch(app)
  const fillMethods = watchMethods(app)
  app.addHook('onClose', () => record.close())

  const streams = new ChangeStreams(app, record)
  const late = textsOfChanges((places, withFigures) => store.changeTexts(places, withFigures))
  const base = config.publicUrl ?? ''
  registerTables(app, tables, { record, responses, late, streams, charge, base })
  registerCite(app, tables, record, responses, base)
  const commits = new Histogram()
  if (!config.readOnly) {
    const gateway = new WriteGateway(store, record, clock, commits)
    registerWrites(app, tables, record, gateway)
    await registerImports(app, record, gateway)
  }
  registerMcp(app, tables, config)
  const { sendHome } = registerPages(app, { tables, record, responses, charge, config })
  registerHelp(app, tables, record, responses, config, sendHome)
  registerHealth(app, record, connections)
  registerMetrics(app, { requests, responses, connections, commits, record, streams, clock })
  fillMethods()
  return { app, drain: () => connections.drain(() => app.close()) }
}
