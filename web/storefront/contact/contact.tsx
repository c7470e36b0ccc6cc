import { useEffect, useEffectEvent, useId, useState } from "react"
import type { Car } from "../../../src/contract/car.ts"
import { whatsappLink } from "../../../src/contract/reach.ts"
import { ApiError } from "../../api.ts"
import { useShop } from "../../shop.tsx"
import { sendLead } from "../../state/outbox.ts"
import type { Written } from "../../state/read-written.ts"
import { useStore } from "../../state/store.ts"
import { Stage } from "../../ui/car/stage.tsx"
import { km, money } from "../../ui/format.ts"
import { nameAndTown, nameOf, readyMessage } from "../../ui/links.ts"
import { leaveSheet } from "../../ui/sheet-entry.ts"
import { Sheet } from "../../ui/sheet.tsx"
import type { Placed } from "../car/use-placed.ts"
import { ContactForm } from "./form.tsx"
import { Send } from "./send.tsx"
import { type Filled, leadOf } from "./lead.ts"
import { Kept, Received } from "./outcome.tsx"

interface Props {
  readonly car: Car
  readonly placed: Placed | undefined
  /** The address of the car's page under it. */
  readonly under: string
}

type State =
  | { readonly is: "open"; readonly error?: ApiError }
  | { readonly is: "sending" | "kept" | "asking-again" }
  | { readonly is: "received"; readonly at: Date }

/** What was typed before: the name and number whatever the car, the message where it is about this one. */
const writtenBefore = (kept: Written | null, carId: string, message: string) => ({
  name: kept?.name ?? "",
  phone: kept?.phone ?? "",
  message: kept?.carId === carId ? kept.message : message,
})

/** Asking about a car: the car stays in sight, and what was written is never lost. */
export function ContactSheet({ car, placed, under }: Props) {
  const { config, shopper, newId, track } = useShop()
  const session = useStore(shopper.session)
  const answers = useStore(shopper.answers)
  const [state, setState] = useState<State>({ is: "open" })
  const message = readyMessage(car, placed?.item.reasons[0]?.text)
  const about = { carId: car.id, rank: placed?.item.rank, recommendationId: placed?.recommendationId }
  useEffect(() => track("lead_started", { carId: car.id }), [track, car.id])
  const [filled, setFilled] = useState<Filled>(() => ({
    ...writtenBefore(shopper.written.get(), car.id, message),
    trade: answers.payment === "trade" && answers.tradeIn !== undefined,
    tradeModel: answers.tradeIn ?? "",
    tradeKm: "",
    marketing: false,
  }))
  // Whoever closes the form, reloads, or asks about a second car does not type it twice.
  const write = (now: Filled) => {
    setFilled(now)
    shopper.written.set({ carId: car.id, name: now.name, phone: now.phone, message: now.message })
  }
  // One key for one text: sending the same again is stored once, an edited text is a new request.
  const [sent, setSent] = useState<{ readonly key: string; readonly text: string }>()
  const send = async (meanwhile: "sending" | "asking-again" = "sending") => {
    const body = leadOf(filled, {
      answers,
      carId: car.id,
      sessionId: session.id,
      recommendationId: placed?.recommendationId,
    })
    const text = JSON.stringify(body)
    const key = sent?.text === text ? sent.key : newId()
    setSent({ key, text })
    setState({ is: meanwhile })
    try {
      await sendLead(shopper, { key, body, title: `${nameOf(car)} ${car.modelYear}` })
      setState({ is: "received", at: new Date() })
      shopper.written.set((kept) => kept && { ...kept, message })
    } catch (error) {
      if (error instanceof ApiError && !error.temporary) setState({ is: "open", error })
      else setState({ is: "kept" })
    }
  }
  const kept = useStore(shopper.outbox).some(({ key }) => key === sent?.key)
  const left = state.is === "kept" && !kept
  // Sent meanwhile, as the signal came back, or refused for good: the same key tells which, and stores nothing twice.
  const askAgain = useEffectEvent(() => void send("asking-again"))
  useEffect(() => {
    if (left) askAgain()
  }, [left])
  const form = useId()
  const writing = state.is === "open" || state.is === "sending"
  return (
    <Sheet
      title={`Falar com a ${nameAndTown(config).name}`}
      under={under}
      onClose={leaveSheet}
      foot={writing ? <Send form={form} sending={state.is === "sending"} /> : undefined}
    >
      <div className="contact">
        <div className="contact__car">
          <Stage car={car} />
          <div>
            <p>
              <b>
                {nameOf(car)} {car.modelYear}
              </b>
            </p>
            <p className="small second">
              {car.version}
              {car.km === undefined ? null : ` · ${km(car.km)}`}
            </p>
            <p className="tabular">
              <b>{money(car.price)}</b>
            </p>
          </div>
        </div>
        <div role="status">
          {state.is === "received" ? <Received at={state.at} onClose={leaveSheet} /> : null}
          {state.is === "kept" || state.is === "asking-again" ? (
            <Kept whatsapp={whatsappLink(config.contact, filled.message)} about={about} onRetry={() => void send()} />
          ) : null}
        </div>
        {writing ? (
          <ContactForm
            id={form}
            filled={filled}
            onChange={write}
            onSend={() => void send()}
            error={state.is === "open" ? state.error : undefined}
          />
        ) : null}
      </div>
    </Sheet>
  )
}
