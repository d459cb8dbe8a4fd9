-- The queue of every site: what was done to which number, and what the server decided about it. Numbers and windows, no person.
-- Rows are added and read, never changed and never deleted, but for the counters.

-- The number of the site's last decision or sign. Whoever decides changes it first and so keeps the others out until the commit:
-- who has seen a number has seen every lower one, on whichever server it was made.
create table queue_site (
    municipality varchar(64) not null,
    site varchar(64) not null,
    last_seq bigint not null,
    primary key (municipality, site)
);

create table queue_counter (
    municipality varchar(64) not null,
    site varchar(64) not null,
    queue_day date not null,
    series varchar(8) not null,
    last_number integer not null,
    primary key (municipality, site, queue_day, series)
);

-- step counts the events that count for one number: two windows cannot both make its next one. A refused event has none.
create table queue_event (
    municipality varchar(64) not null,
    site varchar(64) not null,
    id uuid not null,
    seq bigint not null,
    queue_day date not null,
    series varchar(8) not null,
    number integer not null,
    step integer,
    action varchar(16) not null,
    window_id varchar(64),
    to_purpose varchar(8),
    to_window varchar(64),
    station varchar(64) not null,
    officer varchar(64) not null,
    happened_at timestamp(3) with time zone not null,
    received_at timestamp(3) with time zone not null,
    refusal varchar(16),
    primary key (municipality, site, id),
    constraint queue_event_once unique (municipality, site, queue_day, series, number, step)
);

create index queue_event_by_day on queue_event (municipality, site, queue_day, seq);

-- What each station puts behind a series' letter where it gives numbers by itself.
create table queue_station (
    municipality varchar(64) not null,
    site varchar(64) not null,
    station varchar(64) not null,
    letters varchar(8) not null,
    joined_at timestamp(3) with time zone not null,
    primary key (municipality, site, station),
    constraint queue_station_letters unique (municipality, site, letters)
);

-- What a site's purposes and windows are called; the last row of a site counts.
create table queue_sign (
    municipality varchar(64) not null,
    site varchar(64) not null,
    seq bigint not null,
    sign varchar(200000) not null,
    told_at timestamp(3) with time zone not null,
    primary key (municipality, site, seq)
);

grant select, insert, update on queue_site to vault_clerk;
grant select, insert, update on queue_counter to vault_clerk;
grant select, insert on queue_event to vault_clerk;
grant select, insert on queue_station to vault_clerk;
grant select, insert on queue_sign to vault_clerk;
