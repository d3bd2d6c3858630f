/**
 * A thread of its own that writes Parquet, which is done in one go. In JavaScript, so that the same file is found beside the
 * sources and beside what is built of them.
 * @import { ParquetAnswer, ParquetCell, ParquetQuestion } from './parquet.js'
 */
import { parentPort } from 'node:worker_threads'
import { ByteWriter, ParquetWriter } from 'hyparquet-writer'

/**
 * So many letters are one group, of which all is held until it is written. A reader takes a group at a time, and what is equal in
 * it is stored once.
 */
const GROUP = 8 * 1024 * 1024

/** A file of which not all is written. */
class OpenFile {
  #writer = new ByteWriter()
  #parquet
  #names
  /** @type {ParquetCell[][]} */
  #columns
  #letters = 0

  /** @param {NonNullable<ParquetQuestion['begin']>} begin */
  constructor({ schema, kvMetadata }) {
    // What minima and maxima of each group would save the readers of files this small is less than they cost.
    this.#parquet = new ParquetWriter({ writer: this.#writer, schema, kvMetadata, statistics: false })
    this.#names = schema.slice(1).map(({ name }) => name)
    this.#columns = this.#names.map(() => [])
  }

  /** @param {ParquetCell[][]} columns */
  add(columns) {
    for (const [at, cells] of columns.entries()) {
      for (const cell of cells) {
        this.#columns[at]?.push(cell)
        this.#letters += typeof cell === 'string' ? cell.length : 8
      }
    }
    if (this.#letters >= GROUP) this.#writeGroup()
  }

  finish() {
    this.#writeGroup()
    this.#parquet.finish()
  }

  /** What was written since it was last asked. */
  take() {
    const bytes = new Uint8Array(this.#writer.getBuffer())
    this.#writer.index = 0
    return bytes
  }

  #writeGroup() {
    const columnData = this.#names.map((name, at) => ({ name, data: this.#columns[at] ?? [] }))
    this.#parquet.write({ columnData, rowGroupSize: Number.MAX_SAFE_INTEGER })
    this.#columns = this.#names.map(() => [])
    this.#letters = 0
  }
}

/** @type {Map<number, OpenFile>} */
const files = new Map()

/**
 * The next bytes of the file.
 * @param {ParquetQuestion} question
 */
function written({ file, begin, columns }) {
  const held = begin ? new OpenFile(begin) : files.get(file)
  if (!held) throw new Error(`file ${file} was not begun`)
  files.set(file, held)
  if (columns) held.add(columns)
  else {
    held.finish()
    files.delete(file)
  }
  return held.take()
}

parentPort?.on('message', (/** @type {ParquetQuestion} */ question) => {
  /** @type {ParquetAnswer} */
  let answer
  try {
    answer = { bytes: written(question) }
  } catch (error) {
    files.delete(question.file)
    answer = { fault: String(error) }
  }
  parentPort?.postMessage(answer)
})
