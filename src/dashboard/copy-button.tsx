/** A button that copies a text; where the browser does not let it, the text is selected for the reader to copy. */
import { useRef, useState } from 'preact/hooks'

const SHOWN_MS = 2000

/** `label` says what is copied; `text` is shown beside the button if `visible`. */
export function CopyButton({ label, text, visible = false }: { label: string; text: string; visible?: boolean }) {
  const [isCopied, setCopied] = useState(false)
  const field = useRef<HTMLElement>(null)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setCopied(true)
      setTimeout(() => setCopied(false), SHOWN_MS)
    } catch {
      if (field.current) getSelection()?.selectAllChildren(field.current)
    }
  }
  return (
    <span class="copy">
      {visible && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long line scrolls, by keyboard too
        <code ref={field} tabIndex={0}>
          {text}
        </code>
      )}
      <button type="button" onClick={copy}>
        {isCopied ? 'Copied' : label}
      </button>
    </span>
  )
}
