-- FIPE's reference prices, the same for every dealer of the cell. A month is replaced as a whole or not at all.
create table carmatch_shared.fipe_meses (
  mes char(7) primary key check (mes ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  linhas integer not null,
  -- SHA-256 of the month's prices: the same table again changes nothing.
  resumo char(64) not null,
  carregado_em timestamptz not null default now()
);

create table carmatch_shared.fipe_precos (
  mes char(7) not null references carmatch_shared.fipe_meses (mes) on delete cascade,
  codigo varchar(10) not null check (codigo ~ '^[0-9]{6}-[0-9]$'),
  -- Model year; 32000 is FIPE's own word for a new car.
  ano integer not null check (ano between 1900 and 2100 or ano = 32000),
  combustivel varchar(20) not null check (combustivel in ('flex', 'gasoline', 'ethanol', 'diesel', 'hybrid', 'plug_in_hybrid', 'electric', 'cng')),
  marca varchar(60) not null,
  modelo varchar(120) not null,
  preco decimal(10,2) not null check (preco > 0),
  primary key (mes, codigo, ano, combustivel)
);

create index fipe_precos_marca on carmatch_shared.fipe_precos (mes, marca, ano);

grant select on carmatch_shared.fipe_meses, carmatch_shared.fipe_precos to carmatch_web, carmatch_dealer, carmatch_jobs;
