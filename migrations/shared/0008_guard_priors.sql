-- One fit of a prior at a time: who fits, and until when it is believed to be alive.
create table carmatch_shared.prior_fits (
  only_one boolean primary key default true check (only_one),
  holder uuid not null,
  since timestamptz not null default now(),
  until timestamptz not null
);
revoke all on carmatch_shared.prior_fits from public;

-- As before, but only in the place of the prior that was measured against: of two promotions at once the second finds
-- another in use and changes nothing (null).
drop function carmatch_shared.use_prior(varchar);
create function carmatch_shared.use_prior(chosen varchar, instead varchar) returns integer
language plpgsql volatile set search_path = pg_catalog, pg_temp
as $$
declare
  schema_name text;
  stocks integer := 0;
  latest text;
begin
  perform pg_advisory_xact_lock(hashtextextended('carmatch priors', 0));
  select version into latest from carmatch_shared.prior_uses order by since desc limit 1;
  if latest is distinct from instead then
    return null;
  end if;
  insert into carmatch_shared.prior_uses (version) values (chosen);
  for schema_name in
    select n.nspname
    from pg_namespace n join pg_class c on c.relnamespace = n.oid
    where c.relname = 'stock_version' and c.relkind = 'r' and n.nspname like 'tenant\_%'
      and c.relowner = (select oid from pg_roles where rolname = current_user)
    order by 1
  loop
    execute format('update %I.stock_version set version = version + 1, changed_at = now()', schema_name);
    stocks := stocks + 1;
  end loop;
  return stocks;
end
$$;

revoke all on function carmatch_shared.use_prior(varchar, varchar) from public;
