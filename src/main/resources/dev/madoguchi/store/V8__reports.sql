-- Totals of each day beside the single deeds, so that a year is read from thousands of rows and not from millions; what became of
-- each report; and what was announced about a day. Nothing here names a visitor.

alter table tally add column times integer default 1 not null;

create table tally_total (
    total_day date not null,
    site varchar(128) not null,
    what varchar(128) not null,
    times bigint not null,
    primary key (total_day, site, what)
);

insert into tally_total (total_day, site, what, times)
select tally_day, site, what, sum(times) from tally group by tally_day, site, what;

create table report_state (
    kind varchar(16) not null,
    site varchar(128) not null,
    first_day date not null,
    written_by varchar(128) not null,
    deputy boolean not null,
    written_at timestamp(3) with time zone not null,
    handed_in_at timestamp(3) with time zone,
    confirmed_by varchar(128),
    confirmed_at timestamp(3) with time zone,
    primary key (kind, site, first_day)
);

create table announcement (
    id uuid primary key,
    site varchar(128),
    announced_day date not null,
    change varchar(16) not null,
    opens time,
    closes time,
    name varchar(200) not null,
    entered_by varchar(128) not null,
    entered_at timestamp(3) with time zone not null,
    withdrawn_by varchar(128),
    withdrawn_at timestamp(3) with time zone
);

create index announcement_by_day on announcement (announced_day);
