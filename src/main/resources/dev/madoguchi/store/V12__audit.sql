-- Where a deed was done, why, and whether it came to nothing. Empty in the rows of before, whose hash knows nothing of it.

alter table audit add column station varchar(64) default '' not null;
alter table audit add column why varchar(64) default '' not null;
alter table audit add column outcome varchar(16) default '' not null;

create index audit_by_time on audit (happened_at);
