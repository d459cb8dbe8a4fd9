-- What stations delivered. Rows are added and read, never changed and never deleted.
-- The municipality leads the key: it is what the table is spread by on a distributed engine.
create table record (
    municipality varchar(16) not null,
    id uuid not null,
    seq bigint generated always as identity,
    station varchar(64) not null,
    site varchar(64) not null,
    kind varchar(64) not null,
    business_day date not null,
    key_id varchar(128) not null,
    sealed_at timestamp(9) with time zone not null,
    received_at timestamp(3) with time zone not null,
    sha256 char(64) not null,
    envelope blob not null,
    primary key (municipality, id)
);

-- Other bytes that came under an id that was already taken: refused, and kept as evidence.
create table conflict (
    municipality varchar(16) not null,
    id uuid not null,
    sha256 char(64) not null,
    station varchar(64) not null,
    received_at timestamp(3) with time zone not null,
    envelope blob not null,
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
-- Its password is set anew at each start.
create user vault_clerk password '${clerkPassword}';
grant select, insert on record to vault_clerk;
grant select, insert on conflict to vault_clerk;
grant select, insert on station to vault_clerk;
grant select, insert on revocation to vault_clerk;
