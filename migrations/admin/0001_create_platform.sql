-- The control cell: who the tenants are and what they pay. Web roles reach it by one function only.
create schema carmatch_admin;

create table carmatch_admin.cells (
  id varchar(30) primary key,
  created_at timestamptz not null default now()
);

insert into carmatch_admin.cells (id) values ('default');

create table carmatch_admin.tenants (
  id uuid primary key,
  slug varchar(50) not null unique check (slug ~ '^[a-z][a-z0-9-]{1,48}[a-z0-9]$' and slug !~ '--'),
  name varchar(100) not null,
  domain varchar(100) not null unique,
  plan varchar(20) not null check (plan in ('basic', 'professional', 'enterprise')),
  status varchar(20) not null check (status in ('active', 'suspended', 'trial')),
  created_at timestamptz not null default now(),
  config jsonb not null,
  cell varchar(30) not null default 'default' references carmatch_admin.cells (id),
  suspended_from varchar(20) check (suspended_from in ('active', 'trial'))
);

create table carmatch_admin.subscriptions (
  id uuid primary key,
  tenant_id uuid not null references carmatch_admin.tenants (id) on delete cascade,
  plan varchar(20) not null check (plan in ('basic', 'professional', 'enterprise')),
  price_monthly decimal(10,2) not null check (price_monthly >= 0),
  status varchar(20) not null check (status in ('trial', 'active', 'suspended', 'ended')),
  current_period_start date not null,
  current_period_end date not null check (current_period_end >= current_period_start)
);

-- One running subscription a tenant; ended ones stay as history.
create unique index subscriptions_running on carmatch_admin.subscriptions (tenant_id) where status <> 'ended';

-- A tenant's own domains. A host serves only once verified.
create table carmatch_admin.hosts (
  host varchar(253) primary key check (host = lower(host) and host ~ '\.'),
  tenant_id uuid not null references carmatch_admin.tenants (id) on delete cascade,
  verified_at timestamptz
);

create index hosts_tenant on carmatch_admin.hosts (tenant_id);

create table carmatch_admin.audit_log (
  id uuid primary key,
  tenant_id uuid,
  slug varchar(50) not null,
  actor varchar(100) not null,
  action varchar(50) not null,
  detail jsonb not null,
  created_at timestamptz not null default now()
);

create index audit_log_tenant on carmatch_admin.audit_log (tenant_id, created_at);

-- Tenant migrations by name, with their text: provisioning replays what is recorded here, from any runtime.
create table carmatch_admin.tenant_migrations (
  name varchar(100) primary key,
  hash char(64) not null,
  statements jsonb not null,
  registered_at timestamptz not null default now()
);

-- What a shopper's request may learn of a tenant: its public part, by exact name only.
-- A platform subdomain is asked for by its label (no dot), an own domain by its full name.
create function carmatch_admin.tenant_by_host(wanted text) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select pg_catalog.jsonb_build_object(
    'id', t.id, 'slug', t.slug, 'name', t.name, 'domain', t.domain,
    'plan', t.plan, 'status', t.status, 'config', t.config, 'cell', t.cell)
  from carmatch_admin.tenants t
  where t.slug = wanted
     or t.id = (select h.tenant_id from carmatch_admin.hosts h where h.host = wanted and h.verified_at is not null)
$$;

-- Jobs walk the fleet: every tenant that is served, in the same public form.
create function carmatch_admin.served_tenants() returns setof jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select carmatch_admin.tenant_by_host(t.slug) from carmatch_admin.tenants t where t.status <> 'suspended' order by t.slug
$$;

revoke all on all functions in schema carmatch_admin from public;
revoke all on schema carmatch_admin from public;
grant usage on schema carmatch_admin to carmatch_web, carmatch_dealer, carmatch_jobs;
grant execute on function carmatch_admin.tenant_by_host(text) to carmatch_web, carmatch_dealer, carmatch_jobs;
grant execute on function carmatch_admin.served_tenants() to carmatch_jobs;
