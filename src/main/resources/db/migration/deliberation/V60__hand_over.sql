-- What a post hands over with its desk: the topics that the desk has promised.

create index topic_promised_by on deliberation.topic (owner_desk) where owner_desk is not null and closed_at is null;
comment on index deliberation.topic_promised_by is 'Open topics by the desk that promised to do them';
