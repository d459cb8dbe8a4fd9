-- The heads of the stations' audit trails: one a station and day. Rows are added and read, never changed and never deleted.
create table audit_head (
    municipality varchar(64) not null,
    station varchar(64) not null,
    head_day date not null,
    seq bigint not null,
    hash char(64) not null,
    jws varchar(4096) not null,
    received_at timestamp(3) with time zone not null,
    primary key (municipality, station, head_day)
);

-- Another head that came for a station and a day that had one: refused, and kept as evidence.
create table audit_head_conflict (
    municipality varchar(64) not null,
    station varchar(64) not null,
    head_day date not null,
    seq bigint not null,
    hash char(64) not null,
    jws varchar(4096) not null,
    received_at timestamp(3) with time zone not null,
    primary key (municipality, station, head_day, hash)
);

grant select, insert on audit_head to vault_clerk;
grant select, insert on audit_head_conflict to vault_clerk;
