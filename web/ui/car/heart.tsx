import { Heart as HeartIcon } from "lucide-react"
import type { Car } from "../../../src/contract/car.ts"
import { useShop } from "../../shop.tsx"
import { useStore } from "../../state/store.ts"
import { nameOf } from "../links.ts"

/** Keeps a car on this device, without signing up. */
export function Heart({ car, floating = false }: { car: Car; floating?: boolean }) {
  const { shopper, track } = useShop()
  const { favourites } = shopper
  const saved = useStore(favourites).includes(car.id)
  const toggle = () => {
    track("favourite", { carId: car.id, data: { saved: !saved } })
    favourites.set((ids) => (ids.includes(car.id) ? ids.filter((id) => id !== car.id) : [car.id, ...ids].slice(0, 60)))
  }
  return (
    <button
      type="button"
      className={`icon-button heart ${floating ? "icon-button--floating" : ""}`}
      aria-pressed={saved}
      aria-label={`Salvar ${nameOf(car)} ${car.modelYear}`}
      onClick={toggle}
    >
      <HeartIcon size={24} strokeWidth={1.75} aria-hidden="true" />
    </button>
  )
}
