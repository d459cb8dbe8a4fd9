-- What was handed over to the city at the end of a contract: the sealed record, and of each case in it a digest of its sealed draft,
-- so that a draft that was changed since is not forgotten. No visitor.

create table hand_over (
    record uuid primary key,
    made_by varchar(128) not null,
    made_at timestamp(3) with time zone not null,
    papers varchar(64) not null
);

create table handed_over_case (
    record uuid not null references hand_over,
    visit uuid not null,
    mark varchar(64) not null,
    primary key (record, visit)
);
