-- Which proposal a publication answers, so that a page of proposals asks for their answers alone; empty for none. The migration after
-- this one fills in what the statements of before say.
alter table publication add column answers varchar(64);
create index publication_answers on publication (municipality, answers);
