import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { brandVariables, contrast, fontVariables, styleText } from "../../../src/base/brand-colors.ts"

describe("brandVariables", () => {
  test("a sky blue darkens until white reads on it", () => {
    const brand = brandVariables("#0ea5e9")
    expect(brand).toMatchObject({
      "--brand-solid": "#007db3",
      "--brand-text": "#006fa0",
      "--brand-on": "#ffffff",
      "--brand-edge": "#007db3",
    })
    expect(contrast("#ffffff", "#007db3")).toBeCloseTo(4.58, 2)
    expect(contrast("#ffffff", "#006fa0")).toBeCloseTo(5.55, 2)
  })

  test("a red that already reads stays as it is, and its tints are not pink", () => {
    const brand = brandVariables("#DC2626")
    expect(brand).toMatchObject({ "--brand-solid": "#dc2626", "--brand-text": "#c60012", "--brand-on": "#ffffff" })
    expect(contrast("#ffffff", "#dc2626")).toBeCloseTo(4.83, 2)
    expect(contrast("#ffffff", "#c60012")).toBeCloseTo(6.16, 2)
    expect(brand["--brand-stage"]).toBe("#f6f1f0")
  })

  test("a yellow too pale for white stays and gets dark text and dark rings", () => {
    const brand = brandVariables("#facc15")
    expect(brand["--brand-solid"]).toBe("#facc15")
    expect(contrast(brand["--brand-on"]!, "#facc15")).toBeCloseTo(11.3, 1)
    expect(brand["--brand-edge"]).toBe(brand["--brand-text"])
  })

  test("whatever the colour, text reads on fills, on tints and on white", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (number) => {
        const brand = brandVariables(`#${number.toString(16).padStart(6, "0")}`)
        const value = (name: string) => brand[`--brand-${name}`]!
        expect(contrast(value("on"), value("solid"))).toBeGreaterThanOrEqual(4.5)
        expect(contrast(value("on"), value("press"))).toBeGreaterThanOrEqual(4.5)
        for (const ground of ["25", "50", "100", "stage"]) {
          expect(contrast(value("text"), value(ground))).toBeGreaterThanOrEqual(4.5)
        }
        expect(contrast(value("text"), "#ffffff")).toBeGreaterThanOrEqual(5)
        expect(contrast(value("edge"), "#ffffff")).toBeGreaterThanOrEqual(3)
        for (const color of Object.values(brand)) expect(color).toMatch(/^#[0-9a-f]{6}$/)
      }),
      { numRuns: 1000 },
    )
  })

  test("black, white and grey have no hue to lose", () => {
    expect(brandVariables("#000000")["--brand-solid"]).toBe("#000000")
    expect(brandVariables("#ffffff")).toMatchObject({ "--brand-solid": "#ffffff", "--brand-stage": "#f2f2f2" })
    expect(contrast(brandVariables("#808080")["--brand-solid"]!, "#ffffff")).toBeGreaterThanOrEqual(4.5)
  })
})

test("fonts become stacks with a fallback of the same width", () => {
  const variables = fontVariables({ heading: "Archivo", body: "Figtree" })
  expect(variables["--font-heading"]).toContain('"Archivo Variable", "Archivo Fallback"')
  expect(variables["--font-body"]).toContain('"Figtree Variable"')
  expect(variables["--tracking-heading"]).toBe("-0.01em")
})

test("styleText writes declarations for a style attribute", () => {
  expect(styleText({ "--a": "#fff", "--b": "1px" })).toBe("--a:#fff;--b:1px")
})
