import { useState } from "react"
import { useCars } from "../../data.ts"
import { plural } from "../../ui/format.ts"
import { Sheet } from "../../ui/sheet.tsx"
import { Facets } from "./facets.tsx"
import { type StockWish, writeStockWish } from "./search.ts"

interface Props {
  readonly wish: StockWish
  readonly onUse: (wish: StockWish) => void
  readonly onClose: () => void
}

/** The filters on a phone, tried out over the list: the button says how many cars they leave, and takes them over. */
export function FilterSheet({ wish, onUse, onClose }: Props) {
  const [draft, setDraft] = useState(wish)
  const { data, isPlaceholderData } = useCars(writeStockWish(draft))
  const use = () => {
    if (writeStockWish(draft) !== writeStockWish(wish)) onUse(draft)
    onClose()
  }
  return (
    <Sheet
      title="Filtrar"
      onClose={onClose}
      foot={
        <button type="button" className="button button--solid button--wide" onClick={use}>
          Ver {data === undefined || isPlaceholderData ? "os carros" : plural(data.total, "carro", "carros")}
        </button>
      }
    >
      {data === undefined ? null : <Facets wish={draft} facets={data.facets} onChange={setDraft} />}
    </Sheet>
  )
}
