-- A snapshot may be kept without the members that are null: half of its names say nothing, and a record of a million events has a
-- gigabyte of them. Whoever reads one asks for it whole; those that have them read the same.
CREATE FUNCTION "whole_sources"("kept" JSONB) RETURNS JSONB LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN (SELECT coalesce(jsonb_agg('{"title": null, "quotation": null, "archivedUrl": null, "publishedOn": null}'::jsonb || s."source"
    ORDER BY s."n"), '[]'::jsonb)
  FROM jsonb_array_elements("kept" -> 'sources') WITH ORDINALITY AS s("source", "n"));

CREATE FUNCTION "whole_snapshot"("kept" JSONB) RETURNS JSONB LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN '{"key": null, "scope": null, "endsOn": null, "summary": null, "authority": null, "deadlineOn": null, "mergedInto": null,
    "effectiveOn": null, "statusReason": null}'::jsonb || "kept" || jsonb_build_object('sources', "whole_sources"("kept"));
