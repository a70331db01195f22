-- Events are found by the words in `search_text` alone: trigrams of their texts cost more to write than any other index, and found
-- besides words only pieces from within them. See decision 0029.

-- What typed words ask of `search_text`, all of them: each in any of its forms, or as the beginning of a word. Of a word like
-- "the" or "&" full text keeps nothing, so it asks nothing; NULL where none asks anything. Only quoted lexemes are put
-- together here: no sign of what was typed is read as one of the query language.
CREATE FUNCTION "words_query"("words" TEXT[]) RETURNS tsquery LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  "query" tsquery;
  "of_word" tsquery;
  "word" TEXT;
  "whole" tsquery;
  "begun" TEXT;
  "stems" TEXT[];
  "stem" TEXT;
  "ending" TEXT;
BEGIN
  FOREACH "word" IN ARRAY "words" LOOP
    "word" := "fold_text"("word");
    CONTINUE WHEN "word" IS NULL OR length(to_tsvector('english'::regconfig, "word")) = 0;
    -- With signs in it a word is several: "tp-lin" begins "tp-link", whose parts are "tp" and "link".
    SELECT string_agg('''' || replace(replace("lexeme", '\', '\\'), '''', '''''') || ''':*', ' & ') INTO "begun"
      FROM unnest(tsvector_to_array(to_tsvector('simple'::regconfig, "word"))) l("lexeme");
    "of_word" := "begun"::tsquery;
    "whole" := plainto_tsquery('english'::regconfig, "word");
    -- "network" begins itself: asking for it twice would only cost twice.
    IF "of_word" IS NULL OR NOT starts_with("whole"::TEXT, left("begun", -3)) OR numnode("whole") > 1 THEN
      "of_word" := coalesce("whole" || "of_word", "whole");
    END IF;

    -- The second year of "2019-2020" is kept with its sign.
    IF "word" ~ '^[0-9]+$' THEN "of_word" := "of_word" || ('''-' || "word" || ''':*')::tsquery; END IF;

    -- Of "restriction" only "restrict" is kept, which does not begin with "restrictio". So wherever a word may end within an
    -- ending that is taken off, what is left of the finished word is asked for too.
    IF "word" ~ '^[a-z]{4,}$' THEN
      "stems" := ARRAY[]::TEXT[];
      FOREACH "ending" IN ARRAY ARRAY['ed', 'edly', 'es', 'ing', 'ingly', 'ly', 'ness', 'fulness', 'ousness', 'iveness', 'ful', 'ment',
        'ement', 'ion', 'ation', 'ational', 'ative', 'ization', 'able', 'ible', 'ability', 'ance', 'ence', 'ancy', 'ency', 'ant', 'ent',
        'ism', 'ist', 'ize', 'ive', 'ivity', 'ous', 'ical', 'ically', 'ity', 'al', 'ally', 'ate', 'ator', 'er'] LOOP
        FOR "typed" IN 1 .. length("ending") - 1 LOOP
          CONTINUE WHEN right("word", "typed") <> left("ending", "typed");
          "stem" := (ts_lexize('english_stem', "word" || substr("ending", "typed" + 1)))[1];
          -- The finished word may be one that says nothing: "durin".
          CONTINUE WHEN "stem" IS NULL;
          -- One letter of an ending says little: "carl" is not to be "car", nor "poli" a "pole". But "makin" is "make".
          CONTINUE WHEN "stem" = ANY("stems") OR length("stem") >= length("word") OR length("stem") < CASE "typed" WHEN 1 THEN 4 ELSE 3 END
            OR NOT starts_with("word", CASE "typed" WHEN 1 THEN "stem" ELSE left("stem", -1) END);
          "stems" := "stems" || "stem";
          "of_word" := "of_word" || ('''' || "stem" || '''')::tsquery;
        END LOOP;
      END LOOP;
    END IF;
    "query" := CASE WHEN "query" IS NULL THEN "of_word" ELSE "query" && "of_word" END;
  END LOOP;
  RETURN "query";
END $$;

-- The function that it is of, "event_text", stays for instances of the former version that run beside newer ones.
DROP INDEX "stance_event_text";
