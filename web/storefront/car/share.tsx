import { Share2 } from "lucide-react"
import { useShop } from "../../shop.tsx"
import { usePassOn } from "../../ui/pass-on.ts"

/** Passes a car's page on. */
export function Share({ title, carId }: { title: string; carId: string }) {
  const { track } = useShop()
  const { passOn, copied } = usePassOn(() => track("share", { carId }))
  return (
    <>
      <button
        type="button"
        className="icon-button icon-button--floating"
        aria-label="Compartilhar"
        onClick={() => void passOn(title, location.href)}
      >
        <Share2 size={24} strokeWidth={1.75} aria-hidden="true" />
      </button>
      <span role="status" className={copied ? "car__copied small" : "spoken"}>
        {copied ? "Endereço copiado" : ""}
      </span>
    </>
  )
}
