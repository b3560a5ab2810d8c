// title: 图谱里有什么 | What is in the graph
// description: 清单总数，其中示例县（虚构，代码 99 开头）的清单数。 | How many lists there are, and how many of them are the invented sample county's (codes beginning with 99).
// column: lists – 清单 | lists; unit=lists
// column: samples – 示例清单 | sample lists; unit=lists
MATCH (t:Township)<-[:ISSUED_FOR]-(:DutyList)
RETURN count(*) AS lists, sum(CASE WHEN t.id STARTS WITH '99' THEN 1 ELSE 0 END) AS samples
