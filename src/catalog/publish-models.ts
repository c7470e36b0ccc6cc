import type { Statement } from "../storage/connection.ts"
import { MODELS } from "./knowledge-data/index.ts"
import type { ModelKnowledge } from "./knowledge-data/model.ts"

const COLUMNS = [
  "marca",
  "modelo",
  "apelidos",
  "geracao",
  "ano_de",
  "ano_ate",
  "carroceria",
  "segmento",
  "lugares",
  "portas",
  "porta_malas_l",
  "cacamba_l",
  "motores",
  "latin_ncap",
  "isofix",
  "airbags",
  "controle_estabilidade",
  "comprimento_mm",
  "vao_livre_mm",
  "equipamentos",
  "fontes",
] as const
const LIST = COLUMNS.join(", ")

/**
 * The statement that makes carmatch_shared.modelos hold this release's knowledge of models, and nothing else. It writes
 * only what differs, and answers with `changed`: how many generations were added, altered or taken away.
 */
export function publishModels(): Statement {
  return {
    text: `
      with said as (
        select n.* from jsonb_populate_recordset(null::carmatch_shared.modelos, $1::jsonb) n
      ), gone as (
        delete from carmatch_shared.modelos m where not exists (select from said where said.id = m.id) returning 1
      ), kept as (
        insert into carmatch_shared.modelos as m (id, ${LIST}) select id, ${LIST} from said
        on conflict (id) do update set
          ${COLUMNS.map((column) => `${column} = excluded.${column}`).join(", ")}, atualizado_em = now()
        where (${COLUMNS.map((column) => `m.${column}`).join(", ")})
          is distinct from (${COLUMNS.map((column) => `excluded.${column}`).join(", ")})
        returning 1
      )
      select (select count(*) from gone)::integer + (select count(*) from kept)::integer as changed`,
    values: [JSON.stringify(MODELS.map(toRow))],
  }
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
