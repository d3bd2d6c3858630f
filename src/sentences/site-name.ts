/** What the site is called, in its bar, in titles and on the pictures of shared links. */
export const SITE_NAME = 'NATO spending tracker'
