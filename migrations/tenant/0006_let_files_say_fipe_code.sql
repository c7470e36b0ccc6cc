-- 'codigo': a file said the FIPE code, and only the price is looked up.
alter table __tenant__.cars drop constraint cars_fipe_origem_check;
alter table __tenant__.cars add constraint cars_fipe_origem_check check (fipe_origem in ('tabela', 'codigo'));
