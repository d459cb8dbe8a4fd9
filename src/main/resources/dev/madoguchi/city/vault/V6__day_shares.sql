-- The city's halves of the stations' day keys. A station's day opens only with both halves; closing the day destroys this one.
-- A row is made once and stays: what is destroyed is never made again, and its digest is the evidence.

create table day_share (
    municipality varchar(64) not null,
    station varchar(64) not null,
    business_day date not null,
    purpose varchar(16) not null,
    share varchar(64) not null,
    sha256 varchar(64) not null,
    made_at timestamp(3) with time zone not null,
    handed_out integer not null,
    destroyed_at timestamp(3) with time zone,
    primary key (municipality, station, business_day, purpose)
);

-- update: to destroy is to overwrite the half, and each handing out is counted.
grant select, insert, update on day_share to vault_clerk;
