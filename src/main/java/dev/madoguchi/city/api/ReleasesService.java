package dev.madoguchi.city.api;

import dev.madoguchi.city.ReleaseShelf;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The addresses under {@code /api/v1/releases}: {@code GET /{sha256}} gives a file of a version of the program to whoever asks. Which files
 * make a version is in the publication that the city signed.
 */
final class ReleasesService implements HttpService {
    private final ReleaseShelf shelf;

    ReleasesService(ReleaseShelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/{sha256}", this::file);
    }

    private void file(ServerRequest request, ServerResponse response) throws IOException {
        Path file = shelf.find(request.path().pathParameters().get("sha256"))
                .orElseThrow(() -> new RefusedException(Refusal.NO_SUCH_RELEASE));
        response.header(HeaderNames.CONTENT_TYPE, "application/octet-stream")
                .header(HeaderNames.CONTENT_LENGTH, String.valueOf(Files.size(file)));
        try (OutputStream out = response.outputStream()) {
            Files.copy(file, out);
        }
    }
}
