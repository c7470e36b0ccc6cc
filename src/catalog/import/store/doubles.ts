import { type SQL, sql } from "drizzle-orm"

/** Up to here km tell little: new cars of one model all have none. Their colour must agree too. */
const AS_GOOD_AS_NEW_KM = 100

/**
 * Counts those of the cars in `incoming` that are new by their keys and yet look like a car in `absent` (current ones
 * that the file does not name): make, model and both years agree, and km do or one side does not tell them. So a
 * dealer's second export, now without references or with a portal's own, is noticed before it doubles the stock. Two
 * cars that both have references are told apart by those, unless their km agree and the stock knows not one reference of
 * the file: those are another system's.
 *
 * Sets are made distinct and joined by equality alone: 20,000 cars of one model must not be compared each with each.
 */
export function countDoubles(incoming: SQL, absent: SQL, ownReferences: SQL): SQL {
  return sql`
    with fresh as materialized (
      select i.chave, i.marca, i.modelo, i.ano, i.ano_fabricacao, i.quilometragem, coalesce(lower(i.cor), '') as cor,
        left(i.chave, 2) as kind
      from (${incoming}) i
      where not exists (select from __tenant__.cars c where c.chave_importacao = i.chave)
    ), known as materialized (
      select distinct c.marca, c.modelo, c.ano, c.ano_fabricacao, c.quilometragem, coalesce(lower(c.cor), '') as cor,
        left(c.chave_importacao, 2) as kind
      from __tenant__.cars c where ${absent}
    ), alike as (
      select i.chave from fresh i join known k
        using (marca, modelo, ano, ano_fabricacao, quilometragem)
      where case when i.kind = 'r:' and k.kind = 'r:' then k.quilometragem > ${AS_GOOD_AS_NEW_KM} and not (${ownReferences})
        else k.quilometragem > ${AS_GOOD_AS_NEW_KM} or k.cor = i.cor end
      union
      select i.chave from fresh i
        join (select distinct marca, modelo, ano, ano_fabricacao, kind from known) k using (marca, modelo, ano, ano_fabricacao)
      where i.quilometragem is null and (i.kind <> 'r:' or k.kind <> 'r:')
      union
      select i.chave from fresh i
        join (select distinct marca, modelo, ano, ano_fabricacao, kind from known where quilometragem is null) k
          using (marca, modelo, ano, ano_fabricacao)
      where i.kind <> 'r:' or k.kind <> 'r:'
    )
    select count(*) from alike`
}
