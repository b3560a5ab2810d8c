package org.dutygraph.query.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dutygraph.query.FaultCode;
import org.dutygraph.query.QueryFault;
import org.dutygraph.query.RunOptions;
import org.dutygraph.query.format.ResultFormat;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.BookmarkManager;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Query;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.Values;
import org.neo4j.driver.exceptions.TransientException;

/** What a writer overtakes in the engine, which no test can bring about when it likes. */
class ReadTransactionTest {

    private static final String SAID =
            "The transaction read outdated data and cannot be recovered due to concurrent data modification. Retry the transaction.";

    @Test
    void isReadAgainBeforeTheFirstRow() {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        run(ResultFormat.CSV.open(csv, null, "zh"), overtakenAfter(0), overtakenAfter(0), whole());
        assertThat(csv.toString(StandardCharsets.UTF_8).lines().map(line -> line.replace("\uFEFF", "")))
                .containsExactly("n", "0", "1");
    }

    @Test
    void isReadAgainFromTheBeginningWhereRowsCanBeTakenBack() {
        BufferedRows held = new BufferedRows();
        run(held, overtakenAfter(1), whole());
        assertThat(held.result("RETURN 1", Map.of()).rows()).containsExactly(List.of(0L), List.of(1L));
    }

    @Test
    void endsWithAWordWhereRowsWereGivenOut() {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        assertThatThrownBy(() -> run(ResultFormat.CSV.open(csv, null, "zh"), overtakenAfter(1), whole()))
                .isInstanceOfSatisfying(
                        QueryFault.class, fault -> assertThat(fault.code()).isEqualTo(FaultCode.OVERTAKEN));
    }

    @Test
    void endsWithAWordWhereItGoesOnAndOn() {
        Result[] all = IntStream.range(0, 5).mapToObj(i -> overtakenAfter(0)).toArray(Result[]::new);
        assertThatThrownBy(() -> run(new BufferedRows(), all)).isInstanceOfSatisfying(QueryFault.class, fault -> {
            assertThat(fault.code()).isEqualTo(FaultCode.OVERTAKEN);
            assertThat(fault.getMessage()).contains("written to while it was read");
        });
    }

    private static void run(RowSink sink, Result... results) {
        Deque<Result> left = new ArrayDeque<>(List.of(results));
        Driver driver = mock(Driver.class);
        Session session = mock(Session.class);
        Transaction transaction = mock(Transaction.class);
        when(driver.executableQueryBookmarkManager()).thenReturn(mock(BookmarkManager.class));
        when(driver.session(any(SessionConfig.class))).thenReturn(session);
        when(session.beginTransaction(any(TransactionConfig.class))).thenReturn(transaction);
        when(transaction.run(any(Query.class))).thenAnswer(call -> left.pop());
        ReadTransaction.of(driver).run("RETURN 1 AS n", Map.of(), null, RunOptions.page(), sink);
        assertThat(left).as("answers that nobody asked for").isEmpty();
    }

    private static Result whole() {
        return result(2, false);
    }

    private static Result overtakenAfter(int rows) {
        return result(rows, true);
    }

    private static Result result(int rows, boolean overtaken) {
        List<Record> records = new ArrayList<>();
        for (long i = 0; i < rows; i++) {
            Record record = mock(Record.class);
            doReturn(List.of(Values.value(i))).when(record).values();
            when(record.size()).thenReturn(1);
            records.add(record);
        }
        Deque<Record> left = new ArrayDeque<>(records);
        Result result = mock(Result.class);
        when(result.keys()).thenReturn(List.of("n"));
        when(result.hasNext()).thenAnswer(call -> {
            if (left.isEmpty() && overtaken) {
                throw new TransientException("Neo.TransientError.Transaction.Outdated", SAID);
            }
            return !left.isEmpty();
        });
        when(result.next()).thenAnswer(call -> left.pop());
        return result;
    }
}
