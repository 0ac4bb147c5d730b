-- Columns that came to tables whose others are granted one by one.
select app.hide_system_columns();
