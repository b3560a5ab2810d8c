package org.dutygraph.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who posts lists to a server one by one, and remembers those that it acknowledged. */
final class PostedLists {

    private static final String PART = "--part";

    private final ServeProcess serve;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final Set<String> acknowledged = new ConcurrentSkipListSet<>();
    private String token = "";

    PostedLists(ServeProcess serve) {
        this.serve = serve;
    }

    /** The ids of the lists that the server said it has. */
    Set<String> acknowledged() {
        return Set.copyOf(acknowledged);
    }

    /** Posts lists until the server is gone; whether all were taken. */
    boolean post(Iterable<Path> files) throws InterruptedException {
        try {
            for (Path file : files) {
                if (token.isEmpty()) {
                    token = json(HttpRequest.newBuilder(serve.at("/api/token")).build())
                            .path("token")
                            .asString();
                }
                acknowledged.add(json(HttpRequest.newBuilder(serve.at("/api/lists"))
                                .header("X-DutyGraph-Token", token)
                                .header("Content-Type", "multipart/form-data; boundary=" + PART.substring(2))
                                .POST(HttpRequest.BodyPublishers.ofByteArray(form(file)))
                                .build())
                        .path("list")
                        .asString());
            }
            return true;
        } catch (IOException e) {
            // The server was killed in the midst of an answer.
            return false;
        }
    }

    private JsonNode json(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static byte[] form(Path file) throws IOException {
        String head = PART + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file.getFileName()
                + "\"\r\n\r\n";
        return (head + Files.readString(file) + "\r\n" + PART + "--\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
