-- What a workstation keeps. No column holds a person's data in the clear: drafts and entries are sealed under the day key,
-- sealed records lie in files of their own, everything else counts and numbers.

create table ticket_counter (
    site varchar(128) not null,
    series varchar(128) not null,
    ticket_day date not null,
    last_number integer not null,
    primary key (site, series, ticket_day)
);

create table ticket (
    site varchar(128) not null,
    series varchar(128) not null,
    ticket_day date not null,
    number integer not null,
    state varchar(16) not null,
    issued_at timestamp(3) with time zone not null,
    changed_at timestamp(3) with time zone not null,
    primary key (site, series, ticket_day, number)
);

create table draft (
    visit uuid primary key,
    draft_day date not null,
    sealed varbinary(33554432) not null,
    saved_at timestamp(3) with time zone not null
);

create table entry (
    visit uuid primary key,
    entry_day date not null,
    sealed varbinary(33554432) not null,
    completed_at timestamp(3) with time zone not null
);

create index entry_by_day on entry (entry_day, completed_at);

create table outbox (
    id uuid primary key,
    record_day date not null,
    sha256 char(64) not null,
    state varchar(16) not null,
    reason varchar(1000),
    attempts integer not null,
    queued_at timestamp(3) with time zone not null,
    next_try timestamp(3) with time zone not null,
    receipt varchar(100000),
    receipted_at timestamp(3) with time zone
);

create index outbox_by_state on outbox (state, next_try);

create table tally (
    once uuid not null,
    what varchar(128) not null,
    site varchar(128) not null,
    tally_day date not null,
    primary key (once, what)
);

create index tally_by_day on tally (tally_day, site, what);

create table audit (
    seq bigint primary key,
    happened_at timestamp(3) with time zone not null,
    who varchar(128) not null,
    deed varchar(128) not null,
    subject varchar(256) not null,
    previous_hash char(64) not null,
    hash char(64) not null
);
