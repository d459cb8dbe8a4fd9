-- How the store was cared for: each backup that was opened and counted, and each rebuilding from the backup that was tried (別記11 条五).

create table store_care (
    id uuid primary key,
    done_at timestamp(3) with time zone not null,
    deed varchar(16) not null,
    fault varchar(32),
    table_count integer not null,
    row_count bigint not null,
    byte_count bigint not null,
    millis bigint not null
);
create index store_care_done on store_care (deed, done_at);
