-- Three indexes held the addresses of sources. The one by beginnings (source_url_beginning) answers what the others did,
-- whole addresses too, and a list of them in one pass.
DROP INDEX "source_url_idx";
DROP INDEX "source_url_hash";
