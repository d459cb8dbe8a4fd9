-- Who worked here when the list of people was looked at last, and what has changed since: the city wants to hear of it (003 §18-1(2)).

create table staff_known (
    site varchar(64) not null,
    person varchar(128) not null,
    place integer not null,
    name varchar(128) not null,
    role varchar(32) not null,
    primary key (site, person)
);

create table staff_change (
    site varchar(64) not null,
    id uuid not null,
    person varchar(128) not null,
    name varchar(128) not null,
    kind varchar(16) not null,
    was varchar(128) not null,
    becomes varchar(128) not null,
    noticed_at timestamp(3) with time zone not null,
    reported_by varchar(128),
    reported_at timestamp(3) with time zone,
    primary key (site, id)
);
