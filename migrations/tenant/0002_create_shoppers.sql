-- What shoppers leave behind: sessions, events, leads; and the dealer's own people.
create table __tenant__.user_sessions (
  id uuid primary key,
  session_data jsonb not null,
  recommendations jsonb,
  created_at timestamptz not null default now()
);

create table __tenant__.analytics (
  id uuid primary key,
  event_type varchar(50) not null,
  event_data jsonb not null,
  created_at timestamptz not null default now()
);

create index analytics_type on __tenant__.analytics (event_type, created_at);

create table __tenant__.leads (
  id uuid primary key,
  session_id uuid not null,
  recommendation_id uuid,
  car_id uuid references __tenant__.cars (id) on delete set null,
  name varchar(120) not null,
  phone varchar(11) not null,
  email varchar(254),
  message varchar(2000),
  consent jsonb not null,
  status varchar(20) not null default 'new',
  idempotency_key varchar(100) not null unique,
  body_hash char(64) not null,
  created_at timestamptz not null default now()
);

create index leads_newest on __tenant__.leads (created_at desc);

create table __tenant__.members (
  id uuid primary key,
  email varchar(254) not null unique,
  role varchar(20) not null check (role in ('owner', 'manager', 'seller')),
  created_at timestamptz not null default now()
);

-- Statistics are the same for every tenant's login to estimate by (EXPLAIN): none are kept of what is personal.
alter table __tenant__.leads alter column name set statistics 0;
alter table __tenant__.leads alter column phone set statistics 0;
alter table __tenant__.leads alter column email set statistics 0;
alter table __tenant__.leads alter column message set statistics 0;
alter table __tenant__.members alter column email set statistics 0;

alter table __tenant__.user_sessions enable row level security;
alter table __tenant__.analytics enable row level security;
alter table __tenant__.leads enable row level security;
alter table __tenant__.members enable row level security;
create policy tenant on __tenant__.user_sessions
  using ((select carmatch_guard.tenant_ok('__tenant__'))) with check ((select carmatch_guard.tenant_ok('__tenant__')));
create policy tenant on __tenant__.analytics
  using ((select carmatch_guard.tenant_ok('__tenant__'))) with check ((select carmatch_guard.tenant_ok('__tenant__')));
create policy tenant on __tenant__.leads
  using ((select carmatch_guard.tenant_ok('__tenant__'))) with check ((select carmatch_guard.tenant_ok('__tenant__')));
create policy tenant on __tenant__.members
  using ((select carmatch_guard.tenant_ok('__tenant__'))) with check ((select carmatch_guard.tenant_ok('__tenant__')));

-- The web role writes what a shopper says and reads back only what proves that it was stored.
grant insert on __tenant__.user_sessions, __tenant__.analytics, __tenant__.leads to carmatch_web;
grant select (id) on __tenant__.user_sessions, __tenant__.analytics to carmatch_web;
grant select (id, idempotency_key, body_hash) on __tenant__.leads to carmatch_web;
grant select on __tenant__.user_sessions, __tenant__.analytics, __tenant__.members to carmatch_dealer;
grant select, update on __tenant__.leads to carmatch_dealer;
grant select, insert, delete on __tenant__.user_sessions, __tenant__.analytics to carmatch_jobs;
grant select, insert, update, delete on __tenant__.leads to carmatch_jobs;
