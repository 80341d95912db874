-- What a post hands over with its desk: requests that wait for their reporter are owed by nobody, and were found by no index.

create index request_asked_back on casework.request (owner) where state = 'WAITING_REPORTER';
comment on index casework.request_asked_back is 'Requests of a desk that wait for an answer of the reporter';
