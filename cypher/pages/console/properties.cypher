// title: 一个标签的属性 | Properties of a label
// description: 至多看一千个节点，各属性有多少个节点带着。 | Of the first thousand nodes with the label at most, how many have each property.
// param: label – 标签 | label; type=text
// column: name – 名称 | name
// column: times – 有它的节点 | nodes that have it; type=int
// column: looked – 看了多少节点 | nodes looked at; type=int
MATCH (n:$($label))
WITH n LIMIT 1000
WITH collect(keys(n)) AS held
UNWIND held AS one
UNWIND one AS name
RETURN name, count(*) AS times, size(held) AS looked
ORDER BY name
