-- What meetings ask for: the few open requests that keep coming back, and those whose review is near.

create index request_repeated on casework.request (street, due_at, seq)
  where owes is not null and transfers + reworks + reopenings >= 3;
comment on index casework.request_repeated is 'Open requests that were handed on, redone or reopened three times or more';

create index request_shelved on casework.request (owner, review_on) where state = 'SHELVED';
comment on index casework.request_shelved is 'Shelved requests of a desk by the day on which they are looked at again';

create index request_open_at_desk on casework.request (owner, created_at)
  where state in ('ASSIGNED', 'REOPENED', 'ACCEPTED', 'IN_PROGRESS');
comment on index casework.request_open_at_desk is 'Requests in hand by the desk that has them';
