/** DuckDB, as an analyst has it: files asked in SQL. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance, type Json } from '@duckdb/node-api'

/** A database of its own in an empty folder. */
export interface Duck {
  /** Keeps the bytes under the name, by which SQL then finds them. */
  keep(name: string, bytes: Uint8Array | string): void
  /** The rows; numbers of 64 bits and days come as text. */
  rows(sql: string): Promise<Record<string, Json>[]>
  close(): void
}

/** Opens one; SQL names the files of its folder as `'{folder}/name'`. */
export async function openDuck(): Promise<Duck> {
  const folder = mkdtempSync(join(tmpdir(), 'duck-'))
  const connection = await (await DuckDBInstance.create()).connect()
  return {
    keep: (name, bytes) => writeFileSync(join(folder, name), bytes),
    async rows(sql) {
      const result = await connection.runAndReadAll(sql.replaceAll('{folder}', folder))
      return result.getRowObjectsJson()
    },
    close() {
      connection.closeSync()
      rmSync(folder, { recursive: true })
    },
  }
}
