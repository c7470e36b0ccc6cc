import { ArrowLeft } from "lucide-react"
import { useEffect } from "react"
import { Link, useLocation, useSearch } from "wouter"
import type { Car } from "../../../src/contract/car.ts"
import { ApiError } from "../../api.ts"
import { useCar } from "../../data.ts"
import { useShop } from "../../shop.tsx"
import { useStore } from "../../state/store.ts"
import { Heart } from "../../ui/car/heart.tsx"
import { Match } from "../../ui/car/match.tsx"
import { FipeLine } from "../../ui/car/price.tsx"
import { Stage } from "../../ui/car/stage.tsx"
import { km, money } from "../../ui/format.ts"
import { carIdOf, isSold, nameOf, readyMessage } from "../../ui/links.ts"
import { Failure } from "../../ui/notice.tsx"
import { markOver } from "../../ui/sheet-entry.ts"
import { Line } from "../../ui/skeleton.tsx"
import { WhatsAppLink } from "../../ui/whatsapp-link.tsx"
import { lowerFirst } from "../../../src/engine/text/portuguese.ts"
import { GEARBOX_WORDS } from "../../../src/contract/car-words.ts"
import { whatsappLink } from "../../../src/contract/reach.ts"
import { ContactSheet } from "../contact/contact.tsx"
import { NotFound } from "../not-found.tsx"
import { paymentWords } from "../payment-words.ts"
import { usePage } from "../page.tsx"
import { WhyNot } from "../why-not/why-not.tsx"
import { Equipment } from "./equipment.tsx"
import { Facts } from "./facts.tsx"
import { ForYou } from "./for-you.tsx"
import { Gone } from "./gone.tsx"
import { PriceScale } from "./price-scale.tsx"
import { Questions } from "./questions.tsx"
import { Share } from "./share.tsx"
import { Similar } from "./similar.tsx"
import { Sold } from "./sold.tsx"
import { usePlaced } from "./use-placed.ts"

/** `slug` is `{make-model-year}-{id}`; only the id counts. */
export function CarPage({ slug }: { slug: string }) {
  const id = carIdOf(slug)
  return id === undefined ? <NotFound /> : <LoadedCar id={id} />
}

function LoadedCar({ id }: { id: string }) {
  const { data: car, error, refetch } = useCar(id)
  if (car !== undefined) return <CarView car={car} />
  if (error instanceof ApiError && error.code === "not_found") return <Gone />
  if (error !== null) {
    return (
      <div className="narrow">
        <h1>O carro não abriu</h1>
        <Failure error={error} retry={() => void refetch()} />
      </div>
    )
  }
  return (
    <div className="car page-wait">
      <div className="stage car__stage skeleton" />
      <div className="car__head" role="status" aria-label="Carregando o carro">
        <Line width={60} />
        <Line width={80} />
        <Line width={40} />
      </div>
    </div>
  )
}

function CarView({ car }: { car: Car }) {
  const { config, moved, shopper, track } = useShop()
  const payment = paymentWords(useStore(shopper.answers), car.price, car.acceptsTrade)
  const [path, navigate] = useLocation()
  const asking = new URLSearchParams(useSearch()).has("contato")
  const { placed, waiting } = usePlaced(car)
  useEffect(() => track("car_view", { carId: car.id }), [track, car.id])
  usePage(`${nameOf(car)} ${car.version} ${car.modelYear}`)
  const about = { carId: car.id, rank: placed?.item.rank, recommendationId: placed?.recommendationId }
  const sold = isSold(car)
  const message = readyMessage(car, placed?.item.reasons[0]?.text)
  const whatsapp = whatsappLink(config.contact, message)
  const gearbox = car.gearbox && lowerFirst(GEARBOX_WORDS[car.gearbox])
  const line = [String(car.modelYear), car.km === undefined ? undefined : km(car.km), gearbox, car.city]
  return (
    <article className={sold ? "car car--sold" : "car"}>
      <div className="car__stage">
        <Stage car={car} eager />
        <div className="car__tools">
          <button
            type="button"
            className="icon-button icon-button--floating"
            aria-label="Voltar"
            onClick={() => (moved.current ? history.back() : navigate("/estoque"))}
          >
            <ArrowLeft size={24} strokeWidth={1.75} aria-hidden="true" />
          </button>
          <span>
            <Share title={`${nameOf(car)} ${car.modelYear}`} carId={car.id} />
            <Heart car={car} floating />
          </span>
        </div>
        {car.photos.length > 0 || sold || whatsapp === undefined ? null : (
          <p className="car__nophoto small">
            Ainda sem fotos.{" "}
            <WhatsAppLink href={whatsapp} className="link" about={about}>
              Peça pelo WhatsApp
            </WhatsAppLink>
          </p>
        )}
      </div>
      <div className="car__side">
        <header className="car__head">
          <h1 className="car__name">
            {nameOf(car)} <span>{car.version}</span>
          </h1>
          <p className="second">{line.filter(Boolean).join(" · ")}</p>
          {sold ? (
            <Sold car={car} />
          ) : (
            <>
              <div className="price-row">
                <p className="best__price tabular">{money(car.price)}</p>
                {placed === undefined ? null : <Match score={placed.item.score} strong />}
              </div>
              <FipeLine car={car} />
              {payment === undefined ? null : <p className="small second">{payment}</p>}
              {car.status === "reserved" ? <p>Reservado para outra pessoa; ainda dá para perguntar.</p> : null}
              <div className="car__ask">
                {whatsapp === undefined ? null : <WhatsAppLink href={whatsapp} about={about} />}
                <Link href={`${path}?contato=1`} state={markOver(path)} className="button button--solid">
                  Tenho interesse
                </Link>
              </div>
            </>
          )}
        </header>
        {sold ? null : <PriceScale car={car} />}
        {sold ? null : <Questions car={car} />}
      </div>
      {sold ? <Similar car={car} /> : null}
      <div className="car__known">
        {sold || placed === undefined ? null : <ForYou {...placed} />}
        {sold || placed === undefined ? null : <WhyNot item={placed.item} profile={placed.profile} />}
        {waiting ? (
          <div className="for-you for-you--wait" role="status" aria-label="Comparando com as suas respostas" />
        ) : null}
        <Facts car={car} />
        <Equipment car={car} />
      </div>
      {sold ? null : <Similar car={car} />}
      {asking && !sold ? <ContactSheet car={car} placed={placed} under={path} /> : null}
    </article>
  )
}
