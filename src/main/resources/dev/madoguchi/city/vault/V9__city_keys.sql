-- The keys that came after those of the city's folder: none is ever changed or taken away, because old records and receipts hang on
-- them. The keys are the whole city's, so municipality is always '*'. secret is empty for a sealing key, whose private half is never
-- here; for a receipt key it is sealed under the server's own key, which is not here either.
create table city_key (
    municipality varchar(16) not null,
    version bigint not null,
    kind varchar(8) not null,
    public_jwk varchar(512) not null,
    secret varchar(1024) not null,
    made_at timestamp(3) with time zone not null,
    primary key (municipality, version)
);

grant select, insert on city_key to vault_clerk;
