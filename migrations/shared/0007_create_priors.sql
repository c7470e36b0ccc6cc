-- Priors over shoppers' weights, learnt from the sums that dealers' schemas hold; by version, none ever changed.
create table carmatch_shared.priors (
  version varchar(40) primary key,
  -- {shift, covariance} in thousandths.
  prior jsonb not null,
  -- The prior that the sums were taken with.
  taken_with varchar(40) not null,
  tenants integer not null,
  sessions integer not null,
  -- {sessions, before, after}: log loss on sessions that were held back.
  held_back jsonb not null,
  made_at timestamptz not null default now()
);

-- Which prior has ranked since when; the latest does now. A version that is no prior's is the engine's own.
create table carmatch_shared.prior_uses (
  since timestamptz primary key default clock_timestamp(),
  version varchar(40) not null
);

-- A snapshot holds the prior that ranks it, so another prior is another version of every stock: in one transaction.
create function carmatch_shared.use_prior(chosen varchar) returns integer
language plpgsql volatile set search_path = pg_catalog, pg_temp
as $$
declare
  schema_name text;
  stocks integer := 0;
begin
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

revoke all on function carmatch_shared.use_prior(varchar) from public;
grant select on carmatch_shared.priors, carmatch_shared.prior_uses to carmatch_web, carmatch_dealer, carmatch_jobs;
