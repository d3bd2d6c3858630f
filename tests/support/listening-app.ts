/** The real application listening on a port of its own, so that a browser or a command can be pointed at it. */
import { type RunningApp, runningApp } from './running-app.js'

export interface ListeningApp extends RunningApp {
  readonly origin: string
  readonly port: number
}

/** Starts it on the port, or on any that is free. */
export async function listeningApp(port = 0): Promise<ListeningApp> {
  const running = await runningApp()
  const origin = await running.app.listen({ host: '127.0.0.1', port })
  return { ...running, origin, port: Number(new URL(origin).port) }
}
