/** The search for a country: a form that works without the script, and the list the script opens below it. */

import { DayField } from './kept-fields.js'
import type { Found } from './search/found.js'
import type { Shown } from './shown.js'

/** The field in the top bar; where there is little room, a sign that opens it. */
export function SearchField({ found, shown }: { found: readonly Found[]; shown: Shown }) {
  return (
    <>
      <a class="find-sign" href="#find" aria-label="Search">
        <MagnifyingGlass />
      </a>
      {/* biome-ignore lint/a11y/useSemanticElements: browsers of three years ago do not know <search> */}
      <form class="search" role="search" action="/search" method="get">
        <MagnifyingGlass />
        <input
          id="find"
          name="q"
          type="search"
          placeholder="Find a country…"
          aria-label="Find a country"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          maxLength={100}
        />
        <button type="submit">Find</button>
        <div id="find-on">
          <DayField shown={shown} />
        </div>
        <ul id="found" hidden>
          {found.map(({ name, names, words, href }) => (
            <li data-names={names}>
              <a href={href}>
                {name} <span>{words}</span>
              </a>
            </li>
          ))}
        </ul>
      </form>
    </>
  )
}

function MagnifyingGlass() {
  return (
    <svg class="glass" width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
      <circle cx="7.5" cy="7.5" r="5.2" />
      <path d="M11.5 11.5L16 16" />
    </svg>
  )
}
