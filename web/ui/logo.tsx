import { useState } from "react"
import { useShop } from "../shop.tsx"

/** The dealer's logo, or its first letter on the brand while there is none (or it does not load). */
export function Logo() {
  const { config } = useShop()
  const [broken, setBroken] = useState(false)
  const { logo } = config.branding
  if (logo !== "" && !broken) {
    return <img className="logo" src={logo} alt="" width={36} height={36} onError={() => setBroken(true)} />
  }
  return (
    <span className="logo logo--letter" aria-hidden="true">
      {config.name.slice(0, 1).toUpperCase()}
    </span>
  )
}
