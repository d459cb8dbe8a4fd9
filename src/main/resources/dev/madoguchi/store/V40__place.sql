-- The municipality's name and the site's, each a line of up to 200 characters of the profile, with a space between.
alter table personal_data_entry alter column place set data type varchar(500);
