-- Answers and candidates of a draft's questions were words; now they say what they do (a year, a rule, a value, a lead, or nothing).
create or replace function pg_temp.typed_answer(kind text, said text) returns jsonb language sql immutable as $$
  select case
    when said is null then null
    when kind = 'plan-year' and said ~ '^\d{4}$' then jsonb_build_object('kind', 'year', 'year', said::int)
    when kind = 'vague-frequency' and said in ('year', 'half', 'quarter', 'month', 'week', 'day') then
      jsonb_build_object('kind', 'rule', 'norm', jsonb_build_object('kind', 'recur', 'per', said, 'every', 1, 'times', 1))
    when kind = 'ambiguous-value' and said ~ '^\s*-?\d+(\.\d+)?\s*[%‰]?\s*$' then
      jsonb_build_object('kind', 'value', 'value', regexp_replace(said, '[%‰\s]', '', 'g')::numeric)
    when kind = 'unclear-owner' then jsonb_build_object('kind', 'lead', 'party', said)
    else jsonb_build_object('kind', 'leave')
  end
$$;
--> statement-breakpoint
create or replace function pg_temp.typed_questions(questions jsonb) returns jsonb language sql immutable as $$
  select coalesce(jsonb_agg(
    q || jsonb_build_object('about', '', 'target', null, 'candidates', (
      select coalesce(jsonb_agg(pg_temp.typed_answer(q ->> 'kind', c)), '[]') from jsonb_array_elements_text(q -> 'candidates') as c
    )) order by at), '[]')
  from jsonb_array_elements(questions) with ordinality as t(q, at)
$$;
--> statement-breakpoint
create or replace function pg_temp.typed_draft(draft jsonb) returns jsonb language sql immutable as $$
  select jsonb_set(draft, '{questions}', coalesce((
    select jsonb_agg(
      q || jsonb_build_object('answer', pg_temp.typed_answer(q ->> 'kind', q ->> 'answer'),
        'reach', case when q ->> 'answer' is not null then 'alike' end, 'carried', null) order by at)
    from jsonb_array_elements(pg_temp.typed_questions(draft -> 'questions')) with ordinality as t(q, at)
  ), '[]'))
$$;
--> statement-breakpoint
create or replace function pg_temp.typed_edit(edit jsonb, draft jsonb) returns jsonb language sql immutable as $$
  select case when edit ->> 'kind' = 'answer-question' and jsonb_typeof(edit -> 'answer') = 'string' then
    jsonb_set(edit, '{answer}', pg_temp.typed_answer((
      select q ->> 'kind' from jsonb_array_elements(draft -> 'questions') as q where q ->> 'id' = edit ->> 'questionId'
    ), edit ->> 'answer'))
  when edit ->> 'kind' = 'take-revision' then jsonb_set(edit, '{draft}', pg_temp.typed_draft(edit -> 'draft'))
  else edit end
$$;
--> statement-breakpoint
create or replace function pg_temp.typed_edits(edits jsonb, draft jsonb) returns jsonb language sql immutable as $$
  select coalesce(jsonb_agg(pg_temp.typed_edit(e, draft) order by at), '[]') from jsonb_array_elements(edits) with ordinality as t(e, at)
$$;
--> statement-breakpoint
update source_document set reading = jsonb_set(reading, '{questions}', pg_temp.typed_questions(reading -> 'questions'));
--> statement-breakpoint
update plan_edit set edit = pg_temp.typed_edit(edit, plan.base_draft) from plan where plan.id = plan_edit.plan_id;
--> statement-breakpoint
update plan set base_draft = pg_temp.typed_draft(base_draft), draft = pg_temp.typed_draft(draft);
--> statement-breakpoint
update amendment set
  base_draft = pg_temp.typed_draft(base_draft),
  draft = pg_temp.typed_draft(draft),
  edits = pg_temp.typed_edits(edits, base_draft),
  undone_edits = pg_temp.typed_edits(undone_edits, base_draft);
--> statement-breakpoint
update plan_revision set read_draft = pg_temp.typed_draft(read_draft) where read_draft is not null;
