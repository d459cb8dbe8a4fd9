-- What people at this station propose to change in the manual and the FAQ, signed by the station. Free text goes in only after it was
-- looked through for personal data. Nothing is changed but that the city has it, or refuses it.
create table proposal (
    id uuid primary key,
    article varchar(128) not null,
    title varchar(128) not null,
    text varchar(2000) not null,
    written_by varchar(128) not null,
    written_at timestamp(3) with time zone not null,
    statement varchar(32768) not null,
    state varchar(16) not null
);
