-- Terms of posts 任期: until when somebody holds a post that has a term.

alter table organization.tenure add column ends_on date;
alter table organization.tenure add column reminded boolean not null default false;
comment on column organization.tenure.ends_on is 'The last day of the term; null where the title has none. The holder stays until somebody is appointed.';
comment on column organization.tenure.reminded is 'Whether the holder and the level above were told that the term is about to end.';

create index tenure_term on organization.tenure (ends_on, post) where ends_on is not null and upper_inf(validity);
comment on index organization.tenure_term is 'Those in office by the end of their term.';
