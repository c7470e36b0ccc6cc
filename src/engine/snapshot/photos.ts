import type { Photo } from "../../contract/car.ts"
import { type ByteReader, type ByteWriter, CorruptSnapshot } from "./bytes.ts"
import { type ListColumn, readLists, readTexts, type TextColumn, writeLists, writeTexts } from "./dictionary.ts"
import { readNumbers, writeNumbers } from "./numbers.ts"

/** All photos of the stock, one car's after the other's; url and alt as templates of their car. */
export interface Photos {
  of(first: number, count: number, fill: (template: string) => string): Photo[]
}

export function writePhotos(out: ByteWriter, photos: readonly Photo[]): void {
  out.u32(photos.length)
  for (const name of ["url", "alt"] as const) {
    writeTexts(
      out,
      photos.map((photo) => photo[name]),
    )
  }
  for (const name of ["width", "height"] as const) {
    writeNumbers(
      out,
      Float64Array.from(photos, (photo) => photo[name]),
    )
  }
  writeLists(
    out,
    photos.map((photo) => photo.widths.map(String)),
  )
}

export function readPhotos(from: ByteReader): Photos {
  const size = from.u32()
  const [urls, alts]: TextColumn[] = [readTexts(from, size), readTexts(from, size)]
  const [widths, heights] = [readNumbers(from, size), readNumbers(from, size)]
  const sets: ListColumn = readLists(from, size)
  const one = (i: number, fill: (template: string) => string): Photo => ({
    url: fill(urls!.text(i)!),
    widths: sets.texts(i).map(Number),
    width: widths[i]!,
    height: heights[i]!,
    alt: fill(alts!.text(i)!),
  })
  return {
    of: (first, count, fill) => {
      if (!(first + count <= size)) throw new CorruptSnapshot("more photos than there are")
      return Array.from({ length: count }, (_, k) => one(first + k, fill))
    },
  }
}
