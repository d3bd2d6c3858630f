/** What may be wider than the page, and is then scrolled. */
import type { ComponentChildren } from 'preact'

/** A region of that name which the keyboard can scroll too. */
export function Scroll({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
