-- What of the shift table the city knows: the version of each person's day that this station has from the city, and whether it was planned
-- anew here since. Who was there at the site's other stations, and how far the city was heard.

create table shift_cell (
    site varchar(128) not null,
    shift_day date not null,
    person varchar(32) not null,
    version integer not null,
    untold boolean not null,
    overtaken_by varchar(64),
    primary key (site, shift_day, person)
);

insert into shift_cell (site, shift_day, person, version, untold)
    select distinct site, shift_day, person, 0, true from planned_shift;

create table shift_news (
    site varchar(128) primary key,
    seq bigint not null
);

create table site_attendance (
    site varchar(128) not null,
    attended_day date not null,
    person varchar(32) not null,
    first_at time not null,
    primary key (site, attended_day, person)
);
