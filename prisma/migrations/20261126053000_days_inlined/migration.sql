-- The same two functions without STRICT: a NULL still gives NULL, and PostgreSQL can now put their bodies in place of
-- the calls. Eight calls a row were a third of what it costs to write an event.
CREATE OR REPLACE FUNCTION "earliest_day"("text" TEXT) RETURNS DATE LANGUAGE sql IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE AS $$
  SELECT CASE length("text")
    WHEN 4 THEN make_date("text"::int, 1, 1)
    WHEN 7 THEN make_date(left("text", 4)::int, right("text", 2)::int, 1)
    ELSE make_date(left("text", 4)::int, substr("text", 6, 2)::int, right("text", 2)::int)
  END
$$;
CREATE OR REPLACE FUNCTION "latest_day"("text" TEXT) RETURNS DATE LANGUAGE sql IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE AS $$
  SELECT CASE length("text")
    WHEN 4 THEN make_date("text"::int, 12, 31)
    WHEN 7 THEN (make_date(left("text", 4)::int, right("text", 2)::int, 1) + interval '1 month' - interval '1 day')::date
    ELSE make_date(left("text", 4)::int, substr("text", 6, 2)::int, right("text", 2)::int)
  END
$$;
