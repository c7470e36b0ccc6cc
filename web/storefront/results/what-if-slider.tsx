import { ArrowDown, ArrowUp } from "lucide-react"
import { type CSSProperties, useEffect, useMemo, useRef, useState } from "react"
import type { Profile } from "../../../src/contract/profile.ts"
import type { Ranker, Recommendation } from "../../ranking/ranker.ts"
import { useShop } from "../../shop.tsx"
import { count } from "../../ui/format.ts"
import { nameOf } from "../../ui/links.ts"
import { useNear } from "../../ui/near.ts"
import { type Dial, notchesOn, type WhatIfScale } from "./what-if.ts"

interface Props {
  readonly dial: Dial
  readonly ranker: Ranker
  readonly profile: Profile
}

/** As many as the leaders are ranked among. */
const RANKED = 10

/** The thumb's half, as a share of the scale: what lies under it is not drawn over it. */
const THUMB = 0.055
/** Nearer to an end than this share of the scale, today's words would lie over the end's. */
const NEAR = 0.3

/** "What if I spent more?", answered while the thumb moves: how many cars fit, and who would be in front. */
export function WhatIfSlider({ dial, ranker, profile }: Props) {
  const { shopper, track } = useShop()
  const scale = useMemo(() => dial.scale(profile, ranker), [dial, profile, ranker])
  const today = dial.today(profile, scale)
  const place = useRef<HTMLDivElement>(null)
  const near = useNear(place)
  const notches = useNotches(dial, scale, near ? ranker : undefined, profile)
  const [asked, setAsked] = useState(today)
  if (scale.max <= scale.min) return null
  const value = Math.min(Math.max(asked, scale.min), scale.max)
  const at = (amount: number) => ({ "--share": (amount - scale.min) / (scale.max - scale.min) }) as CSSProperties
  const share = (today - scale.min) / (scale.max - scale.min)
  const covered = (notch: number) => Math.abs(notch - value) < (scale.max - scale.min) * THUMB
  const id = `what-if-${dial.key}`
  const note = () => {
    if (value !== today) track("what_if", { data: { answer: dial.key, from: today, to: value } })
  }
  return (
    <div className="what-if" ref={place}>
      <p className="what-if__value">
        <label htmlFor={id}>{dial.label}</label>
        <b className="tabular">{dial.words(value, scale)}</b>
      </p>
      <div className="what-if__scale" style={at(value)}>
        <span className="what-if__today" style={at(today)} aria-hidden="true" />
        {notches
          ?.filter((notch) => !covered(notch))
          .map((notch) => (
            <span key={notch} className="what-if__notch" style={at(notch)} aria-hidden="true" />
          ))}
        <input
          id={id}
          type="range"
          className="slider"
          aria-valuetext={dial.words(value, scale)}
          {...scale}
          value={value}
          onChange={(event) => setAsked(Number(event.target.value))}
          onPointerUp={note}
          onKeyUp={note}
        />
      </div>
      <p className="what-if__ends small second">
        <span className={share < NEAR ? "what-if__end--under" : undefined}>{dial.short(scale.min)}</span>
        <span className="what-if__label" style={at(today)}>
          hoje, {dial.todayWords(today, scale)}
        </span>
        <span className={share > 1 - NEAR ? "what-if__end--under" : undefined}>{dial.short(scale.max)}</span>
      </p>
      <p role="status" className="what-if__effect">
        {value === today ? (
          <span className="small second">
            {notches?.length === 0 ? "Nesta faixa os três primeiros não mudam." : ""}
          </span>
        ) : (
          <Effect dial={dial} scale={scale} ranker={ranker} profile={profile} value={value} today={today} />
        )}
      </p>
      {value === today ? null : (
        <button
          type="button"
          className="button button--wide"
          onClick={() => shopper.answers.set((answers) => ({ ...answers, ...dial.answer(value, scale) }))}
        >
          {dial.use(value, scale)}
        </button>
      )}
    </div>
  )
}

interface EffectProps extends Props {
  readonly scale: WhatIfScale
  readonly value: number
  readonly today: number
}

/** "Com R$ 4.000 a mais servem 53, e o VW Nivus 2021 passa à frente com 95". */
function Effect({ dial, scale, ranker, profile, value, today }: EffectProps) {
  const changed = dial.with(profile, value, scale)
  const fitting = ranker.count(changed)
  const list = ranker.recommend(changed, RANKED)
  const Icon = value > today ? ArrowUp : ArrowDown
  const [plain, bold] = dial.change(today, value, scale)
  return (
    <>
      <Icon size={20} strokeWidth={2} aria-hidden="true" />
      <span>
        {plain}
        <b>{bold}</b>{" "}
        {fitting === 0 ? (
          "nenhum tem tudo o que você pediu"
        ) : (
          <>
            {fitting === 1 ? "serve" : "servem"} <b>{count(fitting)}</b>
          </>
        )}
        <InFront list={list} before={ranker.recommend(profile, RANKED)} />
      </span>
    </>
  )
}

function InFront({ list, before }: { list: Recommendation; before: Recommendation }) {
  const first = list.items[0]
  if (first === undefined) return null
  const stays = first.car.id === before.items[0]?.car.id
  return (
    <>
      , e o {nameOf(first.car)} {first.car.modelYear} {stays ? "segue na frente, com" : "passa à frente, com"}{" "}
      <b>{Math.round(first.score * 100)}</b>
    </>
  )
}

/** Found once there is a ranker to find them with; undefined until then. */
function useNotches(
  dial: Dial,
  scale: WhatIfScale,
  ranker: Ranker | undefined,
  profile: Profile,
): readonly number[] | undefined {
  const [notches, setNotches] = useState<readonly number[]>()
  useEffect(() => {
    if (ranker === undefined) return
    const off = new AbortController()
    void notchesOn(dial, scale, ranker, profile, off.signal).then((found) => found && setNotches(found))
    return () => off.abort()
  }, [dial, scale, ranker, profile])
  return notches
}
