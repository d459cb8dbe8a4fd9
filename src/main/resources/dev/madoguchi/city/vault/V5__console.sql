-- Who may look at a municipality's counters in a browser. A row changes with its password, its lock and the tries that failed.
create table console_account (
    municipality varchar(16) not null,
    id varchar(64) not null,
    role varchar(16) not null,
    password varchar(256) not null,
    must_change boolean not null,
    locked boolean not null,
    failures integer not null,
    blocked_until timestamp(3) with time zone not null,
    changed_at timestamp(3) with time zone not null,
    primary key (municipality, id)
);

-- Who is signed in: only a digest of what the browser holds. Rows go when they end.
create table console_session (
    municipality varchar(16) not null,
    token_sha256 char(64) not null,
    id varchar(64) not null,
    csrf varchar(64) not null,
    began_at timestamp(3) with time zone not null,
    seen_at timestamp(3) with time zone not null,
    primary key (municipality, token_sha256)
);

-- From where: no row, from everywhere.
create table console_network (
    municipality varchar(16) not null,
    network varchar(64) not null,
    primary key (municipality, network)
);

-- What each station told last of itself. A row is replaced by what comes later.
create table station_state (
    municipality varchar(16) not null,
    station varchar(64) not null,
    site varchar(64) not null,
    told_at timestamp(3) with time zone not null,
    received_at timestamp(3) with time zone not null,
    version varchar(32) not null,
    waiting integer not null,
    refused integer not null,
    oldest_at timestamp(3) with time zone,
    faults varchar(1024) not null,
    primary key (municipality, station)
);

-- What a station had counted on a day by the end of an hour. It only rises, so that it may be told any number of times, in any order.
create table hour_tally (
    municipality varchar(16) not null,
    tally_day date not null,
    site varchar(64) not null,
    station varchar(64) not null,
    what varchar(128) not null,
    tally_hour integer not null,
    times bigint not null,
    primary key (municipality, tally_day, site, station, what, tally_hour)
);

-- The same by the end of the day, for what looks at many days.
create table day_tally (
    municipality varchar(16) not null,
    tally_day date not null,
    site varchar(64) not null,
    station varchar(64) not null,
    what varchar(128) not null,
    times bigint not null,
    primary key (municipality, tally_day, site, station, what)
);

create index record_by_day on record (municipality, business_day, site, kind);

grant select, insert, update on console_account to vault_clerk;
grant select, insert, update, delete on console_session to vault_clerk;
grant select, insert, delete on console_network to vault_clerk;
grant select, insert, update on station_state to vault_clerk;
grant select, insert, update on hour_tally to vault_clerk;
grant select, insert, update on day_tally to vault_clerk;
