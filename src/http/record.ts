/** The record the server answers from: the Dataset of the latest revision, and what day it is. */
import type { Dataset } from '../domain/dataset.js'
import type { IsoDate } from '../domain/date.js'

export interface LiveRecord {
  dataset(): Dataset
  today(): IsoDate
}
