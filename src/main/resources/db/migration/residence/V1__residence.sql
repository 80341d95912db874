-- Where people live 居住关系, as they say it and as it was verified.

create table residence.residence (
  id         uuid        primary key,
  version    bigint      not null default 0,
  account    uuid        not null,
  building   uuid        not null,
  household  uuid,
  door       text        check (length(door) <= 40),
  part       uuid        not null generated always as (coalesce(household, building)) stored,
  kind       text        not null check (kind in ('OWNED','RENTED','LODGED')),
  state      text        not null check (state in ('STATED','VERIFIED','REFUSED','MOVED_OUT')),
  validity   tstzrange   not null check (not isempty(validity) and lower_inc(validity) and not upper_inc(validity)),
  stated_at  timestamptz not null,
  decided_at timestamptz,
  decided_by uuid,
  ground     text        check (ground in ('NOT_HERE','WRONG_DOOR','WRONG_KIND','UNREACHABLE','OTHER')),
  note       text        check (length(note) <= 1000),
  constraint residence_one exclude using gist (account with =, validity with &&),
  constraint residence_ends check ((state = 'MOVED_OUT') = (not upper_inf(validity))),
  constraint residence_door_of_household check ((household is null) = (door is null)),
  constraint residence_refused_with_ground check ((state = 'REFUSED') = (ground is not null)),
  constraint residence_decided check ((decided_at is null) = (decided_by is null)
                                      and (state not in ('VERIFIED','REFUSED') or decided_at is not null))
);
comment on table residence.residence is
  'In which building, and behind which door, somebody lives; purpose: show them who is responsible, and whom to visit';
comment on column residence.household is 'The household; null while the resident names no door';
comment on column residence.door is 'What stood on the door when it was stated: 1单元302';
comment on column residence.part is 'The household, or the building where no door is named';
comment on column residence.kind is 'In a home of their own 自住, rented 租住, or with somebody 寄住';
comment on column residence.decided_by is 'Who answers for the place and verified or refused it';
comment on column residence.note is 'What the resident was told about it';
comment on constraint residence_one on residence.residence is 'Somebody has one home at any instant';
create unique index residence_present on residence.residence (account) where upper_inf(validity);
create index residence_of_building on residence.residence (building, part) where upper_inf(validity);
create index residence_ended on residence.residence (upper(validity)) where not upper_inf(validity);

create sequence residence.telling start with 1000000000000;
comment on sequence residence.telling is
  'Numbers of what residents are told; far from those of other tellers, because a number tells once';

-- The second lock: oneself, and those who answer for the building.

create function residence.asking_buildings() returns uuid[] language sql stable parallel safe as $$
  select coalesce(nullif(split_part(current_setting('linjuli.asker', true), ';', 4), ''), '{}')::uuid[]
$$;
comment on function residence.asking_buildings() is 'The buildings that the account that asks answers for';

create policy seen on residence.residence using (
  (select platform.asks_product())
  or account = (select platform.asking_account())
  or building = any ((select residence.asking_buildings())::uuid[]));

select platform.guard('residence.residence');
