import { useState } from "react"

/** The phone's own sharing, or the address in the clipboard; `copied` is then to be said. */
export function usePassOn(done: () => void) {
  const [copied, setCopied] = useState(false)
  const copy = async (url: string) => {
    try {
      await navigator.clipboard.writeText(url)
      setCopied(true)
      done()
    } catch {
      // No clipboard (an old browser, not asked in a secure page): the address can still be read.
    }
  }
  const passOn = async (title: string, url: string) => {
    if (navigator.share === undefined) return copy(url)
    try {
      await navigator.share({ title, url })
      done()
    } catch {
      // Closed without sharing.
    }
  }
  return { passOn, copy, copied }
}
