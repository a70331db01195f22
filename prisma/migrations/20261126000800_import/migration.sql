-- A file of events names companies without saying where they are at home or what they make: unknown is NULL.
ALTER TABLE "company" ALTER COLUMN "home_country_id" DROP NOT NULL, ALTER COLUMN "sector" DROP NOT NULL;
