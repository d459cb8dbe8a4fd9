-- How each device did when it was tried at opening stands among the lines of the check; a remark says why one was left out.

alter table computer_check_row add column remark varchar(200) default '' not null;
