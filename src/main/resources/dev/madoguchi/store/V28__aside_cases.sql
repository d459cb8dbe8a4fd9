-- Cases that wait for their visitor, under the number of the visitor's slip, and which choices were made. No visitor: the case itself
-- lies in the day book under the day's key.

create table aside_case (
    number varchar(6) primary key,
    visit uuid not null,
    reason varchar(16) not null,
    ticket varchar(64) not null,
    case_day date not null,
    procedure_id varchar(128),
    residency varchar(16) not null,
    route varchar(32),
    state varchar(16) not null,
    put_by varchar(128) not null,
    put_at timestamp(3) with time zone not null,
    until_day date not null
);

create index aside_case_by_visit on aside_case (visit, state);
