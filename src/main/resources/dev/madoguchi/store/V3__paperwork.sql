-- What has to be done with a counter's papers after a visit: forms in stock, papers for the office, entries into other systems.
-- Cases are known by their random id and their ticket only; of no table a person can be told.

create table form_movement (
    id uuid primary key,
    site varchar(128) not null,
    kind varchar(128) not null,
    deed varchar(16) not null,
    pieces integer not null,
    change integer not null,
    who varchar(128) not null,
    happened_at timestamp(3) with time zone not null
);

create index form_movement_by_kind on form_movement (site, kind, happened_at);

create table bundle (
    id uuid primary key,
    site varchar(128) not null,
    kind varchar(128) not null,
    bundle_day date not null,
    number integer not null,
    state varchar(16) not null,
    made_by varchar(128) not null,
    made_at timestamp(3) with time zone not null,
    counted_by varchar(128),
    counted_at timestamp(3) with time zone,
    prints integer not null,
    printed_at timestamp(3) with time zone,
    handed_by varchar(128),
    handed_at timestamp(3) with time zone,
    unique (site, kind, bundle_day, number)
);

create table case_paper (
    visit uuid not null,
    kind varchar(128) not null,
    site varchar(128) not null,
    ticket varchar(32) not null,
    case_day date not null,
    taken_at timestamp(3) with time zone not null,
    bundle uuid,
    missing_by varchar(128),
    primary key (visit, kind)
);

create index case_paper_by_bundle on case_paper (bundle, taken_at);

create table outside_entry (
    visit uuid not null,
    system varchar(128) not null,
    turn integer not null,
    site varchar(128) not null,
    ticket varchar(32) not null,
    case_day date not null,
    due_at timestamp(3) with time zone not null,
    entered_by varchar(128),
    entered_at timestamp(3) with time zone,
    primary key (visit, system, turn)
);

create index outside_entry_by_day on outside_entry (site, case_day, system);
