-- What a person wrote into a day's report, as it was handed in or is going to be. It was looked through for personal data before.

create table daily_note (
    site varchar(64) not null,
    report_day date not null,
    part varchar(32) not null,
    words varchar(4000) not null,
    written_by varchar(128) not null,
    written_at timestamp(3) with time zone not null,
    primary key (site, report_day, part)
);
