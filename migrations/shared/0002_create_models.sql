-- What the platform knows of car models, the same for every dealer of the cell.
create schema carmatch_shared;

create table carmatch_shared.modelos (
  id varchar(80) primary key,
  marca varchar(50) not null,
  modelo varchar(100) not null,
  apelidos text[] not null default '{}',
  geracao varchar(60) not null,
  ano_de integer not null,
  ano_ate integer check (ano_ate >= ano_de),
  carroceria varchar(20) not null,
  segmento varchar(30) not null,
  -- The commonest first; more than one where versions differ.
  lugares integer[] not null,
  portas integer[] not null,
  porta_malas_l integer,
  cacamba_l integer,
  motores jsonb not null default '[]',
  latin_ncap jsonb,
  isofix boolean,
  airbags integer,
  controle_estabilidade boolean,
  comprimento_mm integer,
  vao_livre_mm integer,
  equipamentos text[] not null default '{}',
  fontes jsonb not null default '{}',
  atualizado_em timestamptz not null default now()
);

revoke all on schema carmatch_shared from public;
grant usage on schema carmatch_shared to carmatch_web, carmatch_dealer, carmatch_jobs;
grant select on all tables in schema carmatch_shared to carmatch_web, carmatch_dealer, carmatch_jobs;
