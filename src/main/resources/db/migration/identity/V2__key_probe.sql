create table identity.key_probe (
    number int   primary key,
    sealed bytea not null,
    index  bytea not null
);
comment on table identity.key_probe is 'A known text sealed with each key in use, to notice wrong keys before they seal anything.';
comment on column identity.key_probe.number is 'Number of the field key.';
comment on column identity.key_probe.index is 'Blind index of the known text, to notice a changed index key.';
