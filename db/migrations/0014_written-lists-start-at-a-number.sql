-- A paragraph of a written plan said whether its list begins at one again; now it says the number at which the list begins, or null.
create or replace function pg_temp.starting_at_a_number(blocks jsonb) returns jsonb language sql immutable as $$
  select coalesce(jsonb_agg(
    case when block ? 'restarts'
      then block - 'restarts' || jsonb_build_object('startsAt', case when (block ->> 'restarts')::boolean then 1 end)
      else block
    end order by at), '[]')
  from jsonb_array_elements(blocks) with ordinality as t(block, at)
$$;
--> statement-breakpoint
update written_plan set blocks = pg_temp.starting_at_a_number(blocks);
--> statement-breakpoint
update written_state set blocks = pg_temp.starting_at_a_number(blocks);
