-- Who is planned to work when, and which IC cards are lent. The staff is named here by id; no visitor.

create table planned_shift (
    site varchar(128) not null,
    shift_day date not null,
    person varchar(32) not null,
    begins time not null,
    ends time not null,
    post varchar(16) not null,
    planned_by varchar(128) not null,
    planned_at timestamp(3) with time zone not null,
    primary key (site, shift_day, person, begins)
);

create table card_loan (
    id uuid primary key,
    site varchar(128) not null,
    loan_day date not null,
    card varchar(64) not null,
    person varchar(32) not null,
    lent_by varchar(128) not null,
    lent_at timestamp(3) with time zone not null,
    returned_by varchar(128),
    returned_at timestamp(3) with time zone,
    lost_by varchar(128),
    lost_at timestamp(3) with time zone,
    told_whom varchar(200),
    told_at timestamp(3) with time zone
);

create index card_loan_by_day on card_loan (site, loan_day);
