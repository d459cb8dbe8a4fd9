package dev.madoguchi.city.api;

import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A body of limited size, read as it comes, whatever length was announced. */
final class SmallBody {
    private SmallBody() {}

    /**
     * All of it.
     *
     * @param most how many bytes are taken
     * @throws RefusedException {@code TOO_LARGE} where there are more
     */
    static byte[] bytes(ServerRequest request, int most) throws IOException {
        byte[] body = request.content().inputStream().readNBytes(most + 1);
        if (body.length > most) {
            throw new RefusedException(Refusal.TOO_LARGE);
        }
        return body;
    }

    /** The same for a signed statement, which is of ASCII alone. */
    static String statement(ServerRequest request, int most) throws IOException {
        return new String(bytes(request, most), StandardCharsets.US_ASCII);
    }
}
