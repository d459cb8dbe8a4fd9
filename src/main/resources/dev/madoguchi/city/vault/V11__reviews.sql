-- Cases that wait for the review of a city officer at the console: what a station signed, and no word about a person. Rows are added and read.
create table review (
    municipality varchar(16) not null,
    station varchar(64) not null,
    case_id uuid not null,
    round integer not null,
    site varchar(64) not null,
    asked_at timestamp(3) with time zone not null,
    open_until timestamp(3) with time zone not null,
    jws varchar(8192) not null,
    primary key (municipality, station, case_id, round)
);

-- What came of it: the first answer stays, whoever gives it.
create table review_answer (
    municipality varchar(16) not null,
    station varchar(64) not null,
    case_id uuid not null,
    round integer not null,
    verdict varchar(16) not null,
    reason varchar(32) not null,
    answered_by varchar(64) not null,
    answered_at timestamp(3) with time zone not null,
    primary key (municipality, station, case_id, round)
);

create index review_open on review (municipality, open_until);
create index review_answered on review_answer (municipality, answered_at);

grant select, insert on review to vault_clerk;
grant select, insert on review_answer to vault_clerk;
