-- Full text with weights, trigrams of the name for typos; all words first, any word when that finds nothing. The loop
-- runs inside the server, so that no protocol counts.
CREATE EXTENSION pg_trgm;
CREATE TABLE raw (line text);
COPY raw FROM :'terms' WITH (FORMAT csv, QUOTE E'\x01', DELIMITER E'\x02');
CREATE TABLE term AS
SELECT line::json ->> 'slug' AS slug,
       line::json ->> 'name' AS name,
       setweight(to_tsvector('english', line::json ->> 'name'), 'A')
           || setweight(to_tsvector('english', line::json ->> 'aliases'), 'A')
           || setweight(to_tsvector('english', line::json ->> 'definition'), 'B')
           || setweight(to_tsvector('english', line::json ->> 'explanation'), 'C') AS words
FROM raw;
CREATE INDEX ON term USING gin (words);
CREATE INDEX ON term USING gin (name gin_trgm_ops);
CREATE INDEX ON term (lower(name));
ANALYZE term;

CREATE TABLE query (number serial, text text);
COPY query (text) FROM :'queries' WITH (FORMAT csv, QUOTE E'\x01', DELIMITER E'\x02');
CREATE TABLE answer (number int, nanos bigint, slugs text);

CREATE FUNCTION first_hits(typed text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    found text[];
    all_words tsquery := plainto_tsquery('english', typed);
    any_word tsquery := replace(all_words::text, '&', '|')::tsquery;
BEGIN
    SELECT array_agg(slug) INTO found FROM (
        SELECT slug FROM term
        WHERE words @@ all_words OR name % typed
        ORDER BY (lower(name) = lower(typed)) DESC, ts_rank(words, all_words) + similarity(name, typed) DESC, slug
        LIMIT 20) AS hits;
    IF found IS NULL THEN
        SELECT array_agg(slug) INTO found FROM (
            SELECT slug FROM term WHERE words @@ any_word ORDER BY ts_rank(words, any_word) DESC, slug LIMIT 20) AS hits;
    END IF;
    RETURN array_to_string(found[1:3], E'\t');
END $$;

DO $$
DECLARE
    asked record;
    started timestamptz;
    slugs text;
BEGIN
    FOR asked IN SELECT * FROM query ORDER BY number LIMIT 50 LOOP
        PERFORM first_hits(asked.text);
    END LOOP;
    FOR asked IN SELECT * FROM query ORDER BY number LOOP
        started := clock_timestamp();
        slugs := first_hits(asked.text);
        INSERT INTO answer
        VALUES (asked.number, (extract(epoch FROM clock_timestamp() - started) * 1e9)::bigint, coalesce(slugs, ''));
    END LOOP;
END $$;
SELECT nanos || E'\t' || slugs FROM answer ORDER BY number \g (tuples_only=on format=unaligned) :answers
