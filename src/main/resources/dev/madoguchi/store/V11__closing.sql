-- What a person counted when a day was closed, and how they explained a difference; and what became of the day's personal data, as the
-- ledger of personal data says it (002 別記11条六). Nothing here names a visitor.

create table closing_count (
    closing_day date not null,
    line varchar(200) not null,
    expected integer not null,
    counted integer not null,
    explanation varchar(1000) not null,
    counted_by varchar(128) not null,
    counted_at timestamp(3) with time zone not null,
    primary key (closing_day, line)
);

create table personal_data_entry (
    entry_day date not null,
    deed varchar(16) not null,
    pieces integer not null,
    place varchar(200) not null,
    responsible varchar(200) not null,
    given_to varchar(200),
    done_at timestamp(3) with time zone not null,
    primary key (entry_day, deed)
);
