/** The terms of the figures, told on the page of the documentation and wherever they are taken away in a file. */

/** Whose the figures are, and on what terms they may be used; the files of the record say it at length. */
export const LICENSES = [
  {
    name: 'NATO',
    title: 'NATO figures: credit NATO; neither for sale nor for advertising',
    path: 'https://www.nato.int',
  },
  {
    name: 'CC-BY-4.0',
    title: 'World Bank figures, from SIPRI: credit both',
    path: 'https://creativecommons.org/licenses/by/4.0/',
  },
  {
    name: 'Eurostat',
    title: 'Eurostat figures: look at its terms before you pass them on',
    path: 'https://doi.org/10.2908/GOV_EV',
  },
] as const
