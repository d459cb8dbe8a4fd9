-- Parts of large records that are still on their way. They are no records: what is whole and checked goes into the table record,
-- and the parts go away, which is why the clerk may delete here. No part is ever changed.
create table upload_part (
    municipality varchar(64) not null,
    station varchar(64) not null,
    sha256 char(64) not null,
    part_offset bigint not null,
    part_length integer not null,
    came_at timestamp(3) with time zone not null,
    bytes ${bytes} not null,
    primary key (municipality, station, sha256, part_offset)
);

create index upload_part_by_age on upload_part (municipality, came_at);

grant select, insert, delete on upload_part to vault_clerk;
