-- How a copy of a request differs from it: another id, and another time unless it is still open.

create schema if not exists bench;

create or replace function bench.id(id uuid, copy int) returns uuid
  language sql immutable parallel safe
  return (substr(id::text, 1, 24)
    || lpad(to_hex((('x' || right(id::text, 12))::bit(48)::bigint + copy * 7919::bigint) & 281474976710655), 12, '0'))::uuid;

create or replace function bench.at(at timestamptz, closed timestamptz, copy int, copies int) returns timestamptz
  language sql immutable parallel safe
  return case when closed is null then at else at - interval '2 years' * (copy::float8 / copies) end;
