/** Thrown where reading cannot go on; the import answers it as a fault. */
export class Unreadable extends Error {
  readonly place: string

  constructor(place: string, detail: string) {
    super(detail)
    this.name = 'Unreadable'
    this.place = place
  }
}
