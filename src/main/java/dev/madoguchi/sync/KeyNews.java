package dev.madoguchi.sync;

import dev.madoguchi.seal.TlsLine;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches the city's newer keys where an answer tells of them, before anything of that answer is believed. */
final class KeyNews {
    private static final Logger LOG = LoggerFactory.getLogger(KeyNews.class);
    /** Which version of the city's keys there is. */
    private static final String HEADER = "Madoguchi-Keys";

    private static final int LONGEST_ANSWER = 64 * 1024;

    private final PinnedKeys known;
    private final HttpClient client;
    private final Duration answerTime;

    KeyNews(PinnedKeys known, HttpClient client, Duration answerTime) {
        this.known = known;
        this.client = client;
        this.answerTime = answerTime;
    }

    /** Looks at an answer; keys that cannot be had now are asked for again at the next one. */
    void heard(HttpResponse<?> response) throws InterruptedException {
        if (told(response) <= known.version()) {
            return;
        }
        var request = HttpRequest.newBuilder(response.uri().resolve("/api/v1/keys"))
                .timeout(answerTime)
                .build();
        try {
            HttpResponse<String> document = TlsLine.send(
                    client,
                    request,
                    BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.US_ASCII), LONGEST_ANSWER));
            if (document.statusCode() == 200) {
                known.learn(document.body());
            }
        } catch (IOException e) {
            LOG.warn("The city's newer keys were not to be had; they are asked for again at the next answer", e);
        }
    }

    private static long told(HttpResponse<?> response) {
        try {
            return response.headers().firstValueAsLong(HEADER).orElse(0);
        } catch (NumberFormatException e) {
            LOG.warn("An answer's version of the city's keys is no number");
            return 0;
        }
    }
}
