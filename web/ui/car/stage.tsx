import type { Car } from "../../../src/contract/car.ts"
import { Silhouette } from "./silhouette.tsx"

/** Where a car is shown: its photo, or the drawing in the same box, so that nothing moves when a photo comes. */
export function Stage({ car, eager = false, className = "" }: { car: Car; eager?: boolean; className?: string }) {
  const photo = car.photos[0]
  return (
    <div className={`stage ${car.status === "sold" ? "stage--sold" : ""} ${className}`}>
      {photo === undefined ? (
        <Silhouette car={car} />
      ) : (
        <img
          className="stage__photo"
          src={photo.url}
          alt={photo.alt}
          width={photo.width}
          height={photo.height}
          loading={eager ? "eager" : "lazy"}
          decoding="async"
        />
      )}
    </div>
  )
}
