-- In which language whoever holds a number wants to be spoken to, as they or a clerk chose it at this computer. No person.

create table ticket_language (
    site varchar(128) not null,
    series varchar(128) not null,
    ticket_day date not null,
    number integer not null,
    language varchar(8) not null,
    primary key (site, series, ticket_day, number)
);
