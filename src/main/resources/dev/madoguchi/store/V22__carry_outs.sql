-- Sealed records that left the counter on a medium: who carried which of them to whom, who received them, and when the medium was
-- back. Ids, digests and names of staff and officers; no visitor.

create table carry_out (
    id uuid primary key,
    made_by varchar(128) not null,
    made_at timestamp(3) with time zone not null,
    destination varchar(128) not null,
    file_name varchar(128) not null,
    medium varchar(256) not null,
    state varchar(16) not null,
    sha256 varchar(64),
    bytes bigint,
    written_at timestamp(3) with time zone,
    received_by varchar(128),
    received_at timestamp(3) with time zone,
    returned_by varchar(128),
    returned_at timestamp(3) with time zone
);

create table carried_record (
    carry_out uuid not null references carry_out,
    record uuid not null,
    sha256 varchar(64) not null,
    primary key (carry_out, record)
);
