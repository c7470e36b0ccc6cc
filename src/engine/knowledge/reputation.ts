import { codeOf, NO, type Stock } from "../snapshot.ts"
import { squash } from "../text/fold.ts"
import { type Paper, vouchingTexts } from "./papers.ts"
import { RESALE, RESALE_UNKNOWN, soft } from "./reference.ts"

/** How well the car will sell again: make, then colour and body; one that is not told is none that sells better. */
export function resaleMerit(stock: Stock): (i: number) => number {
  const make = stock.columns.text("make")
  const color = stock.columns.text("color")
  const body = stock.columns.code("body")
  const byMake = [RESALE_UNKNOWN, ...make.table.all().map((name) => RESALE[squash(name)] ?? RESALE_UNKNOWN)]
  const byColor = [
    -0.1,
    ...color.table.all().map((name) => (/^(branc|pret|prat|cinza)/.test(squash(name)) ? 0.1 : -0.1)),
  ]
  const sought = [codeOf("body", "suv"), codeOf("body", "pickup")]
  return (i) =>
    Math.min(
      1,
      Math.max(-1, byMake[make.codes[i]!]! + byColor[color.codes[i]!]! + (sought.includes(body[i]!) ? 0.1 : 0)),
    )
}

/**
 * Of the merit of condition; the rest is what speaks for the car. With the prior's weight a car that is told to be clean
 * gains about what a price a fifth lower does: the trade takes 20 to 30% off one that came from an auction or was wrecked,
 * which is only likely where nothing is told. With half as much such a car was the bargain that its price made it.
 */
const CLEAN_SHARE = 0.45

/**
 * What the dealer vouches for. What he leaves unsaid counts as if he had said the worse of it: else who has an auction or
 * a second owner to tell of would rather not. So the auction stands apart: where no dealer of a stock tells of it, what
 * they do tell sets their cars as far apart as ever.
 */
export function conditionMerit(stock: Stock): (i: number) => number {
  const { columns } = stock
  // By the flag's code: unknown, no, yes.
  const flags = [
    { codes: columns.flag("oneOwner"), points: [-0.15, -0.15, 0.3] },
    { codes: columns.flag("spareKey"), points: [-0.08, -0.08, 0.08] },
    { codes: columns.flag("ipvaPaid"), points: [-0.05, -0.05, 0.06] },
  ]
  const paper = (name: Paper): ((i: number) => boolean) => {
    const [{ codes }, vouching] = [columns.text(name), vouchingTexts(stock, name)]
    return (i) => vouching[codes[i]!]!
  }
  const [inspection, warranty] = [paper("inspection"), paper("warranty")]
  const photos = columns.number("photoCount")
  const claimed = columns.flag("auctionOrClaim")
  return (i) => {
    let sum = (inspection(i) ? 0.25 : -0.1) + (warranty(i) ? 0.2 : -0.05) + Math.min(0.1, (photos[i]! - 3) * 0.04)
    for (const { codes, points } of flags) sum += points[codes[i]!]!
    return (1 - CLEAN_SHARE) * soft(sum) + (claimed[i] === NO ? CLEAN_SHARE : -CLEAN_SHARE)
  }
}
