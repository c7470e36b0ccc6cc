import type { RecommendedCar } from "../../../src/contract/recommendation.ts"
import { Heart } from "../../ui/car/heart.tsx"
import { Stage } from "../../ui/car/stage.tsx"
import { count } from "../../ui/format.ts"

/** A car in full: its picture, its place in the list, and the heart. */
export function PlacedStage({ item, total }: { item: RecommendedCar; total: number }) {
  return (
    <div className="best__stage">
      <Stage car={item.car} eager />
      <p className="best__place small">
        {item.rank}º de {count(total)}
      </p>
      <Heart car={item.car} />
    </div>
  )
}
