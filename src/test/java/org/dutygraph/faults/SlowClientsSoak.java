package org.dutygraph.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Some hundred visitors who are slow: some never end their request, some ask for page after page and take no byte of the
 * answers. When they are gone, what the server needs is some minutes later what it was.
 */
class SlowClientsSoak {

    private static final int CLIENTS = 350;
    private static final int ROUNDS = 20;
    private static final long PAUSE_MILLIS = 2_000;
    private static final long LOOK_MILLIS = 20_000;

    /** The longest of the limits by which something is given back, twice. */
    private static final long BACK_WITHIN_MILLIS = 240_000;

    private static final long MORE = 20;

    @TempDir
    private Path folder;

    @Test
    void whatTheyTookIsGivenBack() throws Exception {
        SoakReport.timed("slow clients", this::run);
    }

    private String run() throws Exception {
        try (ServeProcess server = ServeProcess.on(folder.resolve("graph"), folder.resolve("serve.log"))) {
            ask(server, "/status", 5);
            ServeProcess.Needs before = server.needs();
            ServeProcess.Needs beside;
            List<Socket> clients = new ArrayList<>();
            try {
                for (int i = 0; i < CLIENTS; i++) {
                    Socket client = new Socket("127.0.0.1", server.port());
                    clients.add(client);
                    send(
                            client,
                            i % 3 == 0
                                    ? "GET / HTTP/1.1\r\nHost: 127.0"
                                    : request(server, "/status").repeat(ROUNDS));
                }
                Thread.sleep(PAUSE_MILLIS);
                beside = server.needs();
                Thread.sleep(PAUSE_MILLIS);
            } finally {
                for (Socket client : clients) {
                    client.close();
                }
            }
            assertThat(beside.workers())
                    .as("workers beside the slow ones; before: %s", before)
                    .isGreaterThan(before.workers() + MORE);
            ServeProcess.Needs after = server.needs();
            long end = System.nanoTime() + BACK_WITHIN_MILLIS * 1_000_000;
            while (!asBefore(before, after) && System.nanoTime() < end) {
                // Each look asks some questions, and a thread of the pool that answers one stays for another minute.
                Thread.sleep(LOOK_MILLIS);
                // A pool gives back what is old when somebody asks it for something.
                ask(server, "/status", 1);
                after = server.needs();
            }
            String said = "%d slow clients: before %s, beside %s, after %s".formatted(CLIENTS, before, beside, after);
            assertThat(asBefore(before, after)).as(said).isTrue();
            return said;
        }
    }

    private static boolean asBefore(ServeProcess.Needs before, ServeProcess.Needs now) {
        return now.threads() + now.workers() <= before.threads() + before.workers() + MORE
                && now.files() <= before.files() + MORE;
    }

    private static void ask(ServeProcess server, String path, int times) throws IOException {
        for (int i = 0; i < times; i++) {
            try (Socket client = new Socket("127.0.0.1", server.port())) {
                send(client, request(server, path).replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"));
                client.getInputStream().readAllBytes();
            }
        }
    }

    private static String request(ServeProcess server, String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + server.port() + "\r\n\r\n";
    }

    private static void send(Socket client, String words) throws IOException {
        client.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }
}
