-- Cron asks once for the whole cell instead of once a tenant: every schema's stock version, and nothing else of it.
-- A schema that a migration holds locked is left out: it is asked about again a minute later.
create function carmatch_guard.stock_versions() returns table (schema_name text, version bigint)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp set lock_timeout = '100ms'
as $$
begin
  for schema_name in
    select n.nspname
    from pg_namespace n join pg_class c on c.relnamespace = n.oid
    where c.relname = 'stock_version' and c.relkind = 'r' and n.nspname like 'tenant\_%'
      and c.relowner = (select oid from pg_roles where rolname = current_user)
    order by 1
  loop
    begin
      execute format('select v.version from %I.stock_version v', schema_name) into version;
      return next;
    exception when lock_not_available or undefined_table then
      continue;
    end;
  end loop;
end
$$;

revoke all on function carmatch_guard.stock_versions() from public;
grant execute on function carmatch_guard.stock_versions() to carmatch_jobs;
