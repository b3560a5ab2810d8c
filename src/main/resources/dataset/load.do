* Reads every table of this dataset with its types and labels, and keeps each as NAME.dta: do load.do, in the folder, with Stata 16 or
* later. Codes become numbers with labels; the codes themselves stand in the table codes.
version 16
clear all

@tables@
* All tables joined once: a row for each part of a body in a clause, with the clause, its duty and its list.
use actors, clear
merge m:1 body_id using bodies, keep(match) nogenerate
rename name name_of_body
merge m:1 clause_id using clauses, keep(match) nogenerate keepusing(duty_id side text)
merge m:1 duty_id using duties, keep(match) nogenerate keepusing(list_id kind category name)
merge m:1 list_id using lists, keep(match) nogenerate keepusing(township edition current)
save parts, replace
