-- The profiles that the city gave to a municipality's stations, as the text of the file; the last row of a municipality counts.
create table city_profile (
    municipality varchar(16) not null,
    told_at timestamp(3) with time zone not null,
    sha256 varchar(64) not null,
    profile varchar(1000000) not null,
    primary key (municipality, told_at, sha256)
);

-- One-time codes: only the digest of a code's secret is here.
create table enrolment_code (
    municipality varchar(16) not null,
    secret_sha256 varchar(64) not null,
    site varchar(64) not null,
    station varchar(64) not null,
    made_at timestamp(3) with time zone not null,
    expires_at timestamp(3) with time zone not null,
    primary key (municipality, secret_sha256)
);

create index enrolment_code_by_secret on enrolment_code (secret_sha256);

-- What a code was used for. The key lets it be used once, on however many nodes at a time; the same keys get the same certificate again.
create table enrolment_use (
    municipality varchar(16) not null,
    secret_sha256 varchar(64) not null,
    keys_sha256 varchar(64) not null,
    certificate varchar(8000) not null,
    used_at timestamp(3) with time zone not null,
    primary key (municipality, secret_sha256)
);

grant select, insert on city_profile to vault_clerk;
grant select, insert on enrolment_code to vault_clerk;
grant select, insert on enrolment_use to vault_clerk;
