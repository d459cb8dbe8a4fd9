-- One set of tables for H2 and PostgreSQL; where they differ stands a placeholder (class VaultTables).
-- The municipality leads the keys: it is what the tables are spread by on a distributed engine.

-- Rises with each record; an engine may leave numbers out.
create sequence record_seq;

-- Under which id something was delivered, and in which month's part of the next table it is: the id is taken once for all months.
create table record_id (
    municipality varchar(16) not null,
    id uuid not null,
    business_day date not null,
    primary key (municipality, id)
);

-- What stations delivered. Rows are added and read, never changed and never deleted.
create table record (
    municipality varchar(16) not null,
    id uuid not null,
    seq bigint default ${nextRecord} not null,
    station varchar(64) not null,
    site varchar(64) not null,
    kind varchar(64) not null,
    business_day date not null,
    key_id varchar(128) not null,
    sealed_at timestamp(6) with time zone not null,
    received_at timestamp(3) with time zone not null,
    sha256 char(64) not null,
    envelope ${bytes} not null,
    primary key (municipality, business_day, id)
) ${byMonth};

-- Other bytes that came under an id that was already taken: refused, and kept as evidence.
create table conflict (
    municipality varchar(16) not null,
    id uuid not null,
    sha256 char(64) not null,
    station varchar(64) not null,
    received_at timestamp(3) with time zone not null,
    envelope ${bytes} not null,
    primary key (municipality, id, sha256)
);

-- One row for each certificate ever given to a station.
create table station (
    certificate_sha256 char(64) not null primary key,
    station varchar(64) not null,
    site varchar(64) not null,
    municipality varchar(16) not null,
    signing_key varchar(512) not null,
    enrolled_at timestamp(3) with time zone not null
);

create table revocation (
    certificate_sha256 char(64) not null primary key references station,
    revoked_at timestamp(3) with time zone not null
);

-- The running server works as this user: it adds and reads, and the database itself refuses it everything else.
-- On H2 its password is set anew at each start; on PostgreSQL who prepares the database makes it.
${makeClerk};
grant select, insert on record_id to vault_clerk;
grant select, insert on record to vault_clerk;
grant select, insert on conflict to vault_clerk;
grant select, insert on station to vault_clerk;
grant select, insert on revocation to vault_clerk;
