import { type ReactNode, useMemo, useState } from "react"
import type { Profile } from "../../../src/contract/profile.ts"
import type { Ranker, Recommendation } from "../../ranking/ranker.ts"
import { useShop } from "../../shop.tsx"
import { FirstThree } from "../../ui/car/first-three.tsx"
import { count } from "../../ui/format.ts"
import { list as inARow } from "../../../src/engine/text/portuguese.ts"
import { type Asked, changedAnswers, changedProfile, scalesOf, type Setting, settingsOf } from "./what-if.ts"
import { WhatIfSlider } from "./what-if-slider.tsx"

interface Props {
  readonly ranker: Ranker
  readonly profile: Profile
}

/** As many as the leaders are ranked among. */
const RANKED = 10

/**
 * Budget and year to play with: how many cars fit and which three are in front, answered in the same frame as a thumb
 * moves. All of it keeps its place: what is said at rest is as tall as what is said of a change.
 */
export function Play({ ranker, profile }: Props) {
  const { shopper } = useShop()
  const [asked, setAsked] = useState<Asked>({})
  const scales = useMemo(() => scalesOf(profile, ranker), [profile, ranker])
  const settings = settingsOf(scales, profile, asked)
  const changed = settings.filter(({ value, today }) => value !== today)
  const wished = changedProfile(profile, changed)
  const before = ranker.recommend(profile, RANKED)
  const list = ranker.recommend(wished, RANKED)
  return (
    <>
      {settings.map((setting) => (
        <WhatIfSlider
          key={setting.dial.key}
          setting={setting}
          ranker={ranker}
          profile={profile}
          onChange={(value) => setAsked((now) => ({ ...now, [setting.dial.key]: value }))}
        />
      ))}
      <div className="what-if__answer">
        <p role="status">
          {changed.length === 0 ? (
            <>Hoje {serve(ranker.count(profile))}. Arraste: em cada ponto mudam os três primeiros.</>
          ) : (
            <Effect changed={changed} fitting={ranker.count(wished)} list={list} before={before} />
          )}
        </p>
        {changed.length === 0 ? null : (
          <button
            type="button"
            className="button"
            aria-label={`Usar ${inARow(changed.map(({ dial, scale, value }) => dial.chosen(value, scale)))}`}
            onClick={() => shopper.answers.set((answers) => ({ ...answers, ...changedAnswers(changed) }))}
          >
            Usar
          </button>
        )}
      </div>
      <FirstThree cars={list.items.slice(0, 3).map(({ car }) => car)} />
    </>
  )
}

interface EffectProps {
  readonly changed: readonly Setting[]
  readonly fitting: number
  readonly list: Recommendation
  readonly before: Recommendation
}

/** "Com R$ 4.000 a mais servem 53, e o Nivus 2021 passa à frente, com 95". */
function Effect({ changed, fitting, list, before }: EffectProps) {
  const [only, another] = changed
  const [plain, bold] =
    only === undefined || another !== undefined ? ["Assim", ""] : only.dial.change(only.today, only.value, only.scale)
  const first = list.items[0]
  const stays = first?.car.id === before.items[0]?.car.id
  return (
    <>
      {plain}
      <b>{bold}</b> {serve(fitting)}
      {first === undefined || fitting === 0 ? null : (
        <>
          , e o {first.car.model} {first.car.modelYear} {stays ? "segue na frente, com" : "passa à frente, com"}{" "}
          <b>{Math.round(first.score * 100)}</b>
        </>
      )}
    </>
  )
}

function serve(fitting: number): ReactNode {
  if (fitting === 0) return "nenhum tem tudo o que você pediu"
  return (
    <>
      {fitting === 1 ? "serve" : "servem"} <b>{count(fitting)}</b>
    </>
  )
}
