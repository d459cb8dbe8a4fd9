-- The shift table that the stations of a site share: people by their ids at the counter, hours and posts, and no name. Added to and never
-- changed: each row is a person's whole day, and of two that follow the same version the one that came first stays. The numbers of a
-- municipality have no gap and become visible in their order, so that a station asks by the last it has.
create table shift_change (
    municipality varchar(16) not null,
    seq bigint not null,
    site varchar(64) not null,
    shift_day date not null,
    person varchar(32) not null,
    version integer not null,
    station varchar(64) not null,
    shifts varchar(512) not null,
    received_at timestamp(3) with time zone not null,
    primary key (municipality, seq),
    unique (municipality, site, shift_day, person, version)
);

-- Who signed in at a station of a site on a day, and when first.
create table attendance (
    municipality varchar(16) not null,
    site varchar(64) not null,
    attended_day date not null,
    station varchar(64) not null,
    person varchar(32) not null,
    first_at varchar(5) not null,
    primary key (municipality, site, attended_day, station, person)
);

grant select, insert on shift_change to vault_clerk;
grant select, insert on attendance to vault_clerk;
