create table identity.reveal_count (
    account uuid not null references identity.account,
    day     date not null,
    count   int  not null check (count > 0),
    primary key (account, day)
);
comment on table identity.reveal_count is 'How many personal fields somebody has looked at on a day, to stop who collects them.';
