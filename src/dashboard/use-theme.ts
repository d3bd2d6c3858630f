/** Light or dark, as the reader's system says. */
import { useEffect, useState } from 'preact/hooks'
import type { Theme } from '../charts/chart.js'

const DARK = '(prefers-color-scheme: dark)'

export function useTheme(): Theme {
  const [isDark, setDark] = useState(() => matchMedia(DARK).matches)
  useEffect(() => {
    const media = matchMedia(DARK)
    const follow = () => setDark(media.matches)
    media.addEventListener('change', follow)
    return () => media.removeEventListener('change', follow)
  }, [])
  return isDark ? 'dark' : 'light'
}
