-- The checks of the counter's computer at opening, as a person confirmed them. No names of devices, no visitor.

create table computer_check (
    id uuid primary key,
    check_day date not null,
    confirmed_by varchar(128) not null,
    confirmed_at timestamp(3) with time zone not null
);

create index computer_check_by_day on computer_check (check_day, confirmed_at);

create table computer_check_row (
    check_id uuid not null references computer_check,
    position integer not null,
    subject varchar(1000) not null,
    outcome varchar(16) not null,
    primary key (check_id, position)
);
