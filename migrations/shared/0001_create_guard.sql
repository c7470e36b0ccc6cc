-- The guard that every tenant table's row-level security asks (one key pair a cell; old and new while rotating).
create schema carmatch_guard;

-- HMAC-SHA256 as RFC 2104 states it, with the key already spread over its two 64-byte pads.
create table carmatch_guard.keys (
  id varchar(30) primary key,
  inner_pad bytea not null check (length(inner_pad) = 64),
  outer_pad bytea not null check (length(outer_pad) = 64)
);

-- True only for a token "schema.expiry.mac" of this very schema that has not run out.
create function carmatch_guard.tenant_ok(wanted text) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
  part text[] := string_to_array(current_setting('cm.tok', true), '.');
begin
  if part is null or array_length(part, 1) is distinct from 3 or part[1] <> wanted or part[2] !~ '^[0-9]{10,11}$' then
    return false;
  end if;
  if part[2]::bigint < extract(epoch from clock_timestamp()) then
    return false;
  end if;
  return exists (
    select from carmatch_guard.keys k
    where part[3] = encode(
      sha256(k.outer_pad || sha256(k.inner_pad || convert_to(part[1] || '.' || part[2], 'UTF8'))), 'hex'));
end
$$;

-- Lets a batch of statements, which cannot branch, refuse itself as a whole: SQLSTATE CM001, the message is our code.
create function carmatch_guard.require(ok boolean, code text) returns void
language plpgsql immutable set search_path = pg_catalog, pg_temp
as $$
begin
  if ok is not true then
    raise exception using errcode = 'CM001', message = code;
  end if;
end
$$;

revoke all on all functions in schema carmatch_guard from public;
revoke all on schema carmatch_guard from public;
grant usage on schema carmatch_guard to carmatch_web, carmatch_dealer, carmatch_jobs;
grant execute on all functions in schema carmatch_guard to carmatch_web, carmatch_dealer, carmatch_jobs;
