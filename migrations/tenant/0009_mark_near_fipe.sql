-- 'perto': several codes of about the same price may be the car's, so that its FIPE price is told as about.
alter table __tenant__.cars drop constraint cars_fipe_origem_check;
alter table __tenant__.cars add constraint cars_fipe_origem_check check (fipe_origem in ('tabela', 'perto', 'codigo'));
