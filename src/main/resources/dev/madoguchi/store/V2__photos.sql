-- Photos lie apart from their visits, each under a key of its own. What became of them, and how long they took, stays without
-- a picture and without a person.

create table photo (
    visit uuid primary key,
    photo uuid not null,
    photo_day date not null,
    sealed varbinary(33554432) not null,
    sha256 char(64) not null
);

create table photo_erasure (
    photo uuid primary key,
    visit uuid not null,
    photo_day date not null,
    sha256 char(64) not null,
    reason varchar(16) not null,
    clause varchar(256) not null,
    decided_at timestamp(3) with time zone not null,
    erased_at timestamp(3) with time zone
);

create index photo_erasure_by_day on photo_erasure (photo_day, decided_at);

create table photo_session (
    visit uuid primary key,
    site varchar(128) not null,
    session_day date not null,
    shots integer not null,
    milliseconds bigint not null,
    accepted boolean not null
);

create index photo_session_by_day on photo_session (session_day, site);

create table photo_reason (
    visit uuid not null,
    kind varchar(16) not null,
    reason varchar(128) not null,
    times integer not null,
    primary key (visit, kind, reason)
);
