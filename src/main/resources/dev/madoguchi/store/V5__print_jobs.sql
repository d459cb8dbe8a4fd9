-- What was sent to the ticket printer and what became of it, and the checks of the ticket machine. Numbers and deeds, no visitor.

create table print_job (
    id uuid primary key,
    seq bigint generated always as identity,
    kind varchar(16) not null,
    subject varchar(256) not null,
    label varchar(64) not null,
    state varchar(16) not null,
    fault varchar(16),
    again_of uuid,
    asked_by varchar(128) not null,
    begun_at timestamp(3) with time zone not null,
    changed_at timestamp(3) with time zone not null,
    settled_by varchar(128)
);

create index print_job_by_subject on print_job (subject, seq);
create index print_job_by_state on print_job (state, seq);

create table machine_check (
    id uuid primary key,
    kind varchar(16) not null,
    site varchar(128) not null,
    check_day date not null,
    confirmed_by varchar(128) not null,
    confirmed_at timestamp(3) with time zone not null
);

create index machine_check_by_day on machine_check (check_day, site, confirmed_at);

create table machine_check_row (
    check_id uuid not null references machine_check,
    part varchar(16) not null,
    position integer not null,
    text varchar(1000) not null,
    finding varchar(1000) not null,
    primary key (check_id, part, position)
);
