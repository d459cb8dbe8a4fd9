-- When a deputy stood in for the supervisor who was not there. No visitor.

create table stand_in (
    id uuid primary key,
    deputy varchar(32) not null,
    since timestamp(3) with time zone not null,
    until timestamp(3) with time zone,
    ended_by varchar(32)
);

create index stand_in_by_since on stand_in (since);
