// Ends the transaction of an ad-hoc statement that runs under a name.
SHOW TRANSACTIONS YIELD transactionId AS id, metaData AS marks
WHERE marks.run = $run
TERMINATE TRANSACTIONS id YIELD transactionId, message
RETURN count(transactionId) AS stopped
