import type { EnteringChange, WhyAnswer } from "../../../src/contract/why.ts"
import { whatsappLink } from "../../../src/contract/reach.ts"
import { useShop } from "../../shop.tsx"
import type { Answers } from "../../state/answers.ts"
import { applyChange } from "../../state/change-answers.ts"
import { useStore } from "../../state/store.ts"
import { Figured } from "../../ui/car/statements.tsx"
import { money } from "../../ui/format.ts"
import { nameOf } from "../../ui/links.ts"
import { WhatsAppLink } from "../../ui/whatsapp-link.tsx"
import { offered } from "./lacks.ts"

const SHOWN = 4

interface Props {
  readonly answer: WhyAnswer
  /** Told what the answers were before one was changed. */
  readonly onUse: (before: Answers) => void
}

/** The smallest changes that bring a car in: an answer is used at once, a lower price is asked of the dealer. */
export function Changes({ answer, onUse }: Props) {
  const changes = offered(answer.changes)
  if (changes.length === 0) return <p>Mudar uma só resposta não basta: são várias diferenças juntas.</p>
  return (
    <ul>
      {changes.slice(0, SHOWN).map((change) => (
        <li key={change.text} className="change">
          <p>
            <Figured text={change.text} />
          </p>
          {change.kind === "price" ? (
            <Propose answer={answer} price={change.price} />
          ) : (
            <Use change={change} onUse={onUse} />
          )}
        </li>
      ))}
    </ul>
  )
}

interface UseProps {
  readonly change: Extract<EnteringChange, { kind: "answer" }>
  readonly onUse: (before: Answers) => void
}

function Use({ change, onUse }: UseProps) {
  const { shopper, track } = useShop()
  const answers = useStore(shopper.answers)
  const next = applyChange(answers, change.change)
  if (next === undefined) return null
  return (
    <button
      type="button"
      className="button"
      aria-label={`Usar: ${change.text}`}
      onClick={() => {
        track("what_if", { data: { change: change.change } })
        shopper.answers.set(next)
        onUse(answers)
      }}
    >
      Usar
    </button>
  )
}

function Propose({ answer: { car }, price }: { answer: WhyAnswer; price: number }) {
  const { config } = useShop()
  const message = `Olá, vi o ${nameOf(car)} ${car.version} ${car.modelYear} por ${money(car.price)} no site. Por ${money(price)} ele entra na minha lista. Dá para conversar?`
  const href = whatsappLink(config.contact, message)
  if (href === undefined) return null
  return (
    <WhatsAppLink href={href} label={`Propor ${money(price)} pelo WhatsApp`} about={{ carId: car.id }}>
      Propor
    </WhatsAppLink>
  )
}
