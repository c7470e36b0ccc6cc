import { useState } from "react"
import type { SessionExport } from "../../../src/contract/privacy.ts"
import { ApiError, deleteMyData, getMyData } from "../../api.ts"
import { useShop } from "../../shop.tsx"
import { forget } from "../../state/shopper.ts"
import { useStore } from "../../state/store.ts"
import { summaryOf } from "./summary.ts"

type Shown =
  | { readonly is: "nothing" | "asking" | "working" | "unknown" | "erased" | "erased-here" }
  | { readonly is: "data"; readonly data: SessionExport }
  | { readonly is: "failed"; readonly text: string }

/** What the shop holds of this visit, to see and to have erased; the key to it is in this browser alone. */
export function MyData() {
  const { shopper, newId, forgetEvents } = useShop()
  const session = useStore(shopper.session)
  const [shown, setShown] = useState<Shown>({ is: "nothing" })
  const attempt = async (work: () => Promise<Shown>) => {
    setShown({ is: "working" })
    try {
      setShown(await work())
    } catch (error) {
      setShown({ is: "failed", text: error instanceof ApiError ? error.message : "Algo falhou. Tente de novo." })
    }
  }
  const see = async (): Promise<Shown> => {
    const data = await unlessUnknown(getMyData(session))
    return data === "unknown" ? { is: "unknown" } : { is: "data", data }
  }
  const erase = async (): Promise<Shown> => {
    const answer = await unlessUnknown(deleteMyData(session))
    forgetEvents()
    forget(shopper, newId)
    return { is: answer === "unknown" ? "erased-here" : "erased" }
  }
  // What was said before holds no longer, and would contradict the result.
  const isErased = shown.is === "erased" || shown.is === "erased-here"
  return (
    <>
      <h2 id="dados">Seus dados</h2>
      {isErased ? null : <p>Veja o que a loja guarda desta visita, ou apague tudo: lá e neste aparelho.</p>}
      <p className="notice__actions">
        <button type="button" className="button" disabled={shown.is === "working"} onClick={() => void attempt(see)}>
          Ver meus dados
        </button>
        <button
          type="button"
          className="button"
          disabled={shown.is === "working" || shown.is === "asking"}
          onClick={() => setShown({ is: "asking" })}
        >
          Apagar meus dados
        </button>
      </p>
      {shown.is === "asking" ? (
        <Confirmation erase={() => void attempt(erase)} keep={() => setShown({ is: "nothing" })} />
      ) : null}
      <div role="status">
        <Result shown={shown} />
      </div>
    </>
  )
}

/** What is erased cannot be brought back, an enquiry that was sent included: one tap too many must not do it. */
function Confirmation({ erase, keep }: { erase: () => void; keep: () => void }) {
  return (
    <div className="card my-data" role="group" aria-label="Apagar de vez">
      <p>Apagar de vez? Respostas, carros salvos e o contato que você pediu somem daqui e da loja.</p>
      <p className="notice__actions">
        {/* The tap that asked is under the finger still: the way back takes the focus, not the way on. */}
        <button type="button" className="button" autoFocus onClick={keep}>
          Manter
        </button>
        <button type="button" className="button button--solid" onClick={erase}>
          Apagar de vez
        </button>
      </p>
    </div>
  )
}

/** A shop that holds nothing of a session, or nothing any more, does not know its key. */
async function unlessUnknown<T>(answer: Promise<T>): Promise<T | "unknown"> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof ApiError && error.code === "unauthorized") return "unknown"
    throw error
  }
}

function Result({ shown }: { shown: Shown }) {
  switch (shown.is) {
    case "nothing":
    case "asking":
      return null
    case "working":
      return <p className="second">Um instante.</p>
    case "unknown":
      return <p>A loja não guarda nada que este aparelho possa abrir.</p>
    case "erased":
      return <p>Pronto: a loja não guarda mais nada desta visita, nem este aparelho.</p>
    case "erased-here":
      return <p>Pronto: não há mais nada guardado aqui.</p>
    case "failed":
      return <p role="alert">{shown.text}</p>
    case "data":
      return <Held data={shown.data} />
  }
}

function Held({ data }: { data: SessionExport }) {
  const lines = summaryOf(data)
  const href = `data:application/json;charset=utf-8,${encodeURIComponent(JSON.stringify(data, null, 2))}`
  if (lines.length === 0) return <p>A loja não guarda nada desta visita.</p>
  return (
    <div className="card my-data">
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>
        <a className="link" href={href} download="meus-dados.json">
          Baixar tudo
        </a>{" "}
        <span className="small second">como o sistema guarda, em JSON</span>
      </p>
    </div>
  )
}
