-- How many different kinds of mistakes and weeks there are together. Taken one by one they seem to be nearly as many as there
-- are rows, so that the planner counts them by itself, where its workers would take half the time.
create statistics mistake_kinds (ndistinct) on platform, exercise, error_class, week from mistake;
analyze mistake;
