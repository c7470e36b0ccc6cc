import { expect, test } from "vitest"
import { CONCEPTS } from "../../../src/engine/knowledge/concepts.ts"
import { conceptsOf } from "../../../src/engine/knowledge/equipment.ts"

const named = (text: string) => CONCEPTS.flatMap(({ label }, k) => (conceptsOf(text) & (1 << k) ? [label] : []))

test.each<[string, string[]]>([
  ["Faróis de LED", ["faróis de LED ou xenônio"]],
  ["Farol com luz de posição em LED", ["faróis de LED ou xenônio"]],
  ["Lanternas traseiras em LED", []],
  ["Ar quente", []],
  ["Ar-condicionado", ["ar-condicionado"]],
  ["Retrovisores com seta", []],
  ["Retrovisores externos com ajuste elétrico", ["retrovisores elétricos"]],
  ["Câmera frontal", []],
  ["Câmera de ré", ["câmera de ré"]],
  ["Alerta de colisão", ["alerta de colisão"]],
  ["aeb", ["alerta de colisão"]],
  ["xenon_headlights", ["faróis de LED ou xenônio"]],
  ["push_start", ["chave presencial ou partida por botão"]],
  ["wireless_carplay", ["espelhamento do celular"]],
  ["Tração quattro", ["tração 4x4"]],
])("%s is called by what it says, and by no more", (text, labels) => {
  expect(named(text)).toEqual(labels)
})
