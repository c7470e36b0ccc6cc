/**
 * Every colour of a dealer's pages from the one the dealer chose, in OKLCH with the hue kept, so that text on it is
 * readable whatever it is. What falls outside sRGB loses chroma, never hue or lightness.
 */

type Lch = readonly [lightness: number, chroma: number, hue: number]

/** CSS variables of a brand: `--brand-*` for the pages, `--car-*` for the drawn silhouettes. */
export function brandVariables(primaryHex: string): Record<string, string> {
  const primary = toLch(primaryHex)
  const [lightness, chroma, hue] = primary
  const solid = solidOf(primaryHex)
  const text = textOf(primary)
  const tint = (l: number, c: number) => toHex([l, c, hue])
  const k = Math.min(chroma, 0.16) / 0.16
  // Pale tints of a red look pink, and pink is not the dealer's colour.
  const w = hue < 60 || hue > 330 ? 0.6 : 1
  const grey = w < 1 ? 0.35 : 1
  return {
    "--brand-solid": solid.fill,
    "--brand-press": solid.press,
    "--brand-on": solid.on,
    "--brand-text": text,
    "--brand-edge": solid.pale ? text : solid.fill,
    "--brand-25": tint(0.985, 0.006 * k),
    "--brand-50": tint(0.97, 0.014 * k * w),
    "--brand-100": tint(0.945, 0.028 * k * w),
    "--brand-200": tint(0.89, 0.055 * k),
    "--brand-300": tint(0.81, 0.09 * k),
    "--brand-stage": tint(0.962, 0.014 * k * w * w),
    "--car-white": tint(0.93, 0.028 * k * grey),
    "--car-silver": tint(0.8, 0.06 * k * grey),
    "--car-vivid": tint(Math.min(Math.max(lightness, 0.56), 0.65), chroma * 0.92),
    "--car-dark": tint(0.4, chroma * 0.62),
    "--car-glass": tint(0.35, 0.04 * k * w),
    "--car-trim": tint(0.3, 0.025 * k * w),
    "--car-tyre": tint(0.235, 0.02 * k * w),
    "--car-arch": tint(0.19, 0.02 * k * w),
    "--car-rim": tint(0.93, 0.011 * k * w),
    "--car-shadow": tint(0.45, 0.035 * k * w),
  }
}

const STACKS = {
  Figtree: ['"Figtree Variable", "Figtree Fallback", system-ui, sans-serif', "-0.018em"],
  Archivo: ['"Archivo Variable", "Archivo Fallback", system-ui, sans-serif', "-0.01em"],
} as const
export type FontName = keyof typeof STACKS

/** CSS variables of the two bundled families, with the tracking that suits each in headings. */
export function fontVariables(fonts: { heading: FontName; body: FontName }): Record<string, string> {
  const [heading, tracking] = STACKS[fonts.heading]
  return { "--font-heading": heading, "--font-body": STACKS[fonts.body][0], "--tracking-heading": tracking }
}

/** The declarations as the value of a style attribute. */
export function styleText(variables: Readonly<Record<string, string>>): string {
  return Object.entries(variables)
    .map(([name, value]) => `${name}:${value}`)
    .join(";")
}

/** WCAG contrast of two `#rrggbb` colours, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** A fill that white text can be read on, at most 0.15 darker; a paler brand stays and gets dark text. */
function solidOf(hex: string): { fill: string; press: string; on: string; pale: boolean } {
  const [lightness, chroma, hue] = toLch(hex)
  const pressed = (l: number) => toHex([Math.max(l - 0.06, 0), chroma, hue])
  for (let step = 0; step <= 30; step++) {
    const l = lightness - 0.005 * step
    const fill = step === 0 ? hex.toLowerCase() : toHex([l, chroma, hue])
    if (contrast("#ffffff", fill) >= 4.5) return { fill, press: pressed(l), on: "#ffffff", pale: false }
  }
  const on = toHex([0.22, Math.min(chroma, 0.04), hue])
  return { fill: hex.toLowerCase(), press: pressed(lightness), on, pale: true }
}

/** The brand as text: dark enough for 5.0 on a light tint of itself. */
function textOf([lightness, chroma, hue]: Lch): string {
  const ground = toHex([0.965, 0.02, hue])
  let l = Math.min(lightness, 0.52)
  while (l > 0 && contrast(toHex([l, chroma, hue]), ground) < 5) l -= 0.005
  return toHex([Math.max(l, 0), chroma, hue])
}

function toHex([l, c, h]: Lch): string {
  let low = 0
  let high = c
  if (!inGamut(toRgb([l, c, h]))) {
    for (let step = 0; step < 30; step++) {
      const middle = (low + high) / 2
      if (inGamut(toRgb([l, middle, h]))) low = middle
      else high = middle
    }
  } else low = c
  const byte = (v: number) => Math.round(Math.min(1, Math.max(0, v)) * 255)
  return `#${toRgb([l, low, h])
    .map((v) => byte(v).toString(16).padStart(2, "0"))
    .join("")}`
}

const inGamut = (rgb: readonly number[]) => rgb.every((v) => v >= -0.0005 && v <= 1.0005)
const linear = (v: number) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
const gamma = (v: number) => (v <= 0.0031308 ? 12.92 * v : 1.055 * v ** (1 / 2.4) - 0.055)

function channels(hex: string): [number, number, number] {
  const channel = (at: number) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255)
  return [channel(1), channel(3), channel(5)]
}

function luminance(hex: string): number {
  const [r, g, b] = channels(hex)
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** The matrices are Björn Ottosson's, as in CSS Color 4. */
function toLch(hex: string): Lch {
  const [r, g, b] = channels(hex)
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s
  const yellow = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
  const hue = (Math.atan2(yellow, a) * 180) / Math.PI
  return [0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s, Math.hypot(a, yellow), (hue + 360) % 360]
}

function toRgb([lightness, chroma, hue]: Lch): number[] {
  const a = chroma * Math.cos((hue * Math.PI) / 180)
  const b = chroma * Math.sin((hue * Math.PI) / 180)
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ].map(gamma)
}
