/** The real application listening on a port of its own, so that a browser can be pointed at it. */
import { buildApp } from '../../src/app.js'
import { readConfig } from '../../src/config.js'
import { TODAY } from './running-app.js'
import { temporaryStore } from './temporary-store.js'

export interface ListeningApp {
  readonly origin: string
  readonly port: number
  close(): Promise<void>
}

/** Starts it on the port, or on any that is free. */
export async function listeningApp(port = 0): Promise<ListeningApp> {
  const store = await temporaryStore({ seeded: true })
  const config = readConfig({ LOG_LEVEL: 'silent', OVERLOAD_DELAY_MS: '0' })
  const app = await buildApp({ store, config, clock: () => new Date(`${TODAY}T12:00:00Z`) })
  const origin = await app.listen({ host: '127.0.0.1', port })
  return {
    origin,
    port: Number(new URL(origin).port),
    async close() {
      await app.close()
      await store.close()
    },
  }
}
