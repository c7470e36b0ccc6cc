import { describe, expect, it } from "vitest"
import {
  airbagsOf,
  airbagTotal,
  conceptsOf,
  equipmentFacts,
  labelsOf,
  satisfies,
  wordFacts,
} from "../../../src/engine/knowledge/equipment.ts"

describe("equipment", () => {
  const has = (wish: string, text: string): boolean => {
    const table = text.split(", ").map(wordFacts)
    return satisfies(wish, table)(equipmentFacts(Uint32Array.from(table.keys()), table))
  }

  it.each([
    ["ar-condicionado", "Ar Condicionado Digital", true],
    ["ar condicionado", "ar-condicionado", true],
    ["ar digital", "Ar-condicionado", false],
    ["teto solar", "Teto panorâmico", true],
    ["6 airbags", "Airbags (6)", true],
    ["6 airbags", "Airbag duplo", false],
    ["câmera de ré", "Camera traseira", true],
    ["Apple CarPlay", "Android Auto e CarPlay", true],
    ["engate de reboque", "Engate para reboque", false],
    ["reboque", "Engate para reboque", true],
    ["piloto automático", "Controlador de velocidade (cruise control)", true],
    ["banheira", "Bancos de couro", false],
    ["6 airbags", "airbags_front, airbags_side, airbags_curtain", true],
    ["airbags_curtain", "airbags_front, airbags_side", false],
    ["sunroof", "Teto solar", true],
    ["Ar-condicionado", "air_conditioning", true],
    ["rear_camera", "rear_camera", true],
    ["tow_hitch", "tow_hitch", true],
    ["diff_lock", "central_lock", false],
  ])("%j asked, %j offered: %s", (wish, text, met) => {
    expect(has(wish, text)).toBe(met)
  })

  it("counts airbags and names concepts", () => {
    const total = (words: string): number => airbagTotal(words.split(", ").map(airbagsOf))
    const words = ["6 airbags", "Airbag motorista", "Airbag duplo", "Airbags laterais", "7x airbag", "ABS"]
    expect(words.map(total)).toEqual([6, 1, 2, 2, 7, 0])
    expect(total("Airbag duplo, Airbag motorista, Airbag passageiro, ABS")).toBe(2)
    expect(total("airbags_front, airbags_side, airbags_curtain")).toBe(6)
    expect(labelsOf(conceptsOf("Bancos de couro"), "comfort")).toEqual(["bancos de couro"])
  })
})
