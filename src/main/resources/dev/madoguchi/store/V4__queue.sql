-- The queue as this station knows it: what was done to which number, here and elsewhere, and what the city's server decided about
-- it. Numbers and windows, no person.

-- seq is null until the server has decided.
create table queue_event (
    id uuid primary key,
    site varchar(64) not null,
    queue_day date not null,
    series varchar(8) not null,
    number integer not null,
    action varchar(16) not null,
    window_id varchar(64),
    to_purpose varchar(8),
    to_window varchar(64),
    station varchar(64) not null,
    officer varchar(64) not null,
    happened_at timestamp(3) with time zone not null,
    pending bigint generated always as identity,
    seq bigint,
    refusal varchar(16)
);

create index queue_event_by_day on queue_event (site, queue_day, seq);

-- Numbers that the server was asked for and whose answer has not been seen.
create table queue_ask (
    id uuid primary key,
    site varchar(64) not null,
    queue_day date not null,
    series varchar(8) not null,
    asked_at timestamp(3) with time zone not null
);

-- What the server gave the station to number by itself with, and up to where the station knows its decisions.
create table queue_place (
    site varchar(64) primary key,
    letters varchar(8) not null,
    up_to bigint not null
);
