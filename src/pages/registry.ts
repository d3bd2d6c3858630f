/** The pages there are. */
import { about } from './about/about.js'
import { ally } from './ally/ally.js'
import { compare } from './compare/compare.js'
import { home } from './home/home.js'
import type { Page } from './page.js'
import { promises } from './promises/promises.js'
import { search } from './search/search-page.js'
import { timeline } from './timeline/timeline.js'
import { verify } from './verify/verify.js'

/** All of them; their order has no meaning. */
export const pages: readonly Page[] = [home, ally, promises, compare, timeline, verify, about, search]
