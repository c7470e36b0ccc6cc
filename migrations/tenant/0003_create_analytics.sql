-- What was shown and done, counted once; and who asked to be forgotten.
alter table __tenant__.user_sessions add column metered_at timestamptz;

-- Every list that was shown: whose, for which profile, made by which versions.
create table __tenant__.recommendation_log (
  id uuid primary key,
  session_id uuid not null,
  created_at timestamptz not null,
  profile jsonb not null,
  items jsonb not null,
  engine varchar(40) not null,
  stock_version bigint not null,
  prior varchar(40) not null
);

create index recommendation_log_session on __tenant__.recommendation_log (session_id);
create index recommendation_log_newest on __tenant__.recommendation_log (created_at desc);
create index analytics_session on __tenant__.analytics ((event_data ->> 'sessionId'));
create index leads_session on __tenant__.leads (session_id);

-- Rollups, raised in the transaction that stores what they count. Days are the tenant's own.
create table __tenant__.daily_metrics (
  day date not null,
  metric varchar(40) not null,
  value bigint not null,
  primary key (day, metric)
);

create table __tenant__.daily_car_metrics (
  day date not null,
  car_id uuid not null,
  metric varchar(40) not null,
  value bigint not null,
  primary key (day, car_id, metric)
);

-- Which sessions got how far on which day: what must be counted by distinct sessions cannot be added up.
create table __tenant__.session_steps (
  day date not null,
  step varchar(20) not null,
  session_id uuid not null,
  primary key (day, step, session_id)
);

create index session_steps_session on __tenant__.session_steps (session_id);

-- Erased sessions by the SHA-256 of their id, so that what is still on its way cannot bring one back.
create table __tenant__.erased_sessions (
  session_hash char(64) primary key,
  erased_at timestamptz not null default now()
);

-- A lead that waited in a queue while its session was erased goes again as its transaction commits: the queue's reader
-- still finds it stored, and takes it off. One made after the erasure is another matter, and stays.
create function __tenant__.lead_of_erased() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('erasure __tenant__', 0));
  delete from __tenant__.leads l using __tenant__.erased_sessions e
  where l.id = new.id and l.created_at <= e.erased_at
    and e.session_hash = encode(sha256(convert_to(new.session_id::text, 'UTF8')), 'hex');
  return null;
end
$$;

create constraint trigger lead_of_erased after insert on __tenant__.leads
  deferrable initially deferred for each row execute function __tenant__.lead_of_erased();

revoke all on function __tenant__.lead_of_erased() from public;

alter table __tenant__.recommendation_log enable row level security;
alter table __tenant__.daily_metrics enable row level security;
alter table __tenant__.daily_car_metrics enable row level security;
alter table __tenant__.session_steps enable row level security;
alter table __tenant__.erased_sessions enable row level security;
create policy tenant on __tenant__.recommendation_log
  using ((select carmatch_guard.tenant_ok('__tenant__'))) with check ((select carmatch_guard.tenant_ok('__tenant__')));
create policy tenant on __tenant__.daily_metrics
  using ((select carmatch_guard.tenant_ok('__tenant__'))) with check ((select carmatch_guard.tenant_ok('__tenant__')));
create policy tenant on __tenant__.daily_car_metrics
  using ((select carmatch_guard.tenant_ok('__tenant__'))) with check ((select carmatch_guard.tenant_ok('__tenant__')));
create policy tenant on __tenant__.session_steps
  using ((select carmatch_guard.tenant_ok('__tenant__'))) with check ((select carmatch_guard.tenant_ok('__tenant__')));
create policy tenant on __tenant__.erased_sessions
  using ((select carmatch_guard.tenant_ok('__tenant__'))) with check ((select carmatch_guard.tenant_ok('__tenant__')));

grant select on __tenant__.recommendation_log, __tenant__.daily_metrics, __tenant__.daily_car_metrics,
  __tenant__.session_steps to carmatch_dealer;
grant select, insert, delete on __tenant__.recommendation_log to carmatch_jobs;
grant select, insert, update on __tenant__.daily_metrics, __tenant__.daily_car_metrics, __tenant__.session_steps
  to carmatch_jobs;
grant select, insert, update, delete on __tenant__.erased_sessions to carmatch_jobs;
grant update on __tenant__.user_sessions to carmatch_jobs;
