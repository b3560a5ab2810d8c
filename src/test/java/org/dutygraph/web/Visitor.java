package org.dutygraph.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Somebody with a session who sends forms, as browsers do: with files in parts, without files as one line. */
public final class Visitor {

    private static final String BOUNDARY = "----a-part-of-the-form";

    private final TestSite site;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    public Visitor(TestSite site) {
        this.site = site;
    }

    /** A form that is filled in bit by bit. */
    public final class Form {
        private final String path;
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();
        private final StringBuilder fields = new StringBuilder();
        private boolean files;
        private final List<String> headers = new ArrayList<>(List.of("Sec-Fetch-Site", "same-origin"));

        private Form(String path) {
            this.path = path;
            headers.addAll(List.of("Origin", site.at("/").toString().replaceFirst("/$", "")));
        }

        public Form with(String field, String value) {
            fields.append(fields.isEmpty() ? "" : "&")
                    .append(field)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
            part("name=\"" + field + "\"", value.getBytes(StandardCharsets.UTF_8));
            return this;
        }

        public Form file(String field, String name, byte[] content) {
            files = true;
            part("name=\"" + field + "\"; filename=\"" + name + "\"", content);
            return this;
        }

        /** A header; browsers' own are replaced. */
        public Form header(String name, String value) {
            int at = headers.indexOf(name);
            if (at >= 0) {
                headers.set(at + 1, value);
            } else {
                headers.addAll(List.of(name, value));
            }
            return this;
        }

        private void part(String disposition, byte[] content) {
            body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(content);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }

        public HttpResponse<String> send() {
            body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
            return Visitor.this.send(HttpRequest.newBuilder(site.at(path))
                    .headers(headers.toArray(String[]::new))
                    .header(
                            "Content-Type",
                            files ? "multipart/form-data; boundary=" + BOUNDARY : "application/x-www-form-urlencoded")
                    .POST(
                            files
                                    ? HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())
                                    : HttpRequest.BodyPublishers.ofString(fields.toString()))
                    .build());
        }
    }

    public Form form(String path) {
        return new Form(path);
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(site.at(path)).build());
    }

    /** With the session's token in the header that programs use. */
    HttpResponse<String> delete(String path, String token) {
        return send(HttpRequest.newBuilder(site.at(path))
                .header("X-DutyGraph-Token", token)
                .DELETE()
                .build());
    }

    /** JSON, with the session's token in the header that programs use. */
    HttpResponse<String> postJson(String path, String token, String body) {
        return send(HttpRequest.newBuilder(site.at(path))
                .header("X-DutyGraph-Token", token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    public Document page(String path) {
        return Jsoup.parse(get(path).body());
    }

    /** The session's cookie, after a page that begins one. */
    public String cookie() {
        get("/login");
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** The token in the form of {@code /load}. */
    public String token() {
        return page("/load").selectFirst("input[name=_csrf]").attr("value");
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
