# Reads every table of this dataset with its types and labels: Rscript load.R, or source("load.R", chdir = TRUE) in the folder.
# Each table becomes a data frame of its name. Codes are factors; their labels are in the table codes. attr(x, "label") is what
# a column is called.

read_table <- function(file, names, classes) {
  # The names are given here, because the first line begins with a byte-order mark.
  read.csv(file, encoding = "UTF-8", header = TRUE, col.names = names, colClasses = classes, na.strings = "",
           quote = "\"", comment.char = "", check.names = FALSE, stringsAsFactors = FALSE)
}

label_columns <- function(table, labels) {
  for (name in names(labels)) attr(table[[name]], "label") <- labels[[name]]
  table
}

@tables@
# The labels of a column of codes: label_of(duties$kind, "kind"), label_of(actors$role, "role", "zh")
label_of <- function(x, list, language = "en") {
  known <- codes[codes$list == list, ]
  known[[paste0("label_", language)]][match(as.character(x), known$code)]
}

# All tables joined once: a row for each part of a body in a clause, with the clause, its duty and its list.
parts <- merge(actors, bodies, by = "body_id", sort = FALSE)
parts <- merge(parts, clauses[, c("clause_id", "duty_id", "side", "text")], by = "clause_id", sort = FALSE)
parts <- merge(parts, duties[, c("duty_id", "list_id", "kind", "category", "name")], by = "duty_id", sort = FALSE,
               suffixes = c("", "_of_duty"))
parts <- merge(parts, lists[, c("list_id", "township", "edition", "current")], by = "list_id", sort = FALSE)

for (name in c(@names@)) cat(name, nrow(get(name)), "\n")
cat("parts", nrow(parts), "\n")
