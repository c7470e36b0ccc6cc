import type { CSSProperties } from "react"
import type { Body, Car } from "../../../src/contract/car.ts"
import { type Drawing, scaleOf } from "./drawing.ts"
import { DRAWINGS } from "./drawings.ts"

/** Every drawing, once in the page; `Silhouette` only points at them, so a list of sixty cars stays light. */
export function CarDefs() {
  return (
    <svg className="car-defs" width="0" height="0" aria-hidden="true">
      <defs>
        <linearGradient id="car-shade" x1="0" y1="1" x2="0" y2="0">
          <stop offset="0" stopColor="#fff" stopOpacity="0.34" />
          <stop offset="0.14" stopColor="#fff" stopOpacity="0.1" />
          <stop offset="0.34" stopColor="#fff" stopOpacity="0" />
          <stop offset="0.52" stopColor="#000" stopOpacity="0" />
          <stop offset="0.53" stopColor="#000" stopOpacity="0.06" />
          <stop offset="1" stopColor="#000" stopOpacity="0.3" />
        </linearGradient>
        <linearGradient id="car-glass-shade" x1="0" y1="1" x2="0" y2="0">
          <stop offset="0" stopColor="#fff" stopOpacity="0.1" />
          <stop offset="1" stopColor="#000" stopOpacity="0.14" />
        </linearGradient>
        <radialGradient id="car-ground">
          <stop offset="0" stopColor="var(--car-shadow)" stopOpacity="0.75" />
          <stop offset="0.7" stopColor="var(--car-shadow)" stopOpacity="0.35" />
          <stop offset="1" stopColor="var(--car-shadow)" stopOpacity="0" />
        </radialGradient>
        <g id="car-wheel">
          <circle r="31" fill="var(--car-tyre)" />
          <circle r="28.5" fill="none" stroke="#fff" strokeOpacity="0.1" strokeWidth="0.7" />
          <circle r="22" fill="var(--car-rim)" />
          <circle r="20" fill="var(--car-trim)" />
          <circle r="11" fill="#fff" fillOpacity="0.16" />
          <path d={SPOKES} stroke="var(--car-rim)" strokeWidth="3.8" />
          <circle r="5.4" fill="var(--car-rim)" />
          <circle r="2" fill="var(--car-trim)" />
        </g>
        {Object.entries(DRAWINGS).map(([body, drawing]) => (
          <DrawnBody key={body} id={body} drawing={drawing} />
        ))}
      </defs>
    </svg>
  )
}

const SPOKES = Array.from({ length: 10 }, (_, spoke) => {
  const angle = (spoke * Math.PI) / 5 + (spoke % 2 === 0 ? 0.1 : -0.1)
  return `M0 0L${(21 * Math.sin(angle)).toFixed(1)} ${(21 * Math.cos(angle)).toFixed(1)}`
}).join("")

function DrawnBody({ id, drawing: d }: { id: string; drawing: Drawing }) {
  const arch = d.tyre + (d.clad ? 8 : 4)
  const slant = d.length * 0.4
  return (
    <>
      <clipPath id={`car-clip-${id}`}>
        <path d={d.body} />
      </clipPath>
      <clipPath id={`car-glass-${id}`}>
        <path d={d.glass} />
      </clipPath>
      <g id={`car-${id}`}>
        <ellipse cx={d.length / 2} cy="1" rx={d.length / 2 + 16} ry="7.5" fill="url(#car-ground)" />
        <path d={`M${d.wheels[0]} 30H${d.wheels[1]}V3H${d.wheels[0]}Z`} fill="var(--car-shadow)" fillOpacity="0.38" />
        <path d={d.dark} fill="var(--car-trim)" />
        <path d={d.body} fill="var(--paint)" />
        <path d={d.body} fill="url(#car-shade)" stroke="#000" strokeOpacity="0.12" strokeWidth="0.8" />
        <g clipPath={`url(#car-clip-${id})`}>
          <path d={d.light} fill="#fff" fillOpacity="0.4" />
          <path d={d.trim} fill="var(--car-trim)" />
          {d.wheels.map((x) => (
            <g key={x}>
              {d.clad ? <circle cx={x} cy={d.tyre} r={arch + 5.5} fill="var(--car-trim)" /> : null}
              <circle cx={x} cy={d.tyre} r={arch} fill="var(--car-arch)" />
            </g>
          ))}
        </g>
        <path d={d.dark} fill="var(--car-trim)" />
        <path d={d.glass} fill="var(--car-glass)" stroke="#fff" strokeOpacity="0.6" strokeWidth="1.6" />
        <g clipPath={`url(#car-glass-${id})`}>
          <path d={d.glass} fill="url(#car-glass-shade)" />
          <path
            d={`M${slant} 80l52 100h22l-52 -100ZM${slant + 30} 80l52 100h8l-52 -100ZM${slant + 100} 80l52 100h26l-52 -100Z`}
            fill="#fff"
            fillOpacity="0.13"
          />
          <path d={d.pillars} fill="var(--car-arch)" />
        </g>
        <path d={d.joints} fill="none" stroke="#000" strokeOpacity="0.5" strokeWidth="0.9" />
        <path d={d.handles} fill="none" stroke="#000" strokeOpacity="0.55" strokeWidth="1.6" strokeLinecap="round" />
        <path d={d.mirror} fill="var(--paint)" stroke="#000" strokeOpacity="0.25" strokeWidth="0.6" />
        <path d={d.lamp} fill="var(--car-shadow)" fillOpacity="0.75" />
        <path d={d.lampLine} fill="none" stroke="#fff" strokeWidth="2.4" strokeLinecap="round" />
        <path d={d.tail} fill="#b71824" />
        {d.wheels.map((x) => (
          <use key={x} href="#car-wheel" transform={`translate(${x} ${d.tyre}) scale(${d.tyre / 31})`} />
        ))}
      </g>
    </>
  )
}

/** The stage is as wide for every car, so that two cars beside each other are at one scale. In centimetres. */
const STAGE = { width: 564, height: 204, ground: 14 }

/** A car without photos, as a drawing of its body at its own length, in the dealer's hue. Decorative: the name stands beside it. */
export function Silhouette({ car }: { car: Pick<Car, "body" | "color" | "lengthMm"> }) {
  const body: Body = car.body ?? "hatch"
  const scale = scaleOf(DRAWINGS[body], car.lengthMm)
  const x = (STAGE.width - DRAWINGS[body].length * scale) / 2
  const style = { "--paint": `var(--car-${toneOf(car.color)})` } as CSSProperties
  return (
    <svg className="silhouette" viewBox={`0 0 ${STAGE.width} ${STAGE.height}`} style={style} aria-hidden="true">
      <use
        href={`#car-${body}`}
        transform={`translate(${x} ${STAGE.height - STAGE.ground}) scale(${scale} ${-scale})`}
      />
    </svg>
  )
}

/** Lightness tells the car's colour, since the hue is the brand's. */
function toneOf(color: string | undefined): "white" | "silver" | "vivid" | "dark" {
  const name = (color ?? "").toLowerCase()
  if (/branc|p[ée]rola|white/.test(name)) return "white"
  if (/preto|preta|grafite|chumbo|escur|black|marrom|vinho/.test(name)) return "dark"
  if (/prata|cinza|bege|dourad|silver|gr[ea]y/.test(name)) return "silver"
  return "vivid"
}
