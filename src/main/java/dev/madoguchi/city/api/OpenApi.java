package dev.madoguchi.city.api;

import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The description of the API (OpenAPI 3.1) that ships with the server, for whoever asks: it names no city and no person. */
final class OpenApi {
    private static final String FILE = "/dev/madoguchi/city/api/openapi.yaml";

    private final byte[] text;

    OpenApi() {
        this.text = read();
    }

    void send(ServerRequest request, ServerResponse response) {
        Answers.text(response, "application/yaml", text);
    }

    private static byte[] read() {
        try (InputStream file = OpenApi.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("the program is built without " + FILE);
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
