-- What a counter writes down of a day besides its cases, and the fees it took. Nothing here names a visitor: free text goes in only
-- after it was looked through. Nothing is changed either: a correction is a further revision, a fee taken by mistake is cancelled.

create table day_record (
    id uuid not null,
    revision integer not null,
    site varchar(128) not null,
    record_day date not null,
    kind varchar(16) not null,
    topic varchar(64) not null,
    faq varchar(200) not null,
    times integer not null,
    standing varchar(16) not null,
    about varchar(1000) not null,
    cause varchar(1000) not null,
    response varchar(1000) not null,
    began_at time,
    ended_at time,
    written_by varchar(128) not null,
    written_at timestamp(3) with time zone not null,
    primary key (id, revision)
);

create index day_record_by_day on day_record (site, record_day);

create table fee_taken (
    id uuid primary key,
    site varchar(128) not null,
    taken_day date not null,
    number integer not null,
    fee varchar(64) not null,
    yen integer not null,
    taken_by varchar(128) not null,
    taken_at timestamp(3) with time zone not null,
    cancelled_by varchar(128),
    cancelled_at timestamp(3) with time zone,
    unique (site, taken_day, number)
);

create table cash_count (
    id uuid primary key,
    site varchar(128) not null,
    counted_day date not null,
    expected_yen integer not null,
    counted_yen integer not null,
    explanation varchar(1000) not null,
    counted_by varchar(128) not null,
    counted_at timestamp(3) with time zone not null
);

create index cash_count_by_day on cash_count (site, counted_day);
