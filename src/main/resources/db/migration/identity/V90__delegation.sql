create table identity.delegation (
    id        uuid        primary key,
    absent    uuid        not null references identity.account,
    stand_in  uuid        not null references identity.account,
    role      text        not null,
    node      ltree       not null,
    validity  tstzrange   not null check (lower_inc(validity) and not upper_inc(validity) and not upper_inf(validity)),
    reason    text        not null check (length(reason) between 1 and 200),
    given_at  timestamptz not null,
    constraint delegation_to_another check (absent <> stand_in),
    constraint delegation_once exclude using gist (absent with =, role with =, node with =, validity with &&)
);
comment on table identity.delegation is
    'Somebody stands in for another who is away 离岗代理: for one role at one node, for as long as the other holds it.';
comment on column identity.delegation.validity is 'From then until then; empty when it was called off before it began.';
comment on constraint delegation_once on identity.delegation is 'One person at a time stands in for a duty.';
create index delegation_of_stand_in on identity.delegation using gist (stand_in, validity);

create view identity.role_held as
select g.id, g.account, g.role, g.node, g.validity, g.source
from identity.role_grant g
union all
select d.id, d.stand_in, d.role, d.node, d.validity * g.validity, 'delegation:' || d.id
from identity.delegation d
join identity.account a on a.id = d.absent and a.state = 'ACTIVE'
join identity.role_grant g on g.account = d.absent and g.role = d.role and g.node = d.node and g.validity && d.validity;
comment on view identity.role_held is
    'Who has which role where and when: what was given, and what others left to them while they are away. What is read of
     the other''s own grant ends with it, at the same instant.';
