-- The authority's key can be exchanged like the others: its certificates and its name as a kind of key need more room.
alter table city_key alter column kind set data type varchar(16);
alter table city_key alter column secret set data type varchar(4096);
