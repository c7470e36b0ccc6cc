import { useState } from "react"
import type { Car } from "../../../src/contract/car.ts"
import { isSold } from "../links.ts"
import { Silhouette } from "./silhouette.tsx"

/** Where a car is shown: its photo, over the drawing that stands there until the photo comes, or for good. */
export function Stage({ car, eager = false, className = "" }: { car: Car; eager?: boolean; className?: string }) {
  const [broken, setBroken] = useState(false)
  const photo = broken ? undefined : car.photos[0]
  const state = `${photo === undefined ? "" : "stage--photo"} ${isSold(car) ? "stage--sold" : ""}`
  return (
    <div className={`stage ${state} ${className}`}>
      <Silhouette car={car} />
      {photo === undefined ? null : (
        <img
          className="stage__photo"
          src={photo.url}
          alt={photo.alt}
          width={photo.width}
          height={photo.height}
          loading={eager ? "eager" : "lazy"}
          decoding="async"
          onError={() => setBroken(true)}
        />
      )}
    </div>
  )
}
