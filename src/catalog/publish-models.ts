import type { Statement } from "../storage/connection.ts"
import { MODELS } from "./knowledge-data/index.ts"
import type { ModelKnowledge } from "./knowledge-data/model.ts"

/** The statements that make carmatch_shared.modelos hold this release's knowledge of models, and nothing else. */
export function publishModels(): Statement[] {
  return [
    { text: "delete from carmatch_shared.modelos where id <> all($1::text[])", values: [MODELS.map(({ id }) => id)] },
    {
      text: `
        insert into carmatch_shared.modelos (id, marca, modelo, apelidos, geracao, ano_de, ano_ate, carroceria,
          segmento, lugares, portas, porta_malas_l, cacamba_l, motores, latin_ncap, isofix, airbags,
          controle_estabilidade, comprimento_mm, vao_livre_mm, equipamentos, fontes)
        select id, marca, modelo, apelidos, geracao, ano_de, ano_ate, carroceria, segmento, lugares, portas,
          porta_malas_l, cacamba_l, motores, latin_ncap, isofix, airbags, controle_estabilidade, comprimento_mm,
          vao_livre_mm, equipamentos, fontes
        from jsonb_populate_recordset(null::carmatch_shared.modelos, $1::jsonb)
        on conflict (id) do update set marca = excluded.marca, modelo = excluded.modelo, apelidos = excluded.apelidos,
          geracao = excluded.geracao, ano_de = excluded.ano_de, ano_ate = excluded.ano_ate,
          carroceria = excluded.carroceria, segmento = excluded.segmento, lugares = excluded.lugares,
          portas = excluded.portas, porta_malas_l = excluded.porta_malas_l, cacamba_l = excluded.cacamba_l,
          motores = excluded.motores, latin_ncap = excluded.latin_ncap, isofix = excluded.isofix,
          airbags = excluded.airbags, controle_estabilidade = excluded.controle_estabilidade,
          comprimento_mm = excluded.comprimento_mm, vao_livre_mm = excluded.vao_livre_mm,
          equipamentos = excluded.equipamentos, fontes = excluded.fontes, atualizado_em = now()`,
      values: [JSON.stringify(MODELS.map(toRow))],
    },
  ]
}

function toRow(known: ModelKnowledge): object {
  return {
    id: known.id,
    marca: known.make,
    modelo: known.model,
    apelidos: known.aliases,
    geracao: known.generation,
    ano_de: known.yearFrom,
    ano_ate: known.yearTo,
    carroceria: known.body,
    segmento: known.segment,
    lugares: known.seats,
    portas: known.doors,
    porta_malas_l: known.trunkLitres,
    cacamba_l: known.bedLitres,
    motores: known.powerHp,
    latin_ncap: known.latinNcap,
    isofix: known.isofix,
    airbags: known.airbags,
    controle_estabilidade: known.esc,
    comprimento_mm: known.lengthMm,
    vao_livre_mm: known.groundClearanceMm,
    equipamentos: known.typicalEquipment,
    fontes: known.evidence,
  }
}
