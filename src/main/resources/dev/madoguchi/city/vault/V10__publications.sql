-- What the city published to its stations: each a statement that the city signed. Added to and never changed; taking something back is a
-- further version. The numbers of a municipality have no gap and become visible in their order, so that a station asks by the last it has.
create table publication (
    municipality varchar(16) not null,
    seq bigint not null,
    site varchar(64) not null,
    kind varchar(16) not null,
    name varchar(64) not null,
    version integer not null,
    effective_from date not null,
    withdrawn boolean not null,
    published_by varchar(64) not null,
    published_at timestamp(3) with time zone not null,
    statement varchar(393216) not null,
    primary key (municipality, seq),
    unique (municipality, site, kind, name, version)
);

-- What stations propose to change, each as the station signed it.
create table proposal (
    municipality varchar(16) not null,
    id uuid not null,
    site varchar(64) not null,
    station varchar(64) not null,
    received_at timestamp(3) with time zone not null,
    signing_key varchar(512) not null,
    statement varchar(32768) not null,
    primary key (municipality, id)
);

grant select, insert on publication to vault_clerk;
grant select, insert on proposal to vault_clerk;
