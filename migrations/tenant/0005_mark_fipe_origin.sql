-- Who said a car's FIPE price: 'tabela' where we found it in the shared table, nothing where a person or file did.
-- Only the former is ours to change when a new month comes.
alter table __tenant__.cars add column fipe_origem varchar(10) check (fipe_origem = 'tabela');
