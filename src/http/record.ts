/** The record the server answers from: the Dataset of the latest revision, and what day it is. */
import type { Dataset } from '../domain/dataset.js'
import type { IsoDate } from '../record/date.js'

export interface LiveRecord {
  dataset(): Dataset
  today(): IsoDate
  /** Calls back after each revision, once it is in the Dataset; the function returned ends that. */
  onRevision(listener: () => void): () => void
}
