import { Share2 } from "lucide-react"
import { useState } from "react"
import { useShop } from "../../shop.tsx"

/** The phone's own sharing, or the address in the clipboard. */
export function Share({ title, carId }: { title: string; carId: string }) {
  const { track } = useShop()
  const [copied, setCopied] = useState(false)
  const share = async () => {
    try {
      if (navigator.share === undefined) {
        await navigator.clipboard.writeText(location.href)
        setCopied(true)
      } else await navigator.share({ title, url: location.href })
      track("share", { carId })
    } catch {
      // Closed without sharing.
    }
  }
  return (
    <>
      <button
        type="button"
        className="icon-button icon-button--floating"
        aria-label="Compartilhar"
        onClick={() => void share()}
      >
        <Share2 size={24} strokeWidth={1.75} aria-hidden="true" />
      </button>
      <span role="status" className={copied ? "car__copied small" : "spoken"}>
        {copied ? "Endereço copiado" : ""}
      </span>
    </>
  )
}
