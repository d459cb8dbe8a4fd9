-- What the city's officers said of the deliveries: each a statement that the city desk signed. The last one of a delivery counts;
-- none is ever changed or taken away. A delivery is what one station delivered of one day.
create table acceptance (
    municipality varchar(16) not null,
    business_day date not null,
    station varchar(64) not null,
    sha256 varchar(64) not null,
    received_at timestamp(3) with time zone not null,
    desk varchar(64) not null,
    signing_key varchar(512) not null,
    statement varchar(8192) not null,
    primary key (municipality, business_day, station, sha256)
);

grant select, insert on acceptance to vault_clerk;
