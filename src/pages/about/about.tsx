/** What the words mean, where the figures come from, how sure they are, and how to take them along. */
import type { Steps } from '../../domain/steps.js'
import { LICENSES } from '../../formats/licenses.js'
import { areaNames } from '../../query/area-names.js'
import { fixed } from '../../sentences/numbers.js'
import { longDate, publisherName } from '../../sentences/phrases.js'
import { aboutCoverage, aboutFirstEstimates, aboutPace, type PaceError, paceErrors } from '../../sentences/sure.js'
import { accuracy } from '../../tables/accuracy.js'
import { coverage } from '../../tables/coverage.js'
import { firstEstimates } from '../../tables/first-estimates.js'
import { publications } from '../../tables/publications.js'
import { htmlOf } from '../document.js'
import type { Page, PageContent } from '../page.js'
import { Terms } from './terms.js'

const TITLE = 'What the words mean, where the figures come from, and how sure they are'
const LEAD = 'Every answer looks from a day: it shows what was known at the end of it, and nothing that came out later.'
/** So many years ahead errors are shown; of more there are few outcomes. */
const FARTHEST = 5

/** The page at `/about`. */
export const about: Page = {
  path: '/about',
  own: [],
  part: null,
  hasTime: false,

  *make(asked, shown): Steps<PageContent> {
    const nameOf = areaNames(asked.source.dataset)
    const estimates = aboutFirstEstimates(yield* asked.rows(firstEstimates), nameOf)
    const errors = paceErrors(yield* asked.rows(accuracy), FARTHEST)
    const held = aboutCoverage(yield* asked.rows(coverage, { indicator: 'share_of_gdp' }))
    const editions = yield* asked.rows(publications)
    const main = htmlOf(
      <>
        <h1>{TITLE}</h1>
        <p class="lead">{LEAD}</p>
        <Terms />
        <Section id="sources" title="Sources and terms">
          <ul>
            {LICENSES.map(({ title, path }) => (
              <li>
                <a href={path}>{title}</a>
              </li>
            ))}
          </ul>
          <p>
            Promises, targets and statements are recorded in our words with a link to where they were said. Titles keep
            the spelling they were published with. What is not published is shown as missing; nothing is filled in.
          </p>
          <details class="more">
            <summary>All editions known on {longDate(shown.asOf)}</summary>
            <ul>
              {editions.map(({ title, publisher, published_on, source_url: source }) => (
                <li>
                  {source === null ? title : <a href={source}>{title}</a>}, {publisherName(publisher)},{' '}
                  {published_on === null ? 'undated' : longDate(published_on)}
                </li>
              ))}
            </ul>
          </details>
        </Section>
        <Section id="sure" title="How sure is this?">
          <p>{held}</p>
          <p>{estimates.join(' ')}</p>
          {errors.length > 0 && <PaceErrors errors={errors} />}
          <p>
            More: <a href="/v1/coverage.txt?indicator=share_of_gdp">what is held of each edition</a>,{' '}
            <a href="/v1/first-estimates.txt">first estimates by year</a>,{' '}
            <a href="/v1/accuracy.txt">past projections</a>.
          </p>
        </Section>
        <TakeAlong />
      </>,
    )
    return { head: { title: TITLE, description: LEAD }, main }
  },
}

function Section({ id, title, children }: { id: string; title: string; children: preact.ComponentChildren }) {
  return (
    <section class="block prose" id={id} aria-labelledby={`${id}-head`}>
      <h2 id={`${id}-head`}>{title}</h2>
      {children}
    </section>
  )
}

function PaceErrors({ errors }: { errors: readonly PaceError[] }) {
  return (
    <>
      <p>
        {aboutPace(errors)} A pace carries the past on: it says where it would lead, and no more. The outcomes of one
        year are one draw of the world, so the number of years tells how much an average is worth.
      </p>
      <table>
        <caption>
          How far past projections were off, in percentage points, on average; from what each edition showed on its day
        </caption>
        <thead>
          <tr>
            <th scope="col">Years ahead</th>
            <th scope="col" class="number">
              Recent pace
            </th>
            <th scope="col" class="number">
              No change
            </th>
            <th scope="col" class="number">
              Projections
            </th>
            <th scope="col" class="number">
              Years
            </th>
          </tr>
        </thead>
        <tbody>
          {errors.map(({ horizon, pace, noChange, n, years }) => (
            <tr>
              <th scope="row">{horizon}</th>
              <td class="number">{fixed(pace, 2)}</td>
              <td class="number">{fixed(noChange, 2)}</td>
              <td class="number">{n}</td>
              <td class="number">{years}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function TakeAlong() {
  return (
    <>
      <Section id="cite" title="To cite">
        <p>
          The menu <i>Share</i> below a picture has a link that stays as known on its day, and one that follows the
          record. <a href="/help/cite">/v1/cite</a> writes any answer as a footnote, BibTeX or CSL. Name the edition:
          the same year has other figures in another.
        </p>
      </Section>
      <Section id="embed" title="To show a picture in a page of yours">
        <p>
          <i>Embed code</i> in the same menu gives a frame that is as high as its picture. It follows the newest figures
          unless you took it on another day, and the reader’s light or dark theme unless you add{' '}
          <code>theme=light</code> or <code>theme=dark</code> to its address.
        </p>
      </Section>
      <Section id="data" title="Data and feeds">
        <p>
          Everything here comes from <a href="/docs">tables you can ask</a>, as JSON, CSV, XLSX, Parquet, text and
          pictures. What changes is told by <a href="/v1/changes.atom">a feed of changes to the record</a> and{' '}
          <a href="/v1/differences.atom">one of what they mean</a>; dates stand in{' '}
          <a href="/v1/milestones.ics">a calendar</a>.
        </p>
      </Section>
    </>
  )
}
