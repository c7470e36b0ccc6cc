-- What this dealer's sessions teach: sums over at least 30 of them, no rows, no text; and the prior that is its own.
create table __tenant__.learning_sums (
  id smallint primary key default 1 check (id = 1),
  -- The prior that they were taken with, without which they mean nothing.
  prior varchar(40) not null,
  sessions integer not null check (sessions >= 30),
  sums jsonb not null,
  taken_at timestamptz not null default now()
);

create table __tenant__.own_priors (
  -- The platform's version beside which it was made.
  version varchar(40) primary key,
  prior jsonb not null,
  made_at timestamptz not null default now()
);

alter table __tenant__.learning_sums enable row level security;
alter table __tenant__.own_priors enable row level security;
create policy tenant on __tenant__.learning_sums
  using ((select carmatch_guard.tenant_ok('__tenant__'))) with check ((select carmatch_guard.tenant_ok('__tenant__')));
create policy tenant on __tenant__.own_priors
  using ((select carmatch_guard.tenant_ok('__tenant__'))) with check ((select carmatch_guard.tenant_ok('__tenant__')));

grant select, insert, update, delete on __tenant__.learning_sums to carmatch_jobs;
grant select on __tenant__.own_priors to carmatch_web, carmatch_dealer;
grant select, insert, update, delete on __tenant__.own_priors to carmatch_jobs;
