-- A dealer's stock. `__tenant__` stands for the tenant's schema.
create table __tenant__.cars (
  id uuid primary key,
  nome varchar(200) not null,
  marca varchar(50) not null,
  modelo varchar(100) not null,
  versao varchar(200) not null default '',
  ano integer not null check (ano between 1900 and 2100),
  ano_fabricacao integer not null check (ano_fabricacao between 1900 and 2100),
  preco decimal(10,2) not null check (preco > 0),
  quilometragem integer check (quilometragem >= 0),
  combustivel varchar(20) check (combustivel in ('flex', 'gasoline', 'ethanol', 'diesel', 'hybrid', 'plug_in_hybrid', 'electric', 'cng')),
  cambio varchar(20) check (cambio in ('manual', 'automatic', 'cvt', 'automated', 'dual_clutch')),
  carroceria varchar(20) check (carroceria in ('hatch', 'sedan', 'suv', 'pickup', 'wagon', 'minivan', 'coupe', 'convertible', 'van')),
  cor varchar(40),
  portas integer check (portas between 1 and 9),
  lugares integer check (lugares between 1 and 60),
  potencia_cv integer check (potencia_cv between 1 and 3000),
  equipamentos text[] not null default '{}',
  fipe_codigo varchar(10),
  fipe_preco decimal(10,2) check (fipe_preco > 0),
  fipe_mes char(7) check (fipe_mes ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  cidade varchar(100),
  uf char(2),
  fotos jsonb not null default '[]',
  placa_final char(1),
  unico_dono boolean,
  ipva_pago boolean,
  aceita_troca boolean,
  blindado boolean,
  laudo varchar(40),
  leilao_sinistro boolean,
  garantia varchar(100),
  chave_reserva boolean,
  descricao text,
  origem varchar(30) not null default 'manual',
  ref_externa varchar(100),
  -- Recognises the same car in the next file: the reference, else identity and ordinal among equals.
  chave_importacao varchar(500) unique,
  situacao varchar(12) not null default 'disponivel' check (situacao in ('disponivel', 'reservado', 'vendido', 'removido')),
  disponivel boolean generated always as (situacao = 'disponivel') stored,
  data_scraping timestamptz,
  entrou_em timestamptz not null default now(),
  saiu_em timestamptz,
  versao_registro integer not null default 1,
  campos_manuais text[] not null default '{}',
  atualizado_em timestamptz not null default now()
);

-- The snapshot reads what is on sale or left in the last 30 days.
create index cars_current on __tenant__.cars (situacao, saiu_em);

-- Append-only: what changed, when and by whom. Written by the trigger alone, so no path can forget it.
create table __tenant__.car_changes (
  id uuid primary key,
  car_id uuid not null references __tenant__.cars (id) on delete cascade,
  changed_at timestamptz not null default now(),
  actor varchar(100) not null,
  field varchar(20) not null check (field in ('preco', 'situacao')),
  old_value text,
  new_value text
);

create index car_changes_car on __tenant__.car_changes (car_id, changed_at);

-- One row: raised in the same transaction as any change of a car. The truth about which snapshot is current.
create table __tenant__.stock_version (
  id smallint primary key default 1 check (id = 1),
  version bigint not null,
  changed_at timestamptz not null default now()
);

insert into __tenant__.stock_version (version) values (1);

-- Rows of a file on their way in: staged in a few requests, merged in one transaction, then gone.
create table __tenant__.import_rows (
  import_id uuid not null,
  row_number integer not null,
  chave text not null,
  car jsonb not null,
  staged_at timestamptz not null default now(),
  primary key (import_id, row_number)
);

-- Only a statement that touched a car: importing an unchanged file must not make every shop build its snapshot anew.
create function __tenant__.cars_changed() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if exists (select from touched) then
    update __tenant__.stock_version set version = version + 1, changed_at = now();
  end if;
  return null;
end
$$;

-- SECURITY DEFINER: the dealer's role cannot write history itself, only cause it.
create function __tenant__.car_recorded() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  who text := coalesce(nullif(current_setting('cm.actor', true), ''), session_user);
begin
  if tg_op = 'INSERT' then
    insert into __tenant__.car_changes (id, car_id, actor, field, new_value)
    values (uuidv7(), new.id, who, 'preco', new.preco), (uuidv7(), new.id, who, 'situacao', new.situacao);
  else
    if new.preco is distinct from old.preco then
      insert into __tenant__.car_changes (id, car_id, actor, field, old_value, new_value)
      values (uuidv7(), new.id, who, 'preco', old.preco, new.preco);
    end if;
    if new.situacao is distinct from old.situacao then
      insert into __tenant__.car_changes (id, car_id, actor, field, old_value, new_value)
      values (uuidv7(), new.id, who, 'situacao', old.situacao, new.situacao);
    end if;
  end if;
  return null;
end
$$;

-- Keeps the record's version, its time and the day it left, whoever edits it.
create function __tenant__.car_touched() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
  new.versao_registro := old.versao_registro + 1;
  new.atualizado_em := now();
  if new.situacao in ('vendido', 'removido') and old.situacao in ('disponivel', 'reservado') then
    new.saiu_em := now();
  elsif new.situacao in ('disponivel', 'reservado') then
    new.saiu_em := null;
  end if;
  return new;
end
$$;

create trigger car_touched before update on __tenant__.cars
  for each row execute function __tenant__.car_touched();
create trigger cars_inserted after insert on __tenant__.cars referencing new table as touched
  for each statement execute function __tenant__.cars_changed();
create trigger cars_updated after update on __tenant__.cars referencing new table as touched
  for each statement execute function __tenant__.cars_changed();
create trigger cars_deleted after delete on __tenant__.cars referencing old table as touched
  for each statement execute function __tenant__.cars_changed();
create trigger car_inserted after insert on __tenant__.cars
  for each row execute function __tenant__.car_recorded();
create trigger car_updated after update on __tenant__.cars
  for each row when (old.preco is distinct from new.preco or old.situacao is distinct from new.situacao)
  execute function __tenant__.car_recorded();

revoke all on function __tenant__.car_touched() from public;
revoke all on function __tenant__.cars_changed() from public;
revoke all on function __tenant__.car_recorded() from public;

alter table __tenant__.cars enable row level security;
alter table __tenant__.car_changes enable row level security;
alter table __tenant__.stock_version enable row level security;
alter table __tenant__.import_rows enable row level security;
create policy tenant on __tenant__.cars
  using ((select carmatch_guard.tenant_ok('__tenant__'))) with check ((select carmatch_guard.tenant_ok('__tenant__')));
create policy tenant on __tenant__.car_changes
  using ((select carmatch_guard.tenant_ok('__tenant__'))) with check ((select carmatch_guard.tenant_ok('__tenant__')));
create policy tenant on __tenant__.stock_version
  using ((select carmatch_guard.tenant_ok('__tenant__'))) with check ((select carmatch_guard.tenant_ok('__tenant__')));
create policy tenant on __tenant__.import_rows
  using ((select carmatch_guard.tenant_ok('__tenant__'))) with check ((select carmatch_guard.tenant_ok('__tenant__')));

grant usage on schema __tenant__ to carmatch_web, carmatch_dealer, carmatch_jobs;
grant select on __tenant__.cars, __tenant__.stock_version to carmatch_web, carmatch_dealer, carmatch_jobs;
grant select on __tenant__.car_changes to carmatch_dealer, carmatch_jobs;
grant insert, update on __tenant__.cars to carmatch_dealer, carmatch_jobs;
grant select, insert, delete on __tenant__.import_rows to carmatch_dealer, carmatch_jobs;
