/** What makes the pages alive. Each part is of use without the others, and without all of them the pages work. */
import './fonts.css'
import './style.css'
import './bars.css'
import './states.css'
import './ally.css'
import './board.css'
import './print.css'
import { watchNetwork } from './failure.js'
import { live } from './live.js'
import { menus } from './menus.js'
import { followLinks } from './navigate.js'
import { rows } from './rows.js'
import { search } from './search.js'
import { share } from './share.js'
import { sortTables } from './sort.js'
import { sliderOfTime } from './time.js'

document.documentElement.classList.add('has-script')
// What a click means to a menu, a copy or a step it does not mean to a link.
for (const begin of [menus, share, sliderOfTime, followLinks, watchNetwork, search, rows, sortTables, live]) {
  try {
    begin()
  } catch (error) {
    reportError(error)
  }
}
