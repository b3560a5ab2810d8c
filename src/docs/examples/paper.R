# A small paper from a dataset: how duties are spread over departments, and which departments share them.
#
#   Rscript paper.R DATASET OUT
#
# Of one county: departments of two never share a duty, so that measures of both at once say little.
# OUT gets table1.csv (departments), table2.csv (the shape of their network) and figure1.png (the network).
arguments <- commandArgs(trailingOnly = TRUE)
dataset <- arguments[[1]]
out <- arguments[[2]]
dir.create(out, showWarnings = FALSE, recursive = TRUE)
out <- normalizePath(out)

# Every table with its types, keys and labels.
source(file.path(dataset, "load.R"), chdir = TRUE, echo = FALSE)
suppressPackageStartupMessages(library(igraph))

# 1. The lists in force, and the departments that their duties list. Open classes (其他……部门) are no departments.
current <- duties[duties$list_id %in% lists$list_id[lists$current], ]
listed <- duty_departments[duty_departments$duty_id %in% current$duty_id
                           & duty_departments$role %in% c("LED_BY", "SHARED_WITH")
                           & duty_departments$body_id %in% departments$department_id, ]
listed <- unique(listed[, c("duty_id", "body_id", "role")])

# 2. Table 1: what each department leads and shares.
leads <- table(listed$body_id[listed$role == "LED_BY"])
shares <- table(listed$body_id[listed$role == "SHARED_WITH"])
ids <- sort(unique(as.character(listed$body_id)))
number <- function(counts) ifelse(is.na(counts[ids]), 0, as.integer(counts[ids]))
table1 <- data.frame(department_id = ids, department = departments$name[match(ids, departments$department_id)],
                     leads = number(leads), shares = number(shares))
table1$duties <- table1$leads + table1$shares
table1 <- table1[order(-table1$duties, table1$department_id), ]
write.csv(table1, file.path(out, "table1.csv"), row.names = FALSE, fileEncoding = "UTF-8")

# 3. Two departments share a duty when both are listed with it; the weight of a line is how many duties they share.
pairs <- merge(listed[, c("duty_id", "body_id")], listed[, c("duty_id", "body_id")], by = "duty_id")
pairs <- unique(pairs[as.character(pairs$body_id.x) < as.character(pairs$body_id.y), ])
lines <- aggregate(duty_id ~ body_id.x + body_id.y, data = pairs, FUN = length)
names(lines) <- c("from", "to", "weight")
network <- graph_from_data_frame(lines, directed = FALSE)

# 4. Table 2: the shape of the network, and how much the three departments with most duties have of all.
table2 <- data.frame(
  departments = vcount(network), lines = ecount(network), density = edge_density(network),
  components = components(network)$no, transitivity = transitivity(network),
  top_three = sum(head(table1$duties, 3)) / sum(table1$duties))
write.csv(table2, file.path(out, "table2.csv"), row.names = FALSE)

# 5. Figure 1. The layout is drawn by chance, so the seed is given.
set.seed(1)
# The busiest fifteen have their names, others would cover each other.
busiest <- head(table1$department_id, 15)
V(network)$label <- ifelse(V(network)$name %in% busiest,
                           as.character(departments$name[match(V(network)$name, departments$department_id)]), NA)
png(file.path(out, "figure1.png"), width = 1600, height = 1200, res = 120, type = "cairo")
par(mar = c(3, 0, 2, 0), family = "Noto Sans CJK SC")
plot(network, layout = layout_with_fr(network), vertex.size = 4 + 2 * sqrt(strength(network)),
     vertex.color = "grey85", vertex.frame.color = "grey40", vertex.label.cex = 0.75, vertex.label.color = "black",
     vertex.label.dist = 0.9,
     edge.width = E(network)$weight, edge.color = "grey60", main = "共同承担事项的部门 Departments that share duties")
mtext(sprintf("%d lists in force, %d duties; a line: both are listed with a duty, its width: how many duties; named: the 15 with most duties", sum(lists$current),
              nrow(current)), side = 1, line = 1, cex = 0.7)
invisible(dev.off())
