import { type CSSProperties, useEffect, useRef, useState } from "react"
import type { Profile } from "../../../src/contract/profile.ts"
import type { Ranker } from "../../ranking/ranker.ts"
import { useShop } from "../../shop.tsx"
import { useNear } from "../../ui/near.ts"
import { notchesOn, type Setting } from "./what-if.ts"

interface Props {
  readonly setting: Setting
  readonly ranker: Ranker
  readonly profile: Profile
  readonly onChange: (value: number) => void
}

/** The thumb's half, as a share of the scale: what lies under it is not drawn over it. */
const THUMB = 0.055
/** Nearer to an end than this share of the scale, today's words would lie over the end's. */
const NEAR = 0.3

/** One answer to play with; a point stands at each value where the first three change. */
export function WhatIfSlider({ setting, ranker, profile, onChange }: Props) {
  const { track } = useShop()
  const { dial, scale, today, value } = setting
  const place = useRef<HTMLDivElement>(null)
  const near = useNear(place)
  const notches = useNotches(setting, near ? ranker : undefined, profile)
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
          .filter((notch) => !covered(notch))
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
          onChange={(event) => onChange(Number(event.target.value))}
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
    </div>
  )
}

/** Found once there is a ranker to find them with; none until then. */
function useNotches({ dial, scale }: Setting, ranker: Ranker | undefined, profile: Profile): readonly number[] {
  const [notches, setNotches] = useState<readonly number[]>([])
  useEffect(() => {
    if (ranker === undefined) return
    const off = new AbortController()
    void notchesOn(dial, scale, ranker, profile, off.signal).then((found) => found && setNotches(found))
    return () => off.abort()
  }, [dial, scale, ranker, profile])
  return notches
}
