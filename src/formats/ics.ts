/** iCalendar (RFC 5545): the rows as occasions of a whole day, for whoever subscribes. */
import ICAL from 'ical.js'
import type { Occasion } from '../query/declaration.js'
import type { Page } from '../query/page.js'
import { isIsoDate, lastDay } from '../record/date.js'
import type { Answer } from './answer.js'

// The library counts 75 octets without the space that begins a continued line; the standard counts it in.
ICAL.foldLength = 74

const PRODUCT = '-//defense-spending-tracker//EN'
const DOMAIN = 'defense-spending-tracker'

/** Writes the rows that have a day as one calendar. @throws if the rows are no occasions */
export function toCalendar({ page }: Answer): string {
  const { table, view } = page
  if (!table.calendar) throw new Error(`the rows of ${table.name} are no occasions`)
  const calendar = new ICAL.Component(['vcalendar', [], []])
  calendar.addPropertyWithValue('version', '2.0')
  calendar.addPropertyWithValue('prodid', PRODUCT)
  calendar.addPropertyWithValue('x-wr-calname', `${table.title}, as of ${view.asOf}`)
  for (const row of page.whole) {
    const one = table.calendar.occasion(row)
    if (one) calendar.addSubcomponent(eventOf(one, page))
  }
  return `${calendar.toString()}\r\n`
}

function eventOf({ id, date, title, description, url }: Occasion, { table, view }: Page): ICAL.Component {
  const day = ICAL.Time.fromDateString(lastDay(date))
  const following = day.clone()
  following.adjust(1, 0, 0, 0)
  const isDay = isIsoDate(date)
  const event = new ICAL.Component('vevent')
  event.addPropertyWithValue('uid', `${id}.${table.name}@${DOMAIN}`)
  // Without a METHOD the stamp is that of the information (section 3.8.7.2): what was known at the end of that day.
  event.addPropertyWithValue('dtstamp', ICAL.Time.fromDateTimeString(`${view.asOf}T23:59:59Z`))
  event.addPropertyWithValue('dtstart', day)
  event.addPropertyWithValue('dtend', following)
  event.addPropertyWithValue('summary', isDay ? title : `${title} (in ${date}, no day set)`)
  event.addPropertyWithValue('description', description)
  if (url !== null) event.addPropertyWithValue('url', url)
  // A day on which something is due keeps nobody from being busy otherwise.
  event.addPropertyWithValue('transp', 'TRANSPARENT')
  return event
}
