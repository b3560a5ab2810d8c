package org.dutygraph.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;

/** Clients that ask without a pause, each something else by chance; some of it has an answer that is known. */
final class ManyClients {

    /** The only ways of being turned away: too busy, too slow, too much. */
    private static final Set<String> LIMITS = Set.of("429 BUSY", "429 PACE", "422 TIMEOUT", "422 MEMORY");

    private static final int KEPT = 20;

    /**
     * Something to ask.
     *
     * @param kind page, query, export, console
     * @param statement of the console; empty for an address
     * @param known whether the answer stays the same all the time
     */
    record Question(String kind, String path, String statement, boolean known) {

        @Override
        public String toString() {
            return kind + " " + path + " " + statement;
        }
    }

    private final Function<String, URI> at;
    private final List<Question> questions;
    private final Map<Question, String> answers = new ConcurrentHashMap<>();
    private final Map<String, ConcurrentLinkedQueue<Long>> times = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> limits = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .build();

    /** @param at makes an address of a path */
    ManyClients(Function<String, URI> at, List<Question> questions) throws IOException, InterruptedException {
        this.at = at;
        this.questions = List.copyOf(questions);
        for (Question question : questions) {
            HttpResponse<String> answer = ask(question);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(question + " gives " + answer.statusCode() + " " + answer.body());
            }
            answers.put(question, plain(answer.body()));
        }
    }

    /** Has so many clients ask for so long. */
    void ask(int clients, Duration time, long seed) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                Random random = new Random(seed * 1000 + i);
                all.add(pool.submit(() -> {
                    while (System.nanoTime() < end) {
                        once(questions.get(random.nextInt(questions.size())));
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private void once(Question question) {
        long begin = System.nanoTime();
        try {
            HttpResponse<String> answer = ask(question);
            times.computeIfAbsent(question.kind(), kind -> new ConcurrentLinkedQueue<>())
                    .add((System.nanoTime() - begin) / 1_000_000);
            if (answer.statusCode() != 200) {
                turnedAway(question, answer);
            } else if (question.known() && !plain(answer.body()).equals(answers.get(question))) {
                fault(question + " answered otherwise than before: " + answer.body());
            }
        } catch (IOException e) {
            fault(question + " " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void turnedAway(Question question, HttpResponse<String> answer) {
        String said = answer.statusCode() + " "
                + LIMITS.stream()
                        .filter(limit -> limit.startsWith(answer.statusCode() + " "))
                        .map(limit -> limit.substring(4))
                        .filter(answer.body()::contains)
                        .findFirst()
                        .orElse("?");
        if (LIMITS.contains(said)) {
            limits.computeIfAbsent(said, any -> new AtomicLong()).incrementAndGet();
        } else {
            fault(question + " gave " + answer.statusCode() + " " + answer.body());
        }
    }

    private void fault(String what) {
        if (faults.size() < KEPT) {
            faults.add(what.length() > 600 ? what.substring(0, 600) : what);
        }
    }

    private HttpResponse<String> ask(Question question) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(at.apply(question.path())).timeout(Duration.ofSeconds(120));
        if (!question.statement().isEmpty()) {
            request.header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "{\"statement\": \"" + question.statement().replace("\"", "\\\"") + "\"}"));
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Without what is never the same: how long it took, when it was asked, of which editions the whole graph is. */
    private static String plain(String body) {
        return body.replaceAll("\"(elapsedMillis|runAt|at|time)\":\\s*(\"[^\"]*\"|[0-9]+)", "")
                .replaceAll("\"editions\":\\s*\\[[^\\]]*\\]", "");
    }

    /** What nobody should have seen; empty where all went well. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    /** How many questions of all kinds were answered or turned away. */
    long asked() {
        return times.values().stream().mapToLong(ConcurrentLinkedQueue::size).sum();
    }

    /** How many of each of these kinds. */
    List<Integer> asked(String... kinds) {
        return Stream.of(kinds)
                .map(kind -> times.containsKey(kind) ? times.get(kind).size() : 0)
                .toList();
    }

    /** By kind: how many, and the times within which half, 99 of 100, and all were answered, in milliseconds. */
    @Override
    public String toString() {
        StringBuilder said = new StringBuilder(asked() + " questions");
        new TreeMap<>(times).forEach((kind, taken) -> {
            List<Long> sorted = taken.stream().sorted().toList();
            said.append("; %s %,d (p50 %,d ms, p99 %,d ms, most %,d ms)"
                    .formatted(
                            kind,
                            sorted.size(),
                            sorted.get(sorted.size() / 2),
                            sorted.get((int) (sorted.size() * 0.99)),
                            sorted.get(sorted.size() - 1)));
        });
        said.append("; turned away: ").append(limits.isEmpty() ? "nobody" : new TreeMap<>(limits));
        return said.toString();
    }
}
